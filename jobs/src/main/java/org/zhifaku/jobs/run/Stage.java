package org.zhifaku.jobs.run;

/** A stage of the flow: reads what the stage before it completed, can be done again any number of times with the same result. */
public interface Stage {

    /** Its name, which is also the name of its batch step. */
    String name();

    /**
     * Does all of it that is still to do.
     *
     * @return how it went; what is wrong with one source is told here and does not stop the others
     * @throws Exception when the stage as a whole cannot go on; the same command again continues
     */
    StageResult run(StageContext context) throws Exception;
}

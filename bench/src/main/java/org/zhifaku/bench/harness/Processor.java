package org.zhifaku.bench.harness;

/**
 * Processor time, in seconds, by who used it; other work on the machine changes it far less than the wall clock.
 *
 * @param own the contestant's JVM, all threads
 * @param database the database server with all its processes; 0 where none takes part or it cannot be seen
 * @param index the search server; 0 where none takes part
 */
public record Processor(double own, double database, double index) {

    /** What all of them used. */
    public double total() {
        return own + database + index;
    }

    Processor plus(Processor other) {
        return new Processor(own + other.own, database + other.database, index + other.index);
    }

    Processor since(Processor earlier) {
        return new Processor(own - earlier.own, database - earlier.database, index - earlier.index);
    }
}

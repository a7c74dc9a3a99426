package org.zhifaku.bench.harness;

/** One way to do the work. Lives in its own JVM over all rounds of a run. */
public interface Contestant {

    /**
     * Runs everything this contestant does once, from a fresh start, and tells {@code laps} what is to be timed.
     * Preparation and checks stay outside the laps. A round never depends on what an earlier round left behind.
     *
     * @param place where servers, files and databases of this round are
     * @param laps takes the measurements, in the order in which they are made
     * @throws Exception any failure; the run then stops and says which contestant failed
     */
    void round(Workplace place, Laps laps) throws Exception;
}

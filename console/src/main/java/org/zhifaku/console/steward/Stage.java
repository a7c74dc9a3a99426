package org.zhifaku.console.steward;

/**
 * How far one stage of a run is.
 *
 * @param name collect, integrate, resolve, publish or reconcile
 * @param done units done (pulls, rows or comparisons)
 * @param total units known so far; grows while an earlier stage runs
 * @param troubled units that did not go well (pulls held or failed, rows rejected, buckets that differ)
 */
public record Stage(String name, long done, long total, long troubled) {

    /** Whole per cent done, rounded down so that 100 means all; 0 where nothing is known yet. */
    public int percent() {
        return total <= 0 ? 0 : (int) (Math.min(done, total) * 100 / total);
    }

    /** Nothing left of what is known. */
    public boolean isComplete() {
        return total > 0 && done >= total;
    }
}

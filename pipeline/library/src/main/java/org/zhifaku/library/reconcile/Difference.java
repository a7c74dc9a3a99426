package org.zhifaku.library.reconcile;

/**
 * Two neighbouring stages that disagree.
 *
 * @param source the source, or {@code *} where all are compared together
 * @param dataset the dataset, or the kind of act where sources are compared together
 * @param stageFrom {@code landing}, {@code source} or {@code topic}
 * @param stageTo {@code source}, {@code topic} or {@code index}
 * @param from what the first holds
 * @param to what the second holds
 * @param advice what to do, in Chinese
 */
public record Difference(
        String source, String dataset, String stageFrom, String stageTo, Checksum from, Checksum to, String advice) {}

package org.zhifaku.jobs.run;

import java.util.Locale;

/** The jobs. */
public enum JobName {
    /** All of the others, for all sources. */
    NIGHTLY,
    /** Pull what the sources hold into landing. */
    COLLECT,
    /** Normalise what has landed and merge it into the topic library. */
    INTEGRATE,
    /** Judge quarantined rows anew and bring what passes to the outlets. */
    REPLAY,
    /** Make the topic library anew from what the sources say. */
    REBUILD,
    /** Send what changed to the outlets: index and lake. */
    PUBLISH,
    /** Compare counts and checksums of neighbouring stages. */
    RECONCILE;

    /** The name on the command line, in {@code control.run} and in the job repository. */
    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}

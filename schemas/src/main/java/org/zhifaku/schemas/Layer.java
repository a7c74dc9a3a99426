package org.zhifaku.schemas;

/** How far records of a type flow; schema attribute {@code reaches}. Each layer includes those before it. */
public enum Layer {
    /** Table {@code source.<type>}: what each source says. */
    SOURCE,
    /** Table {@code topic.<type>}: one row per real thing; and the lake. */
    TOPIC,
    /** The search index, as far as the publication rules allow. */
    INDEX
}

package org.zhifaku.schemas;

/** Who may see an element; schema attribute {@code class}. */
public enum DataClass {
    /** Anybody. */
    PUBLIC,
    /** Anybody, after masking what is personal in it. */
    MASKED,
    /** The library's own users. */
    INTERNAL,
    /** A personal identifier: raw only in landing and in schema {@code restricted}; elsewhere a keyed hash and a masked form. */
    RESTRICTED
}

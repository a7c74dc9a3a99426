package org.zhifaku.pipeline.quality;

/** What a violated rule means for the row. */
public enum Severity {
    /** The row is rejected. */
    ERROR,
    /** The row is accepted and marked. */
    WARN,
    /** The rule is not applied. */
    OFF
}

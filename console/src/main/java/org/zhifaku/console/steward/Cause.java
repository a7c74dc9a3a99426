package org.zhifaku.console.steward;

import org.jspecify.annotations.Nullable;

/**
 * One cause of rejects.
 *
 * @param rule id of the quality rule or the cleaner
 * @param field data element it is about; null when it is about the row
 * @param inRun rows of the run that were rejected for it
 * @param open rows of any run that still wait for it to be mended
 * @param example one of its messages; holds no personal identifier
 */
public record Cause(String rule, @Nullable String field, long inRun, long open, String example) {}

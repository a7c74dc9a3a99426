/**
 * One pure cleaner per kind of value: raw cell in, canonical value out, what is doubtful noted in the {@link
 * org.zhifaku.pipeline.clean.Cell}. Entry type: {@link org.zhifaku.pipeline.clean.CleanerKind}. No I/O, no clock, no knowledge of
 * records, rules or mappings.
 */
@NullMarked
package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.NullMarked;

/**
 * The lake: Parquet files (ZSTD, Hive-style partitions by month) of the topic library, for analysts.
 *
 * <p>Entry type: {@link org.zhifaku.library.lake.LakeExporter}. Reads {@code topic.*} and {@code control.lake_dirty}. Personal
 * identifiers (class restricted) are not in it, not even as hash or masked form. Needs no Hadoop set-up.
 */
@NullMarked
package org.zhifaku.library.lake;

import org.jspecify.annotations.NullMarked;

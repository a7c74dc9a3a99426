/**
 * Files for other programs: NDJSON and Parquet, each whole or absent, equal rows in equal bytes.
 *
 * <p>Entry types: {@link org.zhifaku.library.files.RowFiles}, {@link org.zhifaku.library.files.ParquetFile}. Needs no Hadoop set-up; knows
 * nothing of what the rows mean.
 */
@NullMarked
package org.zhifaku.library.files;

import org.jspecify.annotations.NullMarked;

/**
 * The delta feed: per business date what changed in the topic library, as NDJSON files
 * that another library reads like any file drop, and as Parquet files.
 *
 * <p>Entry type: {@link org.zhifaku.library.delta.DeltaExporter}.
 */
@NullMarked
package org.zhifaku.library.delta;

import org.jspecify.annotations.NullMarked;

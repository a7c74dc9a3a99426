package org.zhifaku.library.privacy;

import org.zhifaku.pipeline.clean.LeakKind;

/**
 * Identifiers of one kind in one place.
 *
 * @param place {@code schema.table.column}, {@code index.<field>}, {@code <file>:<line>}, or {@code <file>:<column>} of a Parquet file
 * @param kind what they are
 * @param count how many
 * @param sample one of them, masked
 */
public record Finding(String place, LeakKind kind, long count, String sample) {}

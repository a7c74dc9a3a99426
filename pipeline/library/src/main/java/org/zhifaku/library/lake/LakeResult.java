package org.zhifaku.library.lake;

/**
 * What one export wrote.
 *
 * @param files Parquet files written
 * @param rows rows in them
 * @param removed partitions deleted because no row is left in them
 */
public record LakeResult(int files, long rows, int removed) {

    LakeResult plus(LakeResult other) {
        return new LakeResult(files + other.files, rows + other.rows, removed + other.removed);
    }
}

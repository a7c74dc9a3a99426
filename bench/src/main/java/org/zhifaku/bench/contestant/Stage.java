package org.zhifaku.bench.contestant;

/** Names of the table's rows. */
public final class Stage {

    public static final String SOURCE = "ours: file → source.*";
    public static final String LANDING = "ours: of which file → landing";
    public static final String INTEGRATE = "ours: of which landing → source.*";
    public static final String RESOLVE = "ours: of which source.* → topic.*";
    public static final String TOPIC = "ours: file → topic.*";
    public static final String INDEX = "ours: topic.* → index";
    public static final String AGAIN = "ours: the unchanged file again";
    public static final String COPY_CSV = "raw COPY, CSV";
    public static final String COPY_BINARY = "raw COPY, binary";
    public static final String BULK_1 = "raw _bulk, 1 connection";
    public static final String BULK_2 = "raw _bulk, 2 connections";
    public static final String PLAIN = "plain Spring Batch";
    public static final String DUCKDB = "DuckDB → Parquet";

    private Stage() {}
}

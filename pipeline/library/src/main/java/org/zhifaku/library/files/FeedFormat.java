package org.zhifaku.library.files;

/** A form in which rows leave the library. */
public enum FeedFormat {
    /** One JSON object a line, UTF-8. */
    NDJSON(".ndjson"),
    /** Parquet, ZSTD. */
    PARQUET(".parquet");

    private final String ending;

    FeedFormat(String ending) {
        this.ending = ending;
    }

    /** How its files' names end. */
    public String ending() {
        return ending;
    }
}

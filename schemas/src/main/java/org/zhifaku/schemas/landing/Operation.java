package org.zhifaku.schemas.landing;

/** What a row says of its record. */
public enum Operation {
    /** The record stands like this. */
    UPSERT,
    /** The source withdraws the record. */
    DELETE
}

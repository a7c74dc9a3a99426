package org.zhifaku.schemas.dictionary;

import org.zhifaku.schemas.ValueKind;

/** The letters of attribute {@code data_type}, as GB/T 19488.1 has them (data-standard reference 1.2). */
enum DataType {
    /** 字符型. */
    C,
    /** 数值型. */
    N,
    /** 日期型. */
    D,
    /** 日期时间型. */
    T,
    /** 布尔型. */
    B;

    static DataType of(ValueKind kind) {
        return switch (kind) {
            case TEXT, TEXT_LIST -> C;
            case AMOUNT, INTEGER -> N;
            case DATE -> D;
            case TIMESTAMP -> T;
            case BOOLEAN -> B;
        };
    }
}

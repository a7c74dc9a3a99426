package org.zhifaku.library.lake;

import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;

/** Which elements the files of the lake have a column for (it has the element's name), and in which partition a row lies. */
public final class LakeColumns {

    static final String UNKNOWN_MONTH = "unknown";

    private LakeColumns() {}

    /** Whether this element of this record type is in the lake: its records are in the topic library, and it is no personal identifier. */
    public static boolean has(RecordType type, Element element) {
        return type.reaches(Layer.TOPIC) && !element.isRestricted();
    }

    /**
     * SQL: the partition of a row, as {@code control.lake_dirty} names it: the month in China, {@code unknown} where the row has no day;
     * {@code all} of a type that lies in the lake as one file.
     *
     * @param day the column of {@link RecordType#month()}, with alias where one is needed
     */
    public static String partition(RecordType type, String day) {
        return type.month()
                .map(element -> element.kind() == ValueKind.TIMESTAMP ? day + " at time zone 'Asia/Shanghai'" : day)
                .map(local -> "coalesce(to_char(" + local + ", 'YYYY-MM'), '" + UNKNOWN_MONTH + "')")
                .orElse("'all'");
    }
}

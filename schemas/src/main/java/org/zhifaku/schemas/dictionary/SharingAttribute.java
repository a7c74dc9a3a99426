package org.zhifaku.schemas.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhifaku.schemas.DataClass;

/** Under which conditions departments may be given an element (《政务数据共享条例》, data-standard reference 7.6). */
public enum SharingAttribute {
    /** To every department. */
    UNCONDITIONAL("无条件共享"),
    /** To departments that state their purpose and basis. */
    CONDITIONAL("有条件共享"),
    /** To nobody. */
    NONE("不予共享");

    private final String zh;

    SharingAttribute(String zh) {
        this.zh = zh;
    }

    /** The word of the dictionary and of {@code rules/shares.yaml}. */
    public String zh() {
        return zh;
    }

    /** The attribute of this word, if it is one. */
    public static Optional<SharingAttribute> of(String word) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.zh.equals(word))
                .findFirst();
    }

    /** All words, for messages. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SharingAttribute::zh).toList();
    }

    /**
     * What holds of an element whose attribute nobody has decided: personal identifiers and what is for the library's own users are
     * shared with nobody, the rest under conditions.
     */
    public static SharingAttribute cautious(DataClass dataClass) {
        return switch (dataClass) {
            case PUBLIC, MASKED -> CONDITIONAL;
            case INTERNAL, RESTRICTED -> NONE;
        };
    }
}

package org.zhifaku.library.lake;

import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;

/** Which elements the files of the lake have a column for; the column has the element's name. */
public final class LakeColumns {

    private LakeColumns() {}

    /** Whether this element of this record type is in the lake: its records are in the topic library, and it is no personal identifier. */
    public static boolean has(RecordType type, Element element) {
        return type.reaches(Layer.TOPIC) && !element.isRestricted();
    }
}

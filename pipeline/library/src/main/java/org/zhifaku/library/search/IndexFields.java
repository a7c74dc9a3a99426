package org.zhifaku.library.search;

import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;

/** Which elements the index has a field for; the field has the element's name. */
public final class IndexFields {

    private IndexFields() {}

    /** Whether this element of this record type may enter the index: its records do, and it is public or masked. */
    public static boolean has(RecordType type, Element element) {
        return type.reaches(Layer.INDEX)
                && (element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED);
    }
}

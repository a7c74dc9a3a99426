package org.zhifaku.pipeline.sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * One record type of a share.
 *
 * @param type the record type
 * @param elements what is given of it, in schema order; no personal identifier is among them
 * @param only codes of elements that a row must have one of; empty: any row
 */
public record SharedRecord(RecordType type, List<Element> elements, Map<String, List<String>> only) {
    /** Copies the collections, keeping their order. */
    public SharedRecord {
        elements = List.copyOf(elements);
        only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
    }
}

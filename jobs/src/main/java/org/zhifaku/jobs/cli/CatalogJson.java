package org.zhifaku.jobs.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.catalog.Catalog;
import org.zhifaku.jobs.catalog.CatalogField;
import org.zhifaku.jobs.catalog.FieldSource;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.dictionary.DataElement;

/** The catalogue as JSON values: elements, in each its records, in each its sources. What is unknown is null. */
final class CatalogJson {
    private CatalogJson() {}

    static List<Map<String, @Nullable Object>> elements(Catalog catalog) {
        return catalog.elements().stream()
                .map(key -> element(catalog.described(key), catalog.ofElement(key)))
                .toList();
    }

    private static Map<String, @Nullable Object> element(DataElement element, Catalog fields) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("element", element.key());
        DataElement.ATTRIBUTES.forEach(
                name -> map.put(name, element.attribute(name).orElse(null)));
        map.put("synonyms", element.synonyms());
        map.put("records", fields.fields().stream().map(CatalogJson::field).toList());
        return map;
    }

    private static Map<String, @Nullable Object> field(CatalogField field) {
        RecordType type = field.type();
        Element element = field.element();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("record", type.name());
        map.put("record_zh", type.zh());
        map.put("kind", type.kind().name().toLowerCase(Locale.ROOT));
        map.put("zh", element.zh());
        map.put("doc", element.doc());
        map.put("class", field.dataClass());
        map.put("codes", element.codes());
        map.put("unit", element.unit());
        map.put("sources", field.sources().stream().map(CatalogJson::source).toList());
        map.put("warehouse", field.warehouse());
        map.put("index", field.index().orElse(null));
        map.put("parquet", field.lake().orElse(null));
        return map;
    }

    private static Map<String, @Nullable Object> source(FieldSource from) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("source", from.source());
        map.put("dataset", from.dataset());
        map.put("record", from.record());
        map.put("columns", from.origin().columns());
        map.put("constant", from.origin().constant());
        map.put("cleaner", from.origin().cleaner());
        map.put("unit", from.origin().unit().isEmpty() ? null : from.origin().unit());
        Element via = from.origin().via();
        map.put("via", via == null ? null : via.name());
        map.put("derived", from.origin().derived());
        return map;
    }
}

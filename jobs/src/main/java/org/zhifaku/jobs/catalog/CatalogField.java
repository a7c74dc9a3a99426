package org.zhifaku.jobs.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhifaku.library.lake.LakeColumns;
import org.zhifaku.library.search.IndexFields;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;

/**
 * One element of one record type with its lineage.
 *
 * @param type the record type
 * @param element the element
 * @param sources the datasets that fill it; empty where none does yet
 */
public record CatalogField(RecordType type, Element element, List<FieldSource> sources) {

    /** Copies the sources. */
    public CatalogField {
        sources = List.copyOf(sources);
    }

    /** {@code public}, {@code masked}, {@code internal} or {@code restricted}. */
    public String dataClass() {
        return element.dataClass().name().toLowerCase(Locale.ROOT);
    }

    /** The columns that hold it, {@code schema.table.column}; a personal identifier's raw value has a place of its own. */
    public List<String> warehouse() {
        List<String> columns = new ArrayList<>();
        Stream.of(Layer.SOURCE, Layer.TOPIC).filter(type::reaches).forEach(layer -> ActColumns.elements(
                        List.of(element))
                .forEach(column ->
                        columns.add(layer.name().toLowerCase(Locale.ROOT) + "." + type.name() + "." + column)));
        if (element.isRestricted()) {
            columns.add("restricted.person_identifier.value");
        }
        return columns;
    }

    /** The field of the index, if it has one. */
    public Optional<String> index() {
        return IndexFields.has(type, element) ? Optional.of(element.name()) : Optional.empty();
    }

    /** The Parquet column, {@code table.column}, if it has one. */
    public Optional<String> lake() {
        return LakeColumns.has(type, element) ? Optional.of(type.name() + "." + element.name()) : Optional.empty();
    }

    /** The same field with the sources of this name only. */
    CatalogField ofSource(String source) {
        return new CatalogField(
                type,
                element,
                sources.stream().filter(from -> from.source().equals(source)).toList());
    }
}

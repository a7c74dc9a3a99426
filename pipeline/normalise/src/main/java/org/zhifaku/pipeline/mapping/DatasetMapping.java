package org.zhifaku.pipeline.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.quality.Reference;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/** The compiled mapping of one dataset. Immutable and thread-safe. */
public final class DatasetMapping {
    private final DatasetSpec spec;
    private final Divisions divisions;
    private final PersonToken token;
    private final String version;

    DatasetMapping(DatasetSpec spec, Divisions divisions, PersonToken token, String version) {
        this.spec = spec;
        this.divisions = divisions;
        this.token = token;
        this.version = version;
    }

    /** Name of the source, the folder's. */
    public String sourceName() {
        return spec.source();
    }

    /** Name of the dataset, the file's. */
    public String datasetName() {
        return spec.dataset();
    }

    /** Chinese name. */
    public String nameZh() {
        return spec.name();
    }

    /** The record type it yields. */
    public RecordType recordType() {
        return spec.type();
    }

    /**
     * The hash of everything that decides an outcome: the mapping without 'pull', the code sets, the divisions, the rules, the record
     * type, the generation of the cleaners and the key of personal tokens. Equal versions make equal outcomes of equal rows.
     */
    public String version() {
        return version;
    }

    /** The tokens of personal identifiers this mapping's keys are made with. */
    public PersonToken personToken() {
        return token;
    }

    /**
     * The columns it reads, as headings (folded, upper case): those of its fields, its key and its choices of code sets, of all
     * generations of files, and the aliases of its elements. Columns that are deliberately ignored are none of them.
     */
    public Set<String> sourceColumns() {
        Set<String> columns = spec.columns();
        spec.table().aliases().forEach((heading, elements) -> {
            boolean read = spec.fields().stream()
                    .anyMatch(field -> !field.alternatives().isEmpty()
                            && elements.contains(field.element().name()));
            if (read) {
                columns.add(heading);
            }
        });
        return Collections.unmodifiableSet(columns);
    }

    /** Where each element that the mapping fills comes from, in the order of the record type; for the catalogue of lineage. */
    public List<FieldOrigin> origins() {
        return Origins.of(spec);
    }

    /** The rules that need other records, with the severities of this dataset. */
    public List<Reference> references() {
        return spec.rules().references();
    }

    /** The elements of the record that a rule reads and this mapping never fills; such a rule cannot run. */
    public List<Element> unmapped(Reference reference) {
        Set<Element> filled = new HashSet<>();
        origins().forEach(origin -> filled.add(origin.element()));
        return reference.needs().stream()
                .filter(element -> !filled.contains(element))
                .distinct()
                .toList();
    }

    /**
     * Binds the mapping to the columns of one file. Headings are compared folded: width, blanks, line breaks and case do not count, nor
     * do stars, numbers, notes and neutral upper levels; a column that the mapping does not name may be an alias (headers.yaml).
     * What does not fit is a value: {@link BoundMapping#drift()}, {@link BoundMapping#problems}.
     */
    public BoundMapping bind(List<String> columns) {
        return new BoundMapping(new Binder(spec, divisions, columns).bind(), token);
    }

    /** What may be shown of the cells of a file with these columns. */
    public CellMasks masks(List<String> columns) {
        return new CellMasks(spec.fields(), columns);
    }
}

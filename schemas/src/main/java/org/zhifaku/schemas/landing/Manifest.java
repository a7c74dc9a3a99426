package org.zhifaku.schemas.landing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a landed pull holds; {@code manifest.json}, keys in snake_case.
 *
 * @param key what the pull is of
 * @param landedAt when it was landed (UTC)
 * @param landedBy program and version that landed it
 * @param originals the files as fetched
 * @param parts the parts, in the order they are to be integrated
 * @param totals row totals, declared and found
 * @param watermark where the source stood before and after
 * @param drift columns that differ from the mapping, per original file
 * @param hold set where the pull must not become truth
 * @param told what a steward should know of a feed as a whole, in Chinese: rows of the future, times that cannot be read; empty in
 *     manifests of before, which kept it beside an original
 */
public record Manifest(
        PullKey key,
        Instant landedAt,
        String landedBy,
        List<Original> originals,
        List<Part> parts,
        Totals totals,
        Watermark watermark,
        List<Drift> drift,
        @Nullable Hold hold,
        @Nullable List<String> told) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Manifest {
        originals = List.copyOf(originals);
        parts = List.copyOf(parts);
        drift = List.copyOf(drift);
        told = told == null ? List.of() : List.copyOf(told);
    }

    /** A pull of which nothing is to be told. */
    public Manifest(
            PullKey key,
            Instant landedAt,
            String landedBy,
            List<Original> originals,
            List<Part> parts,
            Totals totals,
            Watermark watermark,
            List<Drift> drift,
            @Nullable Hold hold) {
        this(key, landedAt, landedBy, originals, parts, totals, watermark, drift, hold, List.of());
    }

    @Override
    public List<String> told() {
        return told == null ? List.of() : told;
    }

    /** All that a steward should know of the pull, in Chinese: of the feed, then of each original by its name. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(told());
        originals.forEach(original ->
                original.told().forEach(remark -> remarks.add("“%s”：%s".formatted(original.name(), remark))));
        return List.copyOf(remarks);
    }

    /**
     * One original file.
     *
     * @param name file name as the source has it
     * @param sizeBytes its size
     * @param sha256 digest of its bytes
     * @param encoding character encoding that was read, or empty
     * @param operation what its rows say
     * @param rows rows read, damaged ones included
     * @param faults damaged rows among them
     * @param declaredRows rows the source declared for it, or null
     * @param told what of it is no data (titles, totals, blank lines) and what else a steward should know, in Chinese;
     *     empty where there is nothing to tell
     */
    public record Original(
            String name,
            long sizeBytes,
            String sha256,
            String encoding,
            Operation operation,
            long rows,
            long faults,
            @Nullable Long declaredRows,
            @Nullable List<String> told) {
        public Original {
            told = told == null ? List.of() : List.copyOf(told);
        }

        /** A file of which nothing is to be told. */
        public Original(
                String name,
                long sizeBytes,
                String sha256,
                String encoding,
                Operation operation,
                long rows,
                long faults,
                @Nullable Long declaredRows) {
            this(name, sizeBytes, sha256, encoding, operation, rows, faults, declaredRows, List.of());
        }

        @Override
        public List<String> told() {
            return told == null ? List.of() : told;
        }
    }

    /**
     * One part.
     *
     * @param name file name, {@code part-NNNN.avro}
     * @param original name of the original file
     * @param columns the columns
     * @param rows rows it holds
     * @param sha256 digest of its bytes
     * @param rowsSha256 digest of its columns and rows alone: equal where the same rows came from a file of another name
     */
    public record Part(
            String name, String original, List<String> columns, long rows, String sha256, String rowsSha256) {
        public Part {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Row totals.
     *
     * @param rows rows landed
     * @param faults damaged rows among them
     * @param declaredRows rows the source declared, or null where it declares none
     * @param columns how full the mapped columns are; empty where nobody counted
     */
    public record Totals(
            long rows,
            long faults,
            @Nullable Long declaredRows,
            @Nullable List<ColumnFill> columns) {
        public Totals {
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        /** Totals of rows alone. */
        public Totals(long rows, long faults, @Nullable Long declaredRows) {
            this(rows, faults, declaredRows, List.of());
        }

        @Override
        public List<ColumnFill> columns() {
            return columns == null ? List.of() : columns;
        }
    }

    /**
     * How full a column is, over all files of the pull. Rows of withdrawals and damaged rows do not count.
     *
     * @param column its name as first met
     * @param rows rows whose file has the column
     * @param filled rows among them with a value in it
     */
    public record ColumnFill(String column, long rows, long filled) {
        /** Share of the rows with a value, 0 to 1; 0 where there are no rows. */
        public double share() {
            return rows == 0 ? 0 : (double) filled / rows;
        }
    }

    /**
     * Where the source stood.
     *
     * @param before watermark the pull started from, or null for a first pull
     * @param after watermark it reached, or null
     * @param full true where the pull holds all rows that the source has, so that a record that is not among them is gone
     */
    public record Watermark(
            @Nullable String before,
            @Nullable String after,
            @Nullable Boolean full) {

        /** No watermark: the business date says all. */
        public static final Watermark NONE = new Watermark(null, null);

        /** Where a pull of some rows stood. */
        public Watermark(@Nullable String before, @Nullable String after) {
            this(before, after, null);
        }
    }

    /**
     * Columns of one original that differ from the mapping.
     *
     * @param original name of the file
     * @param unmapped columns that no mapping names
     * @param vanished mapped columns that the file lacks
     */
    public record Drift(String original, List<String> unmapped, List<String> vanished) {
        public Drift {
            unmapped = List.copyOf(unmapped);
            vanished = List.copyOf(vanished);
        }
    }

    /**
     * Why the pull must not become truth.
     *
     * @param code stable code, e.g. {@code SHORT_FILE}
     * @param reason for a data steward, in Chinese
     */
    public record Hold(String code, String reason) {}

    /** The manifest as JSON. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static Manifest fromJson(String json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no landing manifest: " + e.getOriginalMessage(), e);
        }
    }
}

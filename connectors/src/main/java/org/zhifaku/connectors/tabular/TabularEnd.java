package org.zhifaku.connectors.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a file ended.
 *
 * @param rows rows given to the sink, those with faults included
 * @param faults how many rows had which fault
 * @param encoding what the text was read as; null for a workbook and for an empty file
 * @param content whether there was anything
 * @param truncatedLine line of the {@link FaultCode#TRUNCATED} row; null when the file is not visibly cut. A cut that
 *     falls between two lines or inside the very last cell cannot be seen
 * @param unreadable set when the file could not be read to its end; the rows before were given to the sink
 * @param skipped what was no data, and how often
 * @param remarks what a steward should know of the file beside: sheets not read, names twice in a header; in Chinese
 */
public record TabularEnd(
        long rows,
        Map<FaultCode, Long> faults,
        @Nullable TextEncoding encoding,
        Content content,
        @Nullable Long truncatedLine,
        @Nullable Unreadable unreadable,
        Map<Skipped, Long> skipped,
        List<String> remarks) {

    /** Whether there was anything in the file. */
    public enum Content {
        /** At least one row. */
        ROWS,
        /** A header and no row. */
        HEADER_ONLY,
        /** Not even a header. */
        NOTHING
    }

    /**
     * Why a file cannot be read on.
     *
     * @param line line (row of the sheet) where reading stopped; 0 when the file as a whole cannot be opened
     * @param message for a steward, in Chinese
     */
    public record Unreadable(long line, String message) {}

    public TabularEnd {
        faults = Map.copyOf(faults);
        skipped = Map.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }

    public long faultRows() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was left out and what is remarkable, one sentence each, in Chinese; empty where there is nothing to tell. */
    public List<String> told() {
        List<String> told = new ArrayList<>(remarks);
        if (!skipped.isEmpty()) {
            told.add("不作数据："
                    + new TreeMap<>(skipped)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey().zh() + " " + entry.getValue())
                                    .collect(Collectors.joining("，")));
        }
        return told;
    }

    public OptionalLong truncatedAt() {
        return truncatedLine == null ? OptionalLong.empty() : OptionalLong.of(truncatedLine);
    }

    public Optional<Unreadable> whyUnreadable() {
        return Optional.ofNullable(unreadable);
    }
}

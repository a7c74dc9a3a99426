package org.zhifaku.library.survivorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a topic row rests on.
 *
 * @param element name of the data element
 * @param zh its name in Chinese
 * @param dataClass who may see it, as {@link org.zhifaku.schemas.DataClass} names it
 * @param value the value as text; of a personal identifier its masked form; null where nobody has one
 * @param conflicts whether the records contradict each other here
 * @param teller the record that it was taken from; null where there is no value, or no record is kept for the row
 * @param landed what stands in landing; null where the field was not read from a cell, or the pull is no longer there
 * @param rule why that record won
 */
public record ExplainedField(
        String element,
        String zh,
        String dataClass,
        @Nullable String value,
        boolean conflicts,
        @Nullable Teller teller,
        @Nullable Landed landed,
        Rule rule) {

    /**
     * A source record as it stands in the source layer.
     *
     * @param source its source
     * @param dataset its dataset
     * @param recordId its id
     * @param place where its latest version landed
     * @param mappingVersion version of the mapping that it was normalised with; empty where a full pull no longer had it
     * @param firstSeen when the library first had it
     * @param lastSeen when a change of it was last written
     */
    public record Teller(
            String source,
            String dataset,
            UUID recordId,
            Place place,
            String mappingVersion,
            Instant firstSeen,
            Instant lastSeen) {}

    /**
     * Where a version of a record landed.
     *
     * @param businessDate business date of the pull
     * @param pullId the pull
     * @param part its part, from 0; -1 where the pull no longer had it
     * @param sequence line in the original
     */
    public record Place(LocalDate businessDate, long pullId, int part, long sequence) {}

    /**
     * Raw cells.
     *
     * @param original name of the original file
     * @param line line in it
     * @param cells columns and their cells; what identifies a person is masked
     * @param corrected whether a steward's correction replaces one of them
     */
    public record Landed(String original, long line, List<Cell> cells, boolean corrected) {
        /** Copies the list. */
        public Landed {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A raw cell.
     *
     * @param column its heading, as in the original
     * @param value its text; null where there was no cell
     */
    public record Cell(String column, @Nullable String value) {}

    /**
     * The rule of survivorship.
     *
     * @param take {@code order}, {@code latest}, {@code longest} or {@code gravest}
     * @param order the sources or states, the preferred one first
     * @param override whether it is of this element; false: the default order of the record type
     * @param why the reason, in Chinese
     * @param version version of the rules of the record type
     */
    public record Rule(String take, List<String> order, boolean override, String why, String version) {
        /** Copies the list. */
        public Rule {
            order = List.copyOf(order);
        }
    }
}

package org.zhifaku.library.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.LandingRow;

/**
 * The corrections of a dataset that are in force, by the raw hash of the row they were made for. Whoever reads landing to normalise or
 * to compare applies them, so that a correction outlives every rerun; a row the source sends anew has another hash and is judged as it
 * is. Immutable, thread-safe; holds what people typed, some hundred bytes a row.
 */
public final class Corrections {

    private final Map<UUID, RowCorrection> byRawHash;

    private Corrections(Map<UUID, RowCorrection> byRawHash) {
        this.byRawHash = byRawHash;
    }

    /** Those of a dataset. */
    public static Corrections of(Connection connection, String source, String dataset) throws SQLException {
        String sql = """
                select c.raw_hash, c.correction_id, c.column_index, v.new_value
                from control.correction c join restricted.correction_value v using (correction_id)
                where c.active and c.source = ? and c.dataset = ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, source);
            select.setString(2, dataset);
            Map<UUID, RowCorrection> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.merge(
                            rows.getObject(1, UUID.class),
                            RowCorrection.of(rows.getLong(2), rows.getInt(3), rows.getString(4)),
                            RowCorrection::plus);
                }
            }
            return new Corrections(found);
        }
    }

    /** The correction of the row with this raw hash, or null where there is none. */
    public @Nullable RowCorrection of(UUID rawHash) {
        return byRawHash.isEmpty() ? null : byRawHash.get(rawHash);
    }

    /** The row as it is to be read: corrected where somebody corrected it. */
    public LandingRow apply(LandingRow row, UUID rawHash) {
        RowCorrection correction = of(rawHash);
        return correction == null ? row : correction.apply(row);
    }

    /** The identity of a row: the raw hash of what landed, the record of what was corrected. */
    public RowIdentity identify(BoundMapping bound, LandingRow row) {
        RowIdentity landed = bound.identify(row);
        RowCorrection correction = of(landed.rawHash());
        return correction == null
                ? landed
                : new RowIdentity(bound.identify(correction.apply(row)).recordId(), landed.rawHash());
    }

    /**
     * The corrected cells of one row.
     *
     * @param latest number of the latest correction among them
     * @param cells new value by position of the column, from 0; null values empty the cell
     */
    public record RowCorrection(long latest, Map<Integer, @Nullable String> cells) {

        private static RowCorrection of(long correctionId, int column, @Nullable String value) {
            Map<Integer, @Nullable String> cells = new TreeMap<>();
            cells.put(column, value);
            return new RowCorrection(correctionId, cells);
        }

        private RowCorrection plus(RowCorrection other) {
            Map<Integer, @Nullable String> both = new TreeMap<>(cells);
            both.putAll(other.cells);
            return new RowCorrection(Math.max(latest, other.latest), both);
        }

        /** The row with these cells; sound even where it was damaged, for somebody looked at it and completed it. */
        public LandingRow apply(LandingRow row) {
            int size = row.size();
            for (int column : cells.keySet()) {
                size = Math.max(size, column + 1);
            }
            @Nullable String[] values = new String[size];
            System.arraycopy(row.values(), 0, values, 0, row.size());
            cells.forEach((column, value) -> values[column] = value);
            return new LandingRow(row.sequence(), row.operation(), values, null);
        }
    }
}

package org.zhifaku.library.integrate;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;

/** Asks the warehouse, with one COPY in and, each time, one join and one COPY out, which rows of a part it knows and which of them are unchanged. */
final class KnownRows {

    private static final List<String> COLUMNS = List.of("ordinal", "record_id", "raw_hash", "sequence", "pending");
    private static final int BUFFER_BYTES = 1 << 18;
    private static final int TRAILER_BYTES = 2;

    private KnownRows() {}

    /** Fills {@code integrate_key}. */
    static void load(Connection connection, PartKeys keys) throws SQLException {
        CopyLoader loader = new CopyLoader(connection);
        CopyLoader.Target target = loader.target("integrate_key", COLUMNS, BUFFER_BYTES);
        for (int ordinal = 0; ordinal < keys.size(); ordinal++) {
            if (!keys.has(ordinal, PartKeys.KEYLESS)) {
                BinaryRows row = target.row();
                row.integer(ordinal);
                row.uuid(keys.recordHigh(ordinal), keys.recordLow(ordinal));
                row.uuid(keys.rawHigh(ordinal), keys.rawLow(ordinal));
                row.bigint(keys.sequence(ordinal));
                row.bool(keys.has(ordinal, PartKeys.PENDING));
            }
        }
        loader.finish();
    }

    /**
     * Marks the rows in {@code integrate_key} that are known or unchanged.
     *
     * @param pending whether to look at the rows that had to wait for the part before, or at all others
     */
    static void mark(Connection connection, PartPlace place, PartKeys keys, boolean pending) throws SQLException {
        CopyOut answers = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                        copy (
                            select k.ordinal * 2 + (
                                s.raw_hash = k.raw_hash and s.mapping_version = %s
                                or (s.business_date, s.pull_id, s.part, s.sequence) > (%s, k.sequence))::int
                            from integrate_key k join source.%s s using (record_id) where k.pending = %s
                        ) to stdout (format binary)
                        """.formatted(
                        place.quotedMappingVersion(),
                        place.versionLiterals(),
                        place.type().name(),
                        pending));
        boolean first = true;
        for (byte[] bytes = answers.readFromCopy(); bytes != null; bytes = answers.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(bytes);
            if (first) {
                row.position(11 + 4);
                row.position(row.position() + 4 + row.getInt(row.position()));
                first = false;
            }
            if (row.remaining() > TRAILER_BYTES) {
                int answer = row.getInt(row.position() + 2 + 4);
                keys.mark(
                        answer / 2, (answer & 1) == 1 ? (byte) (PartKeys.KNOWN | PartKeys.UNCHANGED) : PartKeys.KNOWN);
            }
        }
        keys.settleRepeated();
    }
}

package org.zhifaku.library.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Loads several tables over one connection, inside its transaction. A connection has one COPY at a time, so every target collects rows
 * and the loader sends a target's rows when its buffer is full; while only one target fills, its COPY stays open and the server works
 * while the caller makes the next rows. Not thread-safe.
 */
public final class CopyLoader {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final PGConnection connection;
    private final List<Target> targets = new ArrayList<>();
    private @Nullable Target current;
    private @Nullable CopyIn copy;

    /** A loader over this connection, whose driver must be PostgreSQL's. */
    public CopyLoader(Connection connection) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
    }

    /**
     * A table to load.
     *
     * @param table its qualified name
     * @param columns the columns each row gives, in order
     * @param bufferBytes rows are sent when so many bytes are held
     */
    public Target target(String table, List<String> columns, int bufferBytes) {
        Target target = new Target(
                "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns)),
                columns.size(),
                bufferBytes);
        targets.add(target);
        return target;
    }

    /** Sends what all targets hold and ends the open COPY. */
    public void finish() throws SQLException {
        for (Target target : targets) {
            if (target.rows.length() > 0) {
                send(target);
            }
        }
        end();
    }

    private void send(Target target) throws SQLException {
        if (current != target) {
            end();
            copy = connection.getCopyAPI().copyIn(target.sql);
            copy.writeToCopy(HEADER, 0, HEADER.length);
            current = target;
        }
        copy.writeToCopy(target.rows.bytes(), 0, target.rows.length());
        target.rows.clear();
    }

    private void end() throws SQLException {
        if (copy != null) {
            CopyIn ending = copy;
            copy = null;
            current = null;
            ending.writeToCopy(TRAILER, 0, TRAILER.length);
            ending.endCopy();
        }
    }

    /** Rows on their way into one table. */
    public final class Target {

        private final String sql;
        private final int fields;
        private final int bufferBytes;
        private final BinaryRows rows;
        private long count;

        private Target(String sql, int fields, int bufferBytes) {
            this.sql = sql;
            this.fields = fields;
            this.bufferBytes = bufferBytes;
            this.rows = new BinaryRows(Math.min(bufferBytes, 1 << 16));
        }

        /** Begins a row; its fields are to be written to what it gives, in the order of the columns. */
        public BinaryRows row() throws SQLException {
            if (rows.length() >= bufferBytes) {
                send(this);
            }
            count++;
            rows.row(fields);
            return rows;
        }

        /** Rows begun so far. */
        public long count() {
            return count;
        }
    }
}

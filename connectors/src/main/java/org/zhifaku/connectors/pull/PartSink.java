package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;

/** Writes the tables of one file into parts; a part never holds two tables. */
final class PartSink {

    private final PullDraft draft;
    private final String original;
    private final ColumnFills fills;
    private final List<Table> tables = new ArrayList<>();
    private @Nullable PartHeader header;
    private @Nullable PartWriter part;

    PartSink(PullDraft draft, String original, ColumnFills fills) {
        this.draft = draft;
        this.fills = fills;
        this.original = original;
    }

    void table(Table table) throws IOException {
        closePart();
        tables.add(table);
        fills.table(table);
        String encoding =
                table.encoding() == null ? "" : table.encoding().charset().name();
        header = new PartHeader(original, table.sheet() == null ? "" : table.sheet(), encoding, table.columns());
    }

    /** A row of the last table, with its bytes as they are written. */
    void row(LandingRow row, ByteBuffer encoded) throws IOException {
        PartWriter writer = part;
        if (writer != null && writer.isFull()) {
            closePart();
            writer = null;
        }
        if (writer == null) {
            if (header == null) {
                throw new IllegalStateException("A row of '" + original + "' came before its table.");
            }
            writer = draft.openPart(header);
            part = writer;
        }
        writer.writeEncoded(encoded);
        fills.row(row);
    }

    void closePart() throws IOException {
        PartWriter writer = part;
        part = null;
        if (writer != null) {
            writer.close();
        }
    }

    List<Table> tables() {
        return tables;
    }
}

package org.zhifaku.library.integrate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.landing.Operation;

/** Accepted rows on their way into the temporary tables that {@link Merge} reads. Not thread-safe. */
final class RowStage {

    private static final int BUFFER_BYTES = 2 << 20;

    private final SourceRowWriter writer;
    private final List<Element> restricted;
    private final CopyLoader.Target rows;
    private final CopyLoader.Target persons;

    RowStage(RecordType type, SourceRowWriter writer, CopyLoader loader) {
        List<String> columns = new ArrayList<>(List.of("ordinal", "deletes"));
        columns.addAll(ActColumns.sourceRow(type));
        this.writer = writer;
        this.restricted = writer.restricted();
        this.rows = loader.target(StageTables.rows(type), columns, BUFFER_BYTES);
        this.persons =
                loader.target("integrate_person", List.of("ordinal", "record_id", "element", "value"), BUFFER_BYTES);
    }

    /** Adds a row; of rows of one record the one with the highest ordinal counts. */
    void add(int ordinal, RowOrigin origin, Outcome.Accepted accepted) throws SQLException {
        boolean deletes = accepted.operation() == Operation.DELETE;
        BinaryRows fields = rows.row();
        fields.integer(ordinal);
        fields.bool(deletes);
        writer.write(fields, origin, accepted);
        if (deletes) {
            return;
        }
        for (Element element : restricted) {
            Object value = accepted.record().get(element.position());
            if (value != null) {
                BinaryRows person = persons.row();
                person.integer(ordinal);
                writePerson(person, accepted, element, (String) value);
            }
        }
    }

    /** Writes record, element and value of a personal identifier. */
    static void writePerson(BinaryRows fields, Outcome.Accepted accepted, Element element, String value) {
        fields.uuid(accepted.recordId());
        fields.text(element.name());
        fields.text(value);
    }

    /** Rows added. */
    long count() {
        return rows.count();
    }
}

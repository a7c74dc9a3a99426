package org.zhifaku.library.integrate;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhifaku.library.quarantine.QuarantineWriter;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Sends the outcomes of a part's rows where they belong: new records to their table, others to the stage, rejects to quarantine. */
final class RowLoader {

    private static final String UNKNOWN_RECORD = "R03";
    private static final int ROW_BYTES = 1 << 16;
    private static final int SIDE_BYTES = 2 << 20;

    private final PartPlace place;
    private final PartKeys keys;
    private final QuarantineWriter quarantine;
    private final SourceRowWriter writer;
    private final List<Element> restricted;
    private final CopyLoader.Target rows;
    private final CopyLoader.Target persons;
    private final CopyLoader.Target queue;
    private final RowStage stage;
    private final Set<UUID> stagedNew = new HashSet<>();
    private long overtaken;

    RowLoader(PartPlace place, PartKeys keys, DatasetMapping mapping, CopyLoader loader, QuarantineWriter quarantine) {
        this.place = place;
        this.keys = keys;
        this.quarantine = quarantine;
        this.writer = new SourceRowWriter(mapping);
        this.restricted = writer.restricted();
        this.rows = loader.target("source." + place.type().name(), ActColumns.sourceRow(place.type()), ROW_BYTES);
        this.persons =
                loader.target("restricted.person_identifier", List.of("record_id", "element", "value"), SIDE_BYTES);
        this.queue = loader.target(
                "control.unresolved",
                List.of("run_id", "source", "dataset", "kind", "record_id", "act_key"),
                SIDE_BYTES);
        this.stage = new RowStage(place.type(), writer, loader);
    }

    /** Takes the outcome of the row at this ordinal, as it landed. */
    void take(int ordinal, LandingRow row, long correctedTo, Outcome outcome) throws SQLException {
        if (outcome instanceof Outcome.Accepted accepted) {
            take(ordinal, row, correctedTo, accepted);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            quarantine.add(ordinal, row, correctedTo, rejected);
        }
    }

    private void take(int ordinal, LandingRow row, long correctedTo, Outcome.Accepted accepted) throws SQLException {
        UUID record = accepted.recordId();
        boolean deletes = accepted.operation() == Operation.DELETE;
        boolean known = keys.has(ordinal, PartKeys.KNOWN);
        if (keys.has(ordinal, PartKeys.OVERTAKEN)) {
            overtaken++;
        } else if (deletes && !known && !stagedNew.contains(record)) {
            quarantine.add(ordinal, row, correctedTo, unknownRecord(accepted));
        } else if (known || keys.has(ordinal, PartKeys.REPEATED)) {
            if (!known && !deletes) {
                stagedNew.add(record);
            }
            stage.add(ordinal, place.at(row.sequence()), accepted);
        } else {
            insert(row, accepted);
        }
    }

    /** A withdrawal of a record that the library does not hold. */
    static Outcome.Rejected unknownRecord(Outcome.Accepted accepted) {
        Finding finding = new Finding(UNKNOWN_RECORD, null, null, "撤销的记录不在库中：没有相同主键的记录。请核对主键，或先补报原记录，再重新报送撤销。");
        return new Outcome.Rejected(accepted.id(), List.of(finding), accepted.warnings());
    }

    private void insert(LandingRow row, Outcome.Accepted accepted) throws SQLException {
        writer.write(rows.row(), place.at(row.sequence()), accepted);
        for (Element element : restricted) {
            Object value = accepted.record().get(element.position());
            if (value != null) {
                RowStage.writePerson(persons.row(), accepted, element, (String) value);
            }
        }
        if (!place.isResolved()) {
            return;
        }
        BinaryRows item = queue.row();
        item.bigint(place.run().runId());
        item.text(place.pull().source());
        item.text(place.pull().dataset());
        item.text(place.type().name());
        item.uuid(accepted.recordId());
        item.uuid(accepted.keys().act());
    }

    /** Rows of new records. */
    long inserted() {
        return rows.count();
    }

    /** Accepted rows dropped because a later row of the part is what the warehouse holds. */
    long overtaken() {
        return overtaken;
    }

    /** Rows that wait for the merge. */
    long staged() {
        return stage.count();
    }
}

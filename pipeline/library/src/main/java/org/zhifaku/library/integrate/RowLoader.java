package org.zhifaku.library.integrate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.quarantine.QuarantineWriter;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Sends the outcomes of a part's rows where they belong: new records to their table, others to the stage, rejects to quarantine. */
final class RowLoader {

    private static final String UNKNOWN_RECORD = "R03";
    private static final int ROW_BYTES = 1 << 16;
    private static final int SIDE_BYTES = 2 << 20;

    private final PartPlace place;
    private final PartKeys keys;
    private final PersonToken tokens;
    private final QuarantineWriter quarantine;
    private final CopyLoader.Target rows;
    private final CopyLoader.Target persons;
    private final CopyLoader.Target queue;
    private final CopyLoader.Target stage;
    private final CopyLoader.Target stagedPersons;
    private final List<Element> elements;
    private final @Nullable UUID[] personTokens;
    private final Set<UUID> stagedNew = new HashSet<>();
    private long overtaken;

    RowLoader(PartPlace place, PartKeys keys, PersonToken tokens, CopyLoader loader, QuarantineWriter quarantine) {
        this.place = place;
        this.keys = keys;
        this.tokens = tokens;
        this.quarantine = quarantine;
        this.elements = place.type().elements();
        this.personTokens = new UUID[elements.size()];
        List<String> columns = ActColumns.sourceRow(place.type());
        List<String> staged = new ArrayList<>(List.of("ordinal", "deletes"));
        staged.addAll(columns);
        this.rows = loader.target("source." + place.type().name(), columns, ROW_BYTES);
        this.persons =
                loader.target("restricted.person_identifier", List.of("record_id", "element", "value"), SIDE_BYTES);
        this.queue = loader.target(
                "control.unresolved",
                List.of("run_id", "source", "dataset", "kind", "record_id", "act_key"),
                SIDE_BYTES);
        this.stage = loader.target(StageTables.rows(place.type()), staged, SIDE_BYTES);
        this.stagedPersons =
                loader.target("integrate_person", List.of("ordinal", "record_id", "element", "value"), SIDE_BYTES);
    }

    /** Takes the outcome of the row at this ordinal. */
    void take(int ordinal, LandingRow row, Outcome outcome) throws SQLException {
        if (outcome instanceof Outcome.Accepted accepted) {
            take(ordinal, row, accepted);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            quarantine.add(ordinal, row, rejected);
        }
    }

    private void take(int ordinal, LandingRow row, Outcome.Accepted accepted) throws SQLException {
        UUID record = accepted.recordId();
        boolean deletes = accepted.operation() == Operation.DELETE;
        boolean known = keys.has(ordinal, PartKeys.KNOWN);
        if (keys.has(ordinal, PartKeys.OVERTAKEN)) {
            overtaken++;
        } else if (deletes && !known && !stagedNew.contains(record)) {
            quarantine.add(ordinal, row, unknownRecord(accepted));
        } else if (known || keys.has(ordinal, PartKeys.REPEATED)) {
            if (!known && !deletes) {
                stagedNew.add(record);
            }
            stage(ordinal, row, accepted, record, deletes);
        } else {
            insert(row, accepted, record);
        }
    }

    private static Outcome.Rejected unknownRecord(Outcome.Accepted accepted) {
        Finding finding = new Finding(UNKNOWN_RECORD, null, null, "撤销的记录不在库中：没有相同主键的记录。请核对主键，或先补报原记录，再重新报送撤销。");
        return new Outcome.Rejected(accepted.id(), List.of(finding), accepted.warnings());
    }

    private void insert(LandingRow row, Outcome.Accepted accepted, UUID record) throws SQLException {
        UUID contentHash = contentHash(accepted.record());
        write(rows.row(), row, accepted, record, contentHash);
        for (Element element : elements) {
            Object value = element.isRestricted() ? accepted.record().get(element.position()) : null;
            if (value != null) {
                writePerson(persons.row(), record, element, value);
            }
        }
        if (!place.isPublished()) {
            return;
        }
        BinaryRows item = queue.row();
        item.bigint(place.run().runId());
        item.text(place.pull().source());
        item.text(place.pull().dataset());
        item.text(place.type().name());
        item.uuid(record);
        item.uuid(accepted.keys().act());
    }

    private void stage(int ordinal, LandingRow row, Outcome.Accepted accepted, UUID record, boolean deletes)
            throws SQLException {
        UUID contentHash = contentHash(accepted.record());
        BinaryRows fields = stage.row();
        fields.integer(ordinal);
        fields.bool(deletes);
        write(fields, row, accepted, record, contentHash);
        for (Element element : elements) {
            Object value =
                    element.isRestricted() && !deletes ? accepted.record().get(element.position()) : null;
            if (value != null) {
                BinaryRows person = stagedPersons.row();
                person.integer(ordinal);
                writePerson(person, record, element, value);
            }
        }
    }

    private static void writePerson(BinaryRows fields, UUID record, Element element, Object value) {
        fields.uuid(record);
        fields.text(element.name());
        fields.text((String) value);
    }

    /** The content hash; leaves each personal identifier's token in {@code personTokens}. */
    private UUID contentHash(StandardRecord record) {
        for (Element element : elements) {
            if (element.isRestricted()) {
                Object value = record.get(element.position());
                personTokens[element.position()] = value == null ? null : tokens.token((String) value);
            }
        }
        return Hashes.contentHash(record, value -> tokenOf(record, value));
    }

    private UUID tokenOf(StandardRecord record, String value) {
        for (int position = 0; position < personTokens.length; position++) {
            UUID token = personTokens[position];
            if (token != null && value.equals(record.get(position))) {
                return token;
            }
        }
        throw new IllegalStateException(
                "A restricted element of record type '%s' has no token.".formatted(record.type()));
    }

    /** Writes the fields of {@link ActColumns#sourceRow}. */
    private void write(BinaryRows fields, LandingRow row, Outcome.Accepted accepted, UUID record, UUID contentHash) {
        fields.uuid(record);
        fields.uuid(accepted.keys().act());
        fields.uuid(accepted.keys().party());
        fields.uuid(accepted.keys().organ());
        fields.uuid(contentHash);
        fields.uuid(accepted.id().rawHash());
        fields.bigint(place.pull().pullId());
        fields.bigint(row.sequence());
        fields.date(place.pull().businessDate());
        fields.integer(place.part());
        fields.text(place.pull().source());
        fields.text(place.pull().dataset());
        fields.text(place.mappingVersion());
        fields.texts(flags(accepted.warnings()));
        for (Element element : elements) {
            Object value = accepted.record().get(element.position());
            if (element.isRestricted()) {
                fields.uuid(personTokens[element.position()]);
                fields.text(value == null ? null : Masks.idNumber((String) value));
            } else {
                fields.value(element.kind(), value);
            }
        }
    }

    private static List<@Nullable String> flags(List<Finding> warnings) {
        List<@Nullable String> rules = new ArrayList<>(warnings.size());
        for (Finding warning : warnings) {
            if (!rules.contains(warning.rule())) {
                rules.add(warning.rule());
            }
        }
        return rules;
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

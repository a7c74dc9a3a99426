package org.zhifaku.library.survivorship;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.clean.Cell;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.landing.LandingZone;

/** Answers for every field of a topic row: what it is, who says so, what was written, which rule let it win. Thread-safe. */
public final class Explanation {

    private static final int MOST_MATCHES = 20;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final LandingZone landing;
    private final DefinitionSet definitions;

    /** Explanations of this warehouse and what landed for it. */
    public Explanation(DataSource dataSource, LandingZone landing, DefinitionSet definitions) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.landing = landing;
        this.definitions = definitions;
    }

    /**
     * A row of the topic library.
     *
     * @param id its id
     * @param status its status, as {@code docs/topic.md} says
     * @param statusReason why, or null
     * @param records how many records tell of it
     */
    public record Row(UUID id, String status, @Nullable String statusReason, int records) {}

    /**
     * The rows that an id or a document number names; of document numbers however their brackets are written. At most 20.
     *
     * @param idOrDocNo a uuid, else a document number; a record type without document numbers has no rows of that name
     */
    public List<Row> find(RecordType type, String idOrDocNo) {
        String select = """
                select %1$s as id, status, status_reason, coalesce(cardinality(source_records), 0) as records from topic.%2$s
                """.formatted(type.topicKey(), type.name());
        Optional<UUID> id = uuid(idOrDocNo);
        if (id.isPresent()) {
            return rows(jdbc.sql(select + " where %s = :id".formatted(type.topicKey()))
                    .param("id", id.get()));
        }
        if (type.find("action_doc_no_key").isEmpty()) {
            return List.of();
        }
        return rows(jdbc.sql(select + """
                         where action_doc_no_key = :key or action_doc_no = :number
                        order by status = 'CURRENT' desc, 1 limit %d
                        """.formatted(MOST_MATCHES))
                .param("key", documentKey(idOrDocNo))
                .param("number", idOrDocNo));
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getString("status_reason"),
                        row.getInt("records")))
                .list();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String documentKey(String number) {
        Cell cell = new Cell();
        CleanerKind.DOC_NO
                .create(new CleanerKind.Options("", null, definitions.divisions()))
                .clean(number, cell);
        String key = cell.key();
        return key == null ? number : key;
    }

    /** All fields of a row, in the order of its record type; empty where there is no such row, or no run has kept the rules yet. */
    public List<ExplainedField> fields(RecordType type, UUID id) {
        LandedCells cells = new LandedCells(dataSource, landing, definitions);
        List<ExplainedField> read = jdbc.sql("""
                        select f.* from topic.%s_fields f join control.survivorship s on s.kind = '%1$s' and s.element = f.element
                        where f.%s = :id order by s.ordinal
                        """.formatted(type.name(), type.topicKey()))
                .param("id", id)
                .query((row, number) -> field(row))
                .list();
        List<ExplainedField> all = new ArrayList<>();
        for (ExplainedField field : read) {
            ExplainedField.Teller teller = field.teller();
            all.add(teller == null ? field : with(field, cells.of(teller, field.element())));
        }
        return all;
    }

    private static ExplainedField with(ExplainedField field, ExplainedField.@Nullable Landed landed) {
        return new ExplainedField(
                field.element(),
                field.zh(),
                field.dataClass(),
                field.value(),
                field.conflicts(),
                field.teller(),
                landed,
                field.rule());
    }

    private static ExplainedField field(ResultSet row) throws SQLException {
        return new ExplainedField(
                row.getString("element"),
                row.getString("zh"),
                row.getString("class"),
                row.getString("value"),
                row.getBoolean("conflicts"),
                teller(row),
                null,
                new ExplainedField.Rule(
                        row.getString("rule"),
                        texts(row.getArray("orders")),
                        row.getBoolean("override"),
                        row.getString("why"),
                        row.getString("version")));
    }

    private static ExplainedField.@Nullable Teller teller(ResultSet row) throws SQLException {
        String source = row.getString("source");
        if (source == null) {
            return null;
        }
        return new ExplainedField.Teller(
                source,
                row.getString("dataset"),
                row.getObject("record_id", UUID.class),
                new ExplainedField.Place(
                        row.getObject("business_date", java.time.LocalDate.class),
                        row.getLong("pull_id"),
                        row.getInt("part"),
                        row.getLong("sequence")),
                row.getString("mapping_version"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package org.zhifaku.library.publish;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.StandardRecord;

/** Reads the acts of one kind from the topic library. Immutable. */
final class TopicActs {

    private static final int OWN_COLUMNS = 4;
    private static final int FETCH_ROWS = 2_000;

    private final RecordType type;
    private final List<Element> elements;
    private final String select;

    /** Acts of this type, without restricted elements and those that publication does not read. */
    TopicActs(RecordType type, Publication publication) {
        this.type = type;
        this.elements = type.elements().stream()
                .filter(element -> !element.isRestricted() && publication.reads(type, element))
                .toList();
        this.select = elements.stream()
                .map(element -> "t." + element.name())
                .collect(Collectors.joining(
                        ", ",
                        "select t.act_id, t.organ_id, t.content_hash, t.status, ",
                        " from topic." + type.name() + " t "));
    }

    RecordType type() {
        return type;
    }

    /** The acts with these ids that are there, by id. */
    Map<UUID, TopicAct> byId(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, TopicAct> acts = new HashMap<>(ids.size() * 2);
        try (PreparedStatement statement = connection.prepareStatement(select + "where t.act_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TopicAct act = act(rows);
                    acts.put(act.actId(), act);
                }
            }
        }
        return acts;
    }

    /**
     * Hands over every act that is current, streaming; the connection must not be in auto-commit mode.
     *
     * @param queuedToo false leaves out acts that the queue holds
     */
    void current(Connection connection, boolean queuedToo, Consumer<TopicAct> consumer) throws SQLException {
        String where = "where t.status = 'CURRENT'"
                + (queuedToo
                        ? ""
                        : " and not exists (select from control.unpublished u where u.act_key = t.act_id and u.kind = '"
                                + type.name() + "')");
        try (PreparedStatement statement = connection.prepareStatement(select + where)) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(act(rows));
                }
            }
        }
    }

    private TopicAct act(ResultSet row) throws SQLException {
        StandardRecord.Builder record = StandardRecord.builder(type);
        int column = OWN_COLUMNS;
        for (Element element : elements) {
            record.set(element.position(), value(row, ++column, element));
        }
        return new TopicAct(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                "CURRENT".equals(row.getString(4)),
                record.build());
    }

    private static @Nullable Object value(ResultSet row, int column, Element element) throws SQLException {
        return switch (element.kind()) {
            case TEXT -> row.getString(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case TIMESTAMP -> {
                OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
                yield instant == null ? null : instant.toInstant();
            }
            case AMOUNT -> row.getBigDecimal(column);
            case INTEGER -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.longValueExact();
            }
            case BOOLEAN -> {
                boolean flag = row.getBoolean(column);
                yield row.wasNull() ? null : flag;
            }
            case TEXT_LIST -> {
                Array items = row.getArray(column);
                yield items == null ? null : List.of((String[]) items.getArray());
            }
        };
    }
}

package org.zhifaku.library.publish;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
    private static final int QUEUE_COLUMNS = 2;
    private static final int FETCH_ROWS = 2_000;

    private final RecordType type;
    private final List<Element> elements;
    private final String columns;
    private final String table;

    /** Acts of this type, without restricted elements and those that publication does not read. */
    TopicActs(RecordType type, Publication publication) {
        this.type = type;
        this.elements = type.elements().stream()
                .filter(element -> !element.isRestricted() && publication.reads(type, element))
                .toList();
        this.columns = elements.stream()
                .map(element -> "t." + element.name())
                .collect(Collectors.joining(", ", "t.act_id, t.organ_id, t.content_hash, t.status, ", ""));
        this.table = "topic." + type.name() + " t ";
    }

    RecordType type() {
        return type;
    }

    /** Takes a row of the queue and the act it is about; null where the topic library has no such act. */
    @FunctionalInterface
    interface Queued {
        void take(QueueRow row, @Nullable TopicAct act);
    }

    /**
     * Hands over the queue's rows of this kind with their acts, in no order, streaming and as they are at one moment; the connection must
     * not be in auto-commit mode. One scan: what is queued is looked up from the acts where it is many, the acts from the queue where few.
     *
     * @param after only rows above this item
     * @param upTo only rows up to this item
     */
    void queued(Connection connection, long after, long upTo, Queued consumer) throws SQLException {
        String sql = "select u.item_id, u.act_key, " + columns + " from control.unpublished u left join " + table
                + "on t.act_id = u.act_key where u.kind = ? and u.item_id > ? and u.item_id <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_ROWS);
            statement.setString(1, type.name());
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    QueueRow row = new QueueRow(rows.getLong(1), type.name(), rows.getObject(2, UUID.class));
                    consumer.take(row, act(rows, QUEUE_COLUMNS));
                }
            }
        }
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
        try (PreparedStatement statement =
                connection.prepareStatement("select " + columns + " from " + table + where)) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TopicAct act = act(rows, 0);
                    if (act != null) {
                        consumer.accept(act);
                    }
                }
            }
        }
    }

    /** The act whose columns follow after so many others; null where there is none. */
    private @Nullable TopicAct act(ResultSet row, int before) throws SQLException {
        UUID id = row.getObject(before + 1, UUID.class);
        if (id == null) {
            return null;
        }
        StandardRecord.Builder record = StandardRecord.builder(type);
        int column = before + OWN_COLUMNS;
        for (Element element : elements) {
            record.set(element.position(), value(row, ++column, element));
        }
        return new TopicAct(
                id,
                row.getObject(before + 2, UUID.class),
                row.getObject(before + 3, UUID.class),
                "CURRENT".equals(row.getString(before + 4)),
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

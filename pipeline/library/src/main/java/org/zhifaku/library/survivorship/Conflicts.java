package org.zhifaku.library.survivorship;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.clean.CreditCode;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.clean.PersonNumber;

/**
 * Where sources contradict each other, to be reported back to the departments that own them. Personal identifiers stand as hashes; numbers
 * in texts that identify a person are masked. Thread-safe.
 */
public final class Conflicts {

    private static final int FETCHED_ROWS = 500;

    private final DataSource dataSource;

    /** The conflicts of this warehouse. */
    public Conflicts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * How often a source is contradicted in an element.
     *
     * @param owner the department; null where the source is not registered
     * @param source the source
     * @param kind record type
     * @param element data element
     * @param zh its name in Chinese
     * @param things rows of the topic library concerned
     * @param overruled of them, how often the library has another value than this source
     */
    public record Count(
            @Nullable String owner,
            String source,
            String kind,
            String element,
            String zh,
            long things,
            long overruled) {}

    /**
     * What one record says where others say something else.
     *
     * @param kind record type
     * @param kindZh its name in Chinese
     * @param id row of the topic library
     * @param docNo its document number, or null
     * @param element data element
     * @param zh its name in Chinese
     * @param source the source of the record
     * @param place where the record landed
     * @param value what it says
     * @param taken what the library took
     * @param agrees whether the two are the same
     * @param others what the other records say, with their sources by their Chinese names
     * @param why why the library took what it took
     */
    public record Line(
            String kind,
            String kindZh,
            UUID id,
            @Nullable String docNo,
            String element,
            String zh,
            String source,
            Place place,
            String value,
            @Nullable String taken,
            boolean agrees,
            String others,
            String why) {}

    /**
     * Where a record landed.
     *
     * @param dataset its dataset
     * @param recordId its id
     * @param businessDate business date of its pull
     * @param sequence line in the original
     */
    public record Place(String dataset, UUID recordId, LocalDate businessDate, long sequence) {}

    /** The counts by owner, source and element, most first; of one source or of all. */
    public List<Count> counts(@Nullable String source) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select owner, source, kind, element, zh, things, overruled from control.conflict_count
                        where :source::text is null or source = :source
                        order by things desc, source, kind, element
                        """)
                .param("source", source)
                .query((row, number) -> new Count(
                        row.getString("owner"),
                        row.getString("source"),
                        row.getString("kind"),
                        row.getString("element"),
                        row.getString("zh"),
                        row.getLong("things"),
                        row.getLong("overruled")))
                .list();
    }

    /**
     * Gives the lines one by one, those of a source together.
     *
     * @param source of this source only; null: of all
     * @param most so many at most
     * @return lines given
     * @throws WarehouseException where the warehouse refuses
     */
    public long each(@Nullable String source, long most, Consumer<Line> taker) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement select = connection.prepareStatement("""
                    select t.* from (
                        select c.*, coalesce(string_agg(coalesce(o.name_zh, c.source) || '：' || c.value, '；') over (
                            partition by c.kind, c.id, c.element order by c.rank
                            rows between unbounded preceding and unbounded following exclude current row), '') as others
                        from topic.conflict c left join control.source_owner o on o.source = c.source
                    ) t
                    where ?::text is null or t.source = ?
                    order by t.source, t.kind, t.id, t.element, t.rank
                    limit ?
                    """)) {
                select.setString(1, source);
                select.setString(2, source);
                select.setLong(3, most);
                select.setFetchSize(FETCHED_ROWS);
                long given = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(line(rows));
                        given++;
                    }
                }
                return given;
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new WarehouseException("Cannot read the conflicts: %s. Try again.".formatted(e.getMessage()), e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        boolean restricted = "RESTRICTED".equals(row.getString("class"));
        String value = row.getString("value");
        String taken = row.getString("topic_value");
        return new Line(
                row.getString("kind"),
                row.getString("kind_zh"),
                row.getObject("id", UUID.class),
                row.getString("action_doc_no"),
                row.getString("element"),
                row.getString("zh"),
                row.getString("source"),
                new Place(
                        row.getString("dataset"),
                        row.getObject("record_id", UUID.class),
                        row.getObject("business_date", LocalDate.class),
                        row.getLong("sequence")),
                restricted ? "散列 " + value : shown(value),
                taken == null ? null : restricted ? "散列 " + taken : shown(taken),
                row.getBoolean("agrees"),
                restricted ? "" : shown(row.getString("others")),
                row.getString("why"));
    }

    /** Many credit codes are digits throughout; they identify no person. */
    private static String shown(String text) {
        return CreditCode.check(text) == CreditCode.Verdict.VALID && PersonNumber.birth(text) == null
                ? text
                : Masks.digitRuns(text);
    }
}

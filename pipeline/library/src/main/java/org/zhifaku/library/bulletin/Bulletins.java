package org.zhifaku.library.bulletin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;

/**
 * Takes and gives the bulletins. Each night takes that of its month anew; when nights of a later month have run it stays as it is, whatever
 * is told of that month afterwards, until somebody takes it again on purpose.
 */
public final class Bulletins {
    private final DataSource dataSource;
    private final RecordTypes types;

    /** The bulletins of this warehouse. */
    public Bulletins(DataSource dataSource, RecordTypes types) {
        this.dataSource = dataSource;
        this.types = types;
    }

    /**
     * Takes the bulletin of the month of a business date, unless it is closed.
     *
     * @return whether it was taken; false where it is closed
     * @throws WarehouseException where the warehouse refuses; the bulletin is as it was
     */
    public boolean takeUnlessClosed(LocalDate businessDate, DefinitionSet definitions) {
        YearMonth month = YearMonth.from(businessDate);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        boolean closed = jdbc.sql("""
                select exists (select from mart.bulletin_month where month = :month)
                    and exists (select from control.run where business_date >= :next)
                """)
                .param("month", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query(Boolean.class)
                .single();
        return !closed && take(month, definitions);
    }

    /**
     * Takes the bulletin of a month from the warehouse as it stands now, in place of what there was.
     *
     * @return false where no night of that month has run: then there is nothing to tell
     * @throws WarehouseException where the warehouse refuses; the bulletin is as it was
     */
    public boolean take(YearMonth month, DefinitionSet definitions) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                boolean taken = new BulletinSnapshot(jdbc, types, definitions, month).take();
                connection.commit();
                committed = true;
                return taken;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException | DataAccessException e) {
            throw new WarehouseException(
                    "Cannot take the bulletin of %s: %s. It is as it was; give the same command again."
                            .formatted(month, e.getMessage()),
                    e);
        }
    }

    /** The bulletin of a month; empty where none was taken. */
    public Optional<Bulletin> find(YearMonth month) {
        return new BulletinReader(JdbcClient.create(dataSource)).find(month);
    }
}

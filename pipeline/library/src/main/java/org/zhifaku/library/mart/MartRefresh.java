package org.zhifaku.library.mart;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordKind;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Brings the mart up to the topic library: takes the acts that changed since the last refresh, and corrects the sums of the months that they are or
 * were in. Where calendar, code sets, divisions or rules of counting changed, everything is made anew. One transaction: a refresh that
 * dies has changed nothing, and a second one finds nothing to do.
 *
 * <p>Runs of a library follow each other (its lock sees to that), so no act changes while this looks.
 */
public final class MartRefresh {
    private final DataSource dataSource;
    private final RecordTypes types;

    /** A refresh of this warehouse. */
    public MartRefresh(DataSource dataSource, RecordTypes types) {
        this.dataSource = dataSource;
        this.types = types;
    }

    /**
     * What a refresh did.
     *
     * @param acts acts whose row was written
     * @param months pairs of kind and month whose sums changed
     */
    public record Refreshed(long acts, long months) {}

    /**
     * Refreshes.
     *
     * @param actsDone told how many acts are written so far
     * @throws WarehouseException where the warehouse refuses; nothing was changed then
     */
    public Refreshed refresh(DefinitionSet definitions, LongConsumer actsDone) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                Refreshed refreshed = refresh(
                        JdbcClient.create(new SingleConnectionDataSource(connection, true)), definitions, actsDone);
                connection.commit();
                committed = true;
                return refreshed;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException | DataAccessException e) {
            throw new WarehouseException(
                    "Cannot refresh the mart: %s. It is as it was; run the same again.".formatted(e.getMessage()), e);
        }
    }

    private List<RecordType> acts() {
        return types.all().stream()
                .filter(type -> type.kind() == RecordKind.ACT)
                .toList();
    }

    private Refreshed refresh(JdbcClient jdbc, DefinitionSet definitions, LongConsumer actsDone) {
        if (new MartDefinitions(jdbc, definitions).load()) {
            jdbc.sql("truncate mart.fact_act, mart.month_act, mart.refresh_mark")
                    .update();
        }
        jdbc.sql("set local work_mem = '64MB'").update();
        FactSql.TABLES.forEach(table -> jdbc.sql(table).update());
        jdbc.sql(FactSql.FIRST_LOADS).update();
        long acts = 0;
        for (RecordType type : acts()) {
            FactSql sql = new FactSql(type);
            if (jdbc.sql(sql.touched()).update() > 0) {
                jdbc.sql("analyze mart_touched").update();
                jdbc.sql(sql.told()).update();
                jdbc.sql(sql.toldOnce()).update();
                jdbc.sql("analyze mart_told").update();
                acts += jdbc.sql(sql.write()).query(Long.class).single();
                actsDone.accept(acts);
            }
            jdbc.sql("truncate mart_touched, mart_told").update();
            jdbc.sql(FactSql.mark("topic." + type.name())).update();
        }
        jdbc.sql(FactSql.mark("topic.enforcement_case")).update();
        long months = jdbc.sql("select count(distinct (kind, month)) from mart_change where month is not null")
                .query(Long.class)
                .single();
        jdbc.sql(FactSql.SUM).update();
        return new Refreshed(acts, months);
    }
}

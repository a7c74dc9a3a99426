package org.zhifaku.library.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.quality.Reference;
import org.zhifaku.pipeline.quality.Severity;
import org.zhifaku.schemas.Element;

/**
 * Judges the rules that need other records. Each rule of each dataset is one transaction: a record is looked at where it was written since
 * the rule last looked; all records are where one referred to was, or where the mapping or a rule changed. Doing it again changes nothing.
 * Runs of a library follow each other (its lock sees to that), so nothing is written while this looks.
 */
public final class References {
    private final DataSource dataSource;

    /** The references of this warehouse. */
    public References(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many rules {@link #check} has to judge. */
    public static long rules(List<DatasetMapping> mappings) {
        return mappings.stream()
                .mapToLong(mapping -> mapping.references().size())
                .sum();
    }

    /**
     * Judges every rule of these datasets, which are all that the library has: findings of others are taken back.
     *
     * @param rulesDone told how many rules are judged so far
     * @return records in which a rule fired, of those looked at
     * @throws WarehouseException where the warehouse refuses; rules judged before stay judged
     */
    public long check(List<DatasetMapping> mappings, RunContext run, LongConsumer rulesDone) {
        String at = "the rules";
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            forget(jdbc, mappings);
            connection.commit();
            long fired = 0;
            long done = 0;
            for (DatasetMapping mapping : mappings) {
                for (Reference reference : mapping.references()) {
                    at = "rule %s of %s/%s"
                            .formatted(reference.rule().id(), mapping.sourceName(), mapping.datasetName());
                    fired += new RuleCheck(jdbc, mapping, reference, run).judge();
                    connection.commit();
                    rulesDone.accept(++done);
                }
            }
            return fired;
        } catch (SQLException | org.springframework.dao.DataAccessException e) {
            throw new WarehouseException(
                    "Cannot judge %s by other records in run %d: %s. What was judged before is kept; run the same again."
                            .formatted(at, run.runId(), e.getMessage()),
                    e);
        }
    }

    /** Findings of rules that no dataset declares any more. */
    private static void forget(JdbcClient jdbc, List<DatasetMapping> mappings) {
        String[] declared = mappings.stream()
                .flatMap(mapping -> mapping.references().stream().map(reference -> "%s/%s/%s"
                        .formatted(
                                mapping.sourceName(),
                                mapping.datasetName(),
                                reference.rule().id())))
                .toArray(String[]::new);
        for (String table : List.of("control.reference_finding", "control.reference_state")) {
            jdbc.sql("delete from %s where source || '/' || dataset || '/' || rule <> all (:declared::text[])"
                            .formatted(table))
                    .param("declared", declared)
                    .update();
        }
    }

    /** One rule of one dataset, in the transaction of the connection. */
    private record RuleCheck(JdbcClient jdbc, DatasetMapping mapping, Reference reference, RunContext run) {
        long judge() {
            ReferenceSql sql = new ReferenceSql(reference);
            String idle = idle(sql);
            if (!idle.isEmpty()) {
                withdraw();
                record(idle, new Judged(0, 0));
                return 0;
            }
            OffsetDateTime since = since(sql);
            Judged judged = bound(sql.judge())
                    .params(sql.parameters())
                    .param("since", since)
                    .param("run", run.runId())
                    .query((row, index) -> new Judged(row.getLong("looked"), row.getLong("fired")))
                    .single();
            record(null, judged);
            bound("""
                    insert into control.reference_state (source, dataset, rule, version, checked_at)
                    values (:source, :dataset, :rule, :version, now())
                    on conflict (source, dataset, rule)
                        do update set version = excluded.version, checked_at = excluded.checked_at
                    """).param("version", mapping.version()).update();
            return judged.fired();
        }

        private record Judged(long looked, long fired) {}

        /** Why the rule cannot run; empty where it can. */
        private String idle(ReferenceSql sql) {
            if (reference.rule().severity() == Severity.OFF) {
                return "本数据集停用";
            }
            List<Element> unmapped = mapping.unmapped(reference);
            if (!unmapped.isEmpty()) {
                return "没有映射：" + unmapped.stream().map(Element::zh).collect(Collectors.joining("、"));
            }
            List<String> empty = new ArrayList<>();
            for (Reference.Target target : reference.targets()) {
                boolean loaded = jdbc.sql(sql.isLoaded(target))
                        .params(reference.withinSource() ? Map.of("source", mapping.sourceName()) : Map.of())
                        .query(Boolean.class)
                        .single();
                if (!loaded) {
                    empty.add(
                            "%s（%s）".formatted(target.type().zh(), target.type().name()));
                }
            }
            return empty.isEmpty()
                    ? ""
                    : (reference.withinSource() ? "本来源尚无所引的" : "库中尚无") + String.join("、", empty) + "，无从比对";
        }

        /** Where the rule has looked so far, or null where all is to be looked at. */
        private @Nullable OffsetDateTime since(ReferenceSql sql) {
            Optional<OffsetDateTime> checked = bound("""
                    select checked_at from control.reference_state
                    where source = :source and dataset = :dataset and rule = :rule and version = :version
                    """)
                    .param("version", mapping.version())
                    .query(OffsetDateTime.class)
                    .optional();
            if (checked.isEmpty()) {
                return null;
            }
            boolean changed = jdbc.sql(sql.isChanged())
                    .param("since", checked.get())
                    .param("source", mapping.sourceName())
                    .query(Boolean.class)
                    .single();
            return changed ? null : checked.get();
        }

        /** A rule that cannot run says nothing, and looks at everything once it can. */
        private void withdraw() {
            for (String table : List.of("control.reference_finding", "control.reference_state")) {
                bound("delete from %s where source = :source and dataset = :dataset and rule = :rule".formatted(table))
                        .update();
            }
        }

        /** A restart looks at little or nothing: what the run found before counts on. */
        private void record(@Nullable String idle, Judged judged) {
            bound("""
                    insert into control.reference_run as r
                        (run_id, source, dataset, rule, severity, runs, reason, looked, fired)
                    values (:run, :source, :dataset, :rule, :severity, :runs, :reason, :looked, :fired)
                    on conflict (run_id, source, dataset, rule) do update
                        set severity = excluded.severity, runs = excluded.runs, reason = excluded.reason,
                            looked = r.looked + excluded.looked, fired = r.fired + excluded.fired
                    """)
                    .param("run", run.runId())
                    .param("severity", reference.rule().severity().name())
                    .param("runs", idle == null)
                    .param("reason", idle)
                    .param("looked", judged.looked())
                    .param("fired", judged.fired())
                    .update();
        }

        private JdbcClient.StatementSpec bound(String sql) {
            return jdbc.sql(sql)
                    .param("source", mapping.sourceName())
                    .param("dataset", mapping.datasetName())
                    .param("rule", reference.rule().id());
        }
    }
}

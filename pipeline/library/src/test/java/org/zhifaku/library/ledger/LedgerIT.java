package org.zhifaku.library.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.zhifaku.library.TestWarehouse.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.schemas.landing.PullKey;

class LedgerIT {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;
    private RunRegistry runs;
    private PullRegistry pulls;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
        runs = new RunRegistry(warehouse.dataSource());
        pulls = new PullRegistry(warehouse.dataSource());
    }

    @Test
    void isBalancedOnceTheQueuesAreEmptyAndAllIsPublished() {
        RunContext run = warehouse.run(1);
        warehouse.integrate(run, warehouse.land(run, "one", List.of(row(1, "1"), row(2, "2"))));
        warehouse.resolve(run);
        Ledger ledger = new Ledger(warehouse.dataSource());
        assertThat(ledger.of(run.runId()).balanced()).isFalse();

        warehouse.jdbc().sql("delete from control.unpublished").update();
        assertThat(ledger.of(run.runId()).balanced()).isFalse();

        warehouse
                .jdbc()
                .sql("update control.ledger set published = 1, not_public = 1")
                .update();
        assertThat(ledger.of(run.runId()).balanced()).isTrue();
        assertThat(ledger.latest().orElseThrow().toJson())
                .containsOnlyKeys("run", "business_date", "status", "balanced", "rows")
                .containsEntry("business_date", "2026-11-01");
    }

    @Test
    void countsRulesDeclaredRunAndFiredOfEachPull() {
        RunContext run = warehouse.run(1);
        warehouse.integrate(
                run,
                warehouse.land(
                        run, "one", List.of(row(1, "1"), row(2, "2", "party_name="), row(3, "3", "party_name="))));
        RuleLedger rules = new RuleLedger(warehouse.dataSource());

        PullRules pull = rules.of(run.runId()).get(0);

        assertThat(rules.of(run.runId())).hasSize(1);
        assertThat(pull.source()).isEqualTo("one");
        assertThat(pull.declared()).isEqualTo(2);
        assertThat(pull.run()).isEqualTo(1);
        assertThat(pull.fired()).containsExactly(entry("C01", 2L));
        assertThat(pull.idle()).containsExactly(new PullRules.Line("X90", false, "没有映射：案件名称", 0));
        assertThat(pull.toJson()).containsEntry("declared", 2).containsEntry("run", 1L);
    }

    @Test
    void countsHeldRowsAsReadAndEndsTheRunWithRejects() {
        RunContext run = warehouse.run(1);
        PullKey key = pulls.begin(run, "one", "penalty");

        pulls.finish(key, PullOutcome.held(12, 20L, "SHORT_FILE", "文件行数少于声明"));
        pulls.finish(key, PullOutcome.held(12, 20L, "SHORT_FILE", "文件行数少于声明"));

        assertThat(warehouse.ledger(run).read()).isEqualTo(12);
        assertThat(warehouse.ledger(run).held()).isEqualTo(12);
        assertThat(warehouse.ledger(run).isBalanced()).isTrue();
        assertThat(runs.finish(run.runId(), null)).isEqualTo(RunStatus.COMPLETED_WITH_REJECTS);
    }

    @Test
    void failsTheRunWhenAPullFailed() {
        RunContext run = warehouse.run(1);
        pulls.finish(pulls.begin(run, "one", "penalty"), PullOutcome.landed(1, null, "20261101"));
        pulls.finish(pulls.begin(run, "two", "penalty"), PullOutcome.failed("UNREACHABLE", "无法连接来源"));

        assertThat(runs.finish(run.runId(), null)).isEqualTo(RunStatus.FAILED);
        assertThat(pulls.watermark("one", "penalty")).contains("20261101");
        assertThat(pulls.watermark("two", "penalty")).isEmpty();
    }

    @Test
    void reopensARunUnderItsNumber() {
        RunContext run = warehouse.run(1);
        runs.finish(run.runId(), "killed");

        assertThat(runs.reopen(run.runId())).isEqualTo(run);
        assertThat(runs.finish(run.runId(), null)).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void groupsQuarantineByCauseAndKeepsTheRawRow() {
        RunContext run = warehouse.run(1);
        warehouse.integrate(
                run,
                warehouse.land(run, "one", List.of(row(1, "1", "party_name="), row(2, "2", "party_name=", "organ="))));
        Quarantine quarantine = new Quarantine(warehouse.dataSource());

        assertThat(quarantine.causes(QuarantineFilter.ALL.in("one", "penalty")))
                .extracting(Quarantine.Cause::field, Quarantine.Cause::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("party_name", 2L),
                        org.assertj.core.groups.Tuple.tuple("subject_name", 1L));
        long first = warehouse.count("select min(quarantine_id) from control.quarantine");
        assertThat(quarantine.show(first).orElseThrow().findings()).isNotEmpty();
        assertThat(quarantine.raw(first).orElseThrow().columns()).isEqualTo(TestWarehouse.COLUMNS);
        assertThat(quarantine.raw(first).orElseThrow().cells()).containsNull();
    }
}

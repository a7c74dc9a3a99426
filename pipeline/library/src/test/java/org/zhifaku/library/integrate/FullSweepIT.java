package org.zhifaku.library.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.TestWarehouse.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.FullSweeps;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.reconcile.Difference;
import org.zhifaku.library.reconcile.Reconciler;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class FullSweepIT {

    private static final double HALF = 0.5;

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    private RunContext changes(int day, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        warehouse.integrate(run, warehouse.land(run, "one", List.of(rows)));
        return run;
    }

    private record Swept(RunContext run, LandedPull pull, FullSweep.Result result) {}

    private Swept full(int day, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        LandedPull pull = warehouse.landFull(run, "one", rows);
        warehouse.integrate(run, pull);
        return new Swept(run, pull, sweep(run, pull, HALF, false));
    }

    private FullSweep.Result sweep(RunContext run, LandedPull pull, double maxVanish, boolean released) {
        return new FullSweep(warehouse.dataSource()).sweep(pull, warehouse.mapping("one"), run, maxVanish, released);
    }

    private List<Difference> differences() {
        warehouse.resolve(warehouse.run(27));
        return new Reconciler(
                        warehouse.dataSource(),
                        warehouse.landing(),
                        warehouse.definitions(),
                        RecordTypes.standard(),
                        null)
                .reconcile(warehouse.run(28), null);
    }

    private String standing() {
        return warehouse.text(
                "select coalesce(string_agg(party_name, ' ' order by party_name), '') from source.penalty where withdrawn_at is null");
    }

    @Test
    void withdrawsWhatTheFullPullNoLongerHasAndTakesWhatCameLate() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"), row(4, "4"));

        Swept swept = full(7, row(1, "1"), row(2, "2", "fine=5"), row(3, "4"), row(4, "late"));

        assertThat(swept.result()).isEqualTo(new FullSweep.Result(false, 1, ""));
        assertThat(standing()).isEqualTo("测试公司1 测试公司2 测试公司4 测试公司late");
        assertThat(warehouse.text("select reason from control.gone")).isEqualTo("全量数据中已不存在");
        LedgerRow ledger = warehouse.ledger(swept.run());
        assertThat(List.of(ledger.read(), ledger.accepted(), ledger.unchanged(), ledger.held()))
                .as("4 rows read, 1 record found gone: 1 changed, 1 new, 1 gone")
                .containsExactly(5L, 3L, 2L, 0L);
        assertThat(ledger.queued()).isEqualTo(3);
        assertThat(warehouse.resolve(swept.run())).isPositive();
        assertThat(warehouse.count("select count(*) from topic.penalty where status <> 'CURRENT'"))
                .isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void sweepingTwiceOrInALaterRunChangesNothing() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"));
        Swept swept = full(7, row(1, "1"), row(2, "2"));
        String before = warehouse.content();
        RunContext later = warehouse.run(8);

        assertThat(sweep(swept.run(), swept.pull(), HALF, false).gone()).isZero();
        warehouse.integrate(later, swept.pull());
        assertThat(sweep(later, swept.pull(), HALF, false).gone()).isZero();

        assertThat(warehouse.content()).isEqualTo(before);
        assertThat(warehouse.ledger(swept.run()).read()).isEqualTo(3);
        assertThat(warehouse.ledger(later).accepted()).isZero();
        assertThat(warehouse.count("select count(*) from control.gone")).isEqualTo(1);
        assertThat(new FullSweeps(warehouse.dataSource()).pending(null, null)).isEmpty();
    }

    @Test
    void rejectedRowsOfTheFullPullArePresent() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"));

        Swept swept = full(7, row(1, "1"), row(2, "2", "party_name="), row(3, "3"));

        assertThat(swept.result().gone()).isZero();
        assertThat(standing()).contains("测试公司2");
        assertThat(warehouse.count("select count(*) from control.quarantine where status = 'OPEN'"))
                .isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void rejectsOfWhatIsGoneAreClosed() {
        changes(1, row(1, "1"), row(2, "2", "party_name="), row(3, "3", "party_name="));

        full(7, row(1, "1"), row(2, "3", "party_name="));

        assertThat(warehouse.text("select string_agg(status, ' ' order by status) from control.quarantine"))
                .isEqualTo("OPEN SUPERSEDED");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatComesBackStandsAgainThoughItSaysTheSame() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"));
        full(7, row(1, "1"), row(2, "2"));

        RunContext run = changes(8, row(1, "3"));

        assertThat(standing()).contains("测试公司3");
        assertThat(warehouse.ledger(run).accepted()).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void anOlderPullThatComesLateBringsNothingBack() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"));
        Swept swept = full(7, row(1, "1"), row(2, "2"));

        changes(5, row(1, "3", "fine=9"), row(2, "fleeting"));

        assertThat(standing()).doesNotContain("测试公司3").contains("测试公司fleeting");
        FullSweeps.Pending again =
                new FullSweeps(warehouse.dataSource()).pending(null, null).get(0);
        assertThat(again.pull()).isEqualTo(swept.pull().manifest().key());
        assertThat(sweep(warehouse.run(9), swept.pull(), HALF, false).gone()).isEqualTo(1);
        assertThat(standing()).isEqualTo("测试公司1 测试公司2");
        assertThat(new FullSweeps(warehouse.dataSource()).pending(null, null)).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void newerRowsAndOtherDatasetsAreLeftAlone() {
        changes(9, row(1, "newer"), row(2, "1"));
        RunContext other = warehouse.run(1);
        warehouse.integrate(other, warehouse.land(other, "two", List.of(row(1, "x"))));

        assertThat(full(7, row(1, "1")).result().gone()).isZero();

        assertThat(standing()).isEqualTo("测试公司1 测试公司newer 测试公司x");
    }

    @Test
    void holdsWhereTooMuchIsGoneUntilReleased() {
        List<LandingRow> many = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            many.add(row(i, "n" + i));
        }
        changes(1, many.toArray(LandingRow[]::new));

        Swept swept = full(7, row(1, "n1"), row(2, "n2"), row(3, "n3"), row(4, "n4"));

        assertThat(swept.result().held()).isTrue();
        assertThat(swept.result().reason()).contains("10 条记录中的 6 条（60.0%）", "50%", "max_vanish", "pull release");
        assertThat(warehouse.count("select count(*) from source.penalty where withdrawn_at is null"))
                .isEqualTo(10);
        LedgerRow held = warehouse.ledger(swept.run());
        assertThat(List.of(held.read(), held.unchanged(), held.held())).containsExactly(10L, 4L, 6L);
        assertThat(held.isBalanced()).isTrue();
        assertThat(new FullSweeps(warehouse.dataSource()).pending(null, null))
                .as("waits for a decision")
                .isEmpty();

        RunContext later = warehouse.run(8);
        assertThat(sweep(later, swept.pull(), HALF, true)).isEqualTo(new FullSweep.Result(false, 6, ""));

        assertThat(warehouse.count("select count(*) from source.penalty where withdrawn_at is null"))
                .isEqualTo(4);
        assertThat(warehouse.ledger(later).accepted()).isEqualTo(6);
        warehouse.resolve(later);
        assertThat(differences()).isEmpty();
    }

    @Test
    void holdsWhereARowWithoutKeyMayBeWhatIsGone() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"));

        Swept doubtful = full(7, row(1, "1"), row(2, "2"), row(3, "", "organ="));
        assertThat(doubtful.result().held()).isTrue();
        assertThat(doubtful.result().reason()).contains("1 行认不出主键").doesNotContain("max_vanish");

        Swept known = full(14, row(1, "1"), row(2, "2"), row(3, "", "organ="));
        assertThat(known.result())
                .as("the row without key is known by now")
                .isEqualTo(new FullSweep.Result(false, 1, ""));
    }

    @Test
    void recordsThatWereWithdrawnBeforeStayWithdrawnAndUncounted() {
        changes(1, row(1, "1"), row(2, "2"), row(3, "3"));
        changes(2, row(1, Operation.DELETE, "3"));

        Swept swept = full(7, row(1, "1"), row(2, "2"));

        assertThat(swept.result().gone()).isZero();
        assertThat(warehouse.ledger(swept.run()).accepted()).isZero();
        assertThat(differences()).isEmpty();
    }
}

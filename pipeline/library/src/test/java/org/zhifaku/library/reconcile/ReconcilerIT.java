package org.zhifaku.library.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.TestWarehouse.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class ReconcilerIT {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void load() {
        warehouse = new TestWarehouse(folder);
        night(1, row(1, "1"), row(2, "2"), row(3, "3", "party_name="), row(4, "", "organ="), row(5, "5"));
        night(2, row(1, "1", "fine=9"), row(2, Operation.DELETE, "2"), row(3, "5", "party_name="), row(4, "6"));
        night(3, row(1, "3"), row(2, "6"), row(3, "6"), row(4, Operation.DELETE, "77"));
    }

    private void night(int day, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        warehouse.integrate(run, warehouse.land(run, "one", List.of(rows)));
        warehouse.resolve(run);
    }

    private List<Difference> reconcile() {
        return new Reconciler(
                        warehouse.dataSource(),
                        warehouse.landing(),
                        warehouse.definitions(),
                        RecordTypes.standard(),
                        null)
                .reconcile(warehouse.run(4), null);
    }

    @Test
    void findsNoDifferenceAfterCorrectionsWithdrawalsAndRejects() {
        assertThat(reconcile()).isEmpty();
        assertThat(warehouse.count("select count(*) from control.reconciliation where agrees"))
                .as(
                        "two datasets to the source layer, each record type to the topic layer, both kinds of published acts not to the index")
                .isEqualTo(2 + RecordTypes.standard().all().size());
    }

    @Test
    void findsARowThatVanishedFromTheSourceLayer() {
        warehouse
                .jdbc()
                .sql(
                        "delete from source.penalty where record_id = (select min(record_id::text)::uuid from source.penalty where withdrawn_at is null)")
                .update();

        assertThat(reconcile())
                .extracting(Difference::stageFrom, Difference::stageTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("landing", "source"),
                        org.assertj.core.groups.Tuple.tuple("source", "topic"));
    }

    @Test
    void findsAnActWhoseContentHashWasChanged() {
        warehouse
                .jdbc()
                .sql(
                        "update topic.penalty set content_hash = '00000000-0000-0000-0000-000000000001' where act_id = (select min(act_id::text)::uuid from topic.penalty where status = 'CURRENT')")
                .update();

        assertThat(reconcile()).singleElement().satisfies(difference -> assertThat(difference.advice())
                .contains("topic.penalty_history"));
    }

    @Test
    void findsALandedPullThatWasNotIntegrated() {
        warehouse.land(warehouse.run(4), "one", List.of(row(1, "8")));

        assertThat(reconcile()).singleElement().satisfies(difference -> {
            assertThat(difference.from().rows()).isEqualTo(difference.to().rows() + 1);
            assertThat(difference.advice()).contains("integrate");
        });
    }

    @Test
    void saysWhichLandedPullIsGone() throws IOException {
        LandedPull gone = warehouse.landing().pulls("one", "penalty").get(0);
        FileSystemUtils.deleteRecursively(gone.folder());

        assertThat(reconcile()).singleElement().satisfies(difference -> {
            assertThat(difference.stageFrom()).isEqualTo("landing");
            assertThat(difference.advice())
                    .contains("落地目录缺少 1 次采集", gone.manifest().key().folder().toString(), "备份");
        });
    }
}

package org.zhifaku.library.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhifaku.library.TestWarehouse.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Preview;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.library.reconcile.Reconciler;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class ReplayerIT {

    /** A missing name no longer rejects. */
    private static final DefinitionSet MENDED =
            TestWarehouse.definitions("rules:\n  C01: {severity: warn, reason: 测试中放宽}\n");

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    private LandedPull land(int day, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        LandedPull pull = warehouse.land(run, "one", List.of(rows));
        warehouse.integrate(run, pull);
        return pull;
    }

    private PartCounts replay(RunContext run, QuarantineFilter filter) {
        return new Replayer(warehouse.dataSource()).replay(MENDED.dataset("one", "penalty"), filter, run, rows -> {});
    }

    private List<?> differences(DefinitionSet definitions) {
        warehouse.resolve(warehouse.run(9));
        return new Reconciler(warehouse.dataSource(), warehouse.landing(), definitions, RecordTypes.standard(), null)
                .reconcile(warehouse.run(9), "one");
    }

    @Test
    void takesWhatPassesNowAsTheIntegrationWould() {
        LandingRow[] rows = {
            row(1, "1"),
            row(2, "2", "party_name="),
            row(3, "3", "party_name=", "date=31.31.2026"),
            row(4, "4", "date=?")
        };
        land(1, rows);
        RunContext run = warehouse.run(2);

        PartCounts counts = replay(run, QuarantineFilter.ALL);

        assertThat(counts.accepted()).isPositive();
        assertThat(counts.read()).isEqualTo(counts.accepted() + counts.rejected());
        LedgerRow ledger = warehouse.ledger(run);
        assertThat(ledger.read()).isEqualTo(counts.read());
        assertThat(ledger.queued()).isEqualTo(counts.accepted());
        TestWarehouse fresh = new TestWarehouse(folder.resolve("fresh"));
        RunContext once = fresh.run(1);
        fresh.integrate(once, fresh.land(once, "one", List.of(rows)), MENDED);
        String sources =
                "select string_agg(record_id || ' ' || content_hash || ' ' || raw_hash || ' ' || sequence, ',' order by record_id) from source.penalty";
        assertThat(warehouse.text(sources)).isEqualTo(fresh.text(sources));
        assertThat(differences(MENDED)).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        land(1, row(1, "1", "party_name="), row(2, "", "party_name="));
        assertThat(replay(warehouse.run(2), QuarantineFilter.ALL)).isEqualTo(new PartCounts(2, 1, 0, 1, 0));
        String before = warehouse.content();
        String findings = warehouse.text("select string_agg(xmin::text, ' ') from control.quarantine_finding");

        assertThat(replay(warehouse.run(3), QuarantineFilter.ALL)).isEqualTo(new PartCounts(1, 0, 0, 1, 0));

        assertThat(warehouse.content()).isEqualTo(before);
        assertThat(warehouse.text("select string_agg(xmin::text, ' ') from control.quarantine_finding"))
                .isEqualTo(findings);
        assertThat(warehouse.text(
                        "select string_agg(status || ' ' || coalesce(closed_how, ''), ',' order by business_date, sequence) "
                                + "from control.quarantine"))
                .isEqualTo("ACCEPTED REPLAY,OPEN ");
    }

    @Test
    void neverOverwritesANewerVersion() {
        land(1, row(1, "", "fine=1"), row(2, "7", "party_name=", "fine=7"));
        land(2, row(1, "7", "fine=70"));

        assertThat(warehouse.text(
                        "select string_agg(status || ' ' || coalesce(closed_how, ''), ',' order by business_date, sequence) "
                                + "from control.quarantine"))
                .isEqualTo("OPEN ,SUPERSEDED DELIVERY");
        warehouse
                .jdbc()
                .sql("update control.quarantine set status = 'OPEN', closed_at = null")
                .update();

        PartCounts counts = replay(warehouse.run(3), QuarantineFilter.ALL);

        assertThat(counts).isEqualTo(new PartCounts(2, 0, 1, 1, 0));
        assertThat(warehouse.text("select fine_amount::text from source.penalty"))
                .isEqualTo("70.000000");
        assertThat(warehouse.count("select count(*) from control.quarantine where status = 'SUPERSEDED'"))
                .isEqualTo(1);
    }

    @Test
    void appliesAWithdrawalOnceItsRecordIsThere() {
        land(1, row(1, "1", "party_name="), row(2, Operation.DELETE, "2"));
        land(2, row(1, Operation.DELETE, "1"), row(2, "3"));
        // the day's withdrawal overtook the refused row of its record, and was refused itself
        assertThat(warehouse.text("select string_agg(rule, ' ') from control.quarantine q "
                        + "join control.quarantine_finding f using (quarantine_id) where status = 'OPEN'"))
                .isEqualTo("R03 R03");
        warehouse
                .jdbc()
                .sql("update control.quarantine set status = 'OPEN' where operation = 'UPSERT'")
                .update();

        Preview.Result preview = new Preview(warehouse.dataSource(), MENDED).of(QuarantineFilter.ALL, rows -> {});
        PartCounts counts = replay(warehouse.run(3), QuarantineFilter.ALL);

        assertThat(preview.rows()).isEqualTo(3);
        assertThat(preview.passing()).isEqualTo(2);
        assertThat(counts).isEqualTo(new PartCounts(3, 1, 0, 1, 1));
        assertThat(warehouse.count("select count(*) from source.penalty where withdrawn_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        RunContext first = warehouse.run(1);
        warehouse.integrate(
                first,
                warehouse.land(
                        first,
                        "one",
                        List.of(row(1, "1", "party_name="), row(2, "")),
                        List.of(row(3, "2", "party_name="), row(4, "2", "party_name=", "fine=5")),
                        List.of(row(5, "3", "party_name="))));
        RunContext run = warehouse.run(2);
        Replayer replayer = new Replayer(warehouse.dataSource(), 1);

        assertThatThrownBy(() -> replayer.replay(MENDED.dataset("one", "penalty"), QuarantineFilter.ALL, run, rows -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(warehouse.count("select count(*) from source.penalty")).isEqualTo(1);
        PartCounts rest = replayer.replay(MENDED.dataset("one", "penalty"), QuarantineFilter.ALL, run, rows -> {});

        assertThat(rest).isEqualTo(new PartCounts(3, 2, 0, 0, 1));
        LedgerRow ledger = warehouse.ledger(run);
        assertThat(List.of(ledger.read(), ledger.accepted(), ledger.rejected())).containsExactly(5L, 3L, 1L);
        assertThat(warehouse.count("select count(*) from source.penalty")).isEqualTo(3);
        assertThat(differences(MENDED)).isEmpty();
    }

    @Test
    void endsTheRepetitionOfAPullAndKeepsOneEntryPerRow() {
        LandingRow[] rows = {row(1, "1"), row(2, "2", "party_name="), row(3, "3", "organ="), row(4, "")};
        land(1, rows);
        land(2, rows);
        assertThat(warehouse.count("select count(*) from control.quarantine")).isEqualTo(3);

        replay(warehouse.run(3), QuarantineFilter.ALL);
        RunContext night = warehouse.run(4);
        PartCounts again = warehouse.integrate(night, warehouse.land(night, "one", List.of(rows)), MENDED);

        assertThat(again).isEqualTo(new PartCounts(4, 0, 3, 1, 0));
        assertThat(warehouse.count("select count(*) from control.quarantine")).isEqualTo(3);
        assertThat(warehouse.count("select count(*) from control.quarantine where status = 'OPEN'"))
                .isEqualTo(1);
    }

    @Test
    void closesTheEntryOfARowThatTheMendedMappingAcceptsByItself() {
        LandingRow[] rows = {row(1, "1", "party_name=")};
        land(1, rows);
        RunContext night = warehouse.run(2);

        warehouse.integrate(night, warehouse.land(night, "one", List.of(rows)), MENDED);

        assertThat(warehouse.text("select status || ' ' || closed_how from control.quarantine"))
                .isEqualTo("ACCEPTED DELIVERY");
    }

    @Test
    void narrowsByCauseRuleDateAndPull() {
        LandedPull one = land(1, row(1, "1", "party_name="), row(2, "2", "organ="));
        land(2, row(1, "3", "party_name="), row(2, "4", "organ="));
        Quarantine quarantine = new Quarantine(warehouse.dataSource());
        List<Quarantine.Cause> causes = quarantine.causes(QuarantineFilter.ALL);

        assertThat(causes).extracting(Quarantine.Cause::field).containsExactlyInAnyOrder("party_name", "subject_name");
        Quarantine.Cause name = causes.stream()
                .filter(cause -> "party_name".equals(cause.field()))
                .findFirst()
                .orElseThrow();
        assertThat(quarantine.count(QuarantineFilter.ofCause(name.id()))).isEqualTo(2);
        QuarantineFilter pull = new QuarantineFilter(
                new QuarantineFilter.From(
                        "one", null, null, one.manifest().key().pullId()),
                new QuarantineFilter.Why(name.id(), "C01", "party_name"),
                null);
        assertThat(replay(warehouse.run(3), pull)).isEqualTo(new PartCounts(1, 1, 0, 0, 0));
        assertThat(pull.title()).contains("source=one", "cause=" + name.id(), "rule=C01", "field=party_name");
    }
}

package org.zhifaku.library.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhifaku.library.TestWarehouse.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class PartIntegratorIT {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    private PartCounts load(int day, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        return warehouse.integrate(run, warehouse.land(run, "one", List.of(rows)));
    }

    @Test
    void countsEveryOutcome() {
        load(1, row(1, "1"), row(2, "2"));

        PartCounts counts = load(
                2,
                row(1, "1"),
                row(2, "2", "fine=200"),
                row(3, "3"),
                row(4, "3", "fine=300"),
                row(5, "4", "party_name="),
                row(6, Operation.DELETE, "9"));

        assertThat(counts).isEqualTo(new PartCounts(6, 2, 1, 2, 1));
        assertThat(warehouse.count("select count(*) from source.penalty")).isEqualTo(3);
        assertThat(warehouse.text("select string_agg(fine_amount::text, ' ' order by fine_amount) from source.penalty"))
                .isEqualTo("100.000000 200.000000 300.000000");
        assertThat(warehouse.text("select string_agg(rule, ' ' order by rule) from control.quarantine_finding"))
                .isEqualTo("C01 R03");
    }

    @Test
    void writesLedgerAndQueueWithTheRows() {
        RunContext run = warehouse.run(1);

        warehouse.integrate(run, warehouse.land(run, "one", List.of(row(1, "1"), row(2, "2", "party_name="))));

        LedgerRow ledger = warehouse.ledger(run);
        assertThat(ledger.read()).isEqualTo(2);
        assertThat(ledger.accepted()).isEqualTo(1);
        assertThat(ledger.rejected()).isEqualTo(1);
        assertThat(ledger.queued()).isEqualTo(1);
        assertThat(ledger.isBalanced()).isFalse();
    }

    @Test
    void changesNothingTheSecondTime() {
        List<LandingRow> rows = List.of(
                row(1, "1"), row(2, "2"), row(3, "2", "fine=7"), row(4, "3", "party_name="), row(5, "", "organ="));
        RunContext first = warehouse.run(1);
        LandedPull pull = warehouse.land(first, "one", rows);
        warehouse.integrate(first, pull);
        load(1, row(1, "between"));
        String before = warehouse.content();

        PartCounts again = warehouse.integrate(warehouse.run(1), pull);

        assertThat(again).isEqualTo(new PartCounts(5, 0, 2, 2, 1));
        assertThat(warehouse.content()).isEqualTo(before);
        assertThat(warehouse.count("select count(*) from control.quarantine")).isEqualTo(2);
        assertThat(warehouse.count("select count(*) from control.unresolved")).isEqualTo(3);
    }

    @Test
    void looksAtNoRowOfAPullThatRepeatsTheLast() throws IOException {
        List<LandingRow> rows = List.of(row(1, "1"), row(2, "2"), row(3, "2", "fine=7"), row(4, "3", "party_name="));
        RunContext first = warehouse.run(1);
        warehouse.integrate(first, warehouse.land(first, "one", rows));
        RunContext second = warehouse.run(2);
        LandedPull same = warehouse.land(second, "one", rows);
        Files.delete(same.folder().resolve(same.manifest().parts().get(0).name()));

        PartCounts again = warehouse.integrate(second, same);

        assertThat(again).isEqualTo(new PartCounts(4, 0, 2, 1, 1));
        assertThat(warehouse.ledger(second).isBalanced()).isTrue();
    }

    @Test
    void writesNoRowTheSecondTimeWhereKeysRepeat() {
        LandingRow[] rows = {
            row(1, "copied"),
            row(2, "copied"),
            row(3, "corrected"),
            row(4, "corrected", "fine=7"),
            row(5, "damaged"),
            row(6, "damaged", "party_name="),
            row(7, "repaired", "party_name="),
            row(8, "repaired"),
            row(9, "withdrawn"),
            row(10, Operation.DELETE, "withdrawn"),
            row(11, "returned"),
            row(12, Operation.DELETE, "returned"),
            row(13, "returned"),
            row(14, "back and forth", "fine=1"),
            row(15, "back and forth", "fine=2"),
            row(16, "back and forth", "fine=1"),
            row(17, "withdrawn, then damaged"),
            row(18, Operation.DELETE, "withdrawn, then damaged"),
            row(19, "withdrawn, then damaged", "party_name="),
        };
        RunContext first = warehouse.run(1);
        LandedPull pull = warehouse.land(first, "one", List.of(rows));
        assertThat(warehouse.integrate(first, pull)).isEqualTo(new PartCounts(19, 8, 0, 3, 8));
        load(1, row(1, "between"));
        String before = physicalRows();

        PartCounts samePull = warehouse.integrate(warehouse.run(1), pull);
        assertThat(samePull).isEqualTo(new PartCounts(19, 0, 8, 3, 8));
        assertThat(physicalRows()).isEqualTo(before);

        load(1, row(1, "between"));
        PartCounts nextDay = load(2, rows);
        assertThat(nextDay)
                .as("the last rows of a damaged key are not what is stored")
                .isEqualTo(samePull);
        assertThat(warehouse.count("select count(*) from source.penalty where business_date = date '2026-11-02'"))
                .isZero();
        assertThat(physicalRows()).isEqualTo(before);
    }

    /** All columns of all rows with the transaction that wrote each and the place where it stands. */
    private String physicalRows() {
        return warehouse.text("""
                select string_agg(line, E'\\n' order by line) from (
                    select concat('penalty ', t.xmin, t.ctid, t) as line from source.penalty t
                    union all
                    select concat('person ', t.xmin, t.ctid, t) from restricted.person_identifier t
                    union all
                    select concat('queue ', t.xmin, t.ctid, t) from control.unresolved t
                    union all
                    select concat('quarantine ', t.xmin, t.ctid, t) from control.quarantine t) lines
                """);
    }

    @Test
    void skipsPartsOfTheSameRun() {
        RunContext run = warehouse.run(1);
        LandedPull pull = warehouse.land(run, "one", List.of(row(1, "1")));
        warehouse.integrate(run, pull);

        assertThat(warehouse.integrate(run, pull)).isEqualTo(PartCounts.NONE);
        assertThat(warehouse.ledger(run).read()).isEqualTo(1);
    }

    @Test
    void leavesNewerVersionsAloneWhenAnOldPullRunsAgain() {
        RunContext run = warehouse.run(1);
        LandedPull old = warehouse.land(run, "one", List.of(row(1, "1"), row(2, "2"), row(3, "3", "party_name=")));
        warehouse.integrate(run, old);
        load(2, row(1, "1", "fine=5"), row(2, Operation.DELETE, "2"), row(3, "3"));
        String before = warehouse.content();

        PartCounts again = warehouse.integrate(warehouse.run(1), old);

        assertThat(again).isEqualTo(new PartCounts(3, 0, 3, 0, 0));
        assertThat(warehouse.content()).isEqualTo(before);
    }

    @Test
    void withdrawsAndBringsBack() {
        load(1, row(1, "1"));

        assertThat(load(2, row(1, Operation.DELETE, "1")).accepted()).isEqualTo(1);
        assertThat(warehouse.count("select count(*) from source.penalty where withdrawn_at is null"))
                .isZero();
        assertThat(load(3, row(1, Operation.DELETE, "1")).unchanged()).isEqualTo(1);
        assertThat(load(4, row(1, "1")).accepted()).isEqualTo(1);
        assertThat(warehouse.count("select count(*) from source.penalty where withdrawn_at is null"))
                .isEqualTo(1);
    }

    @Test
    void storesThenWithdrawsWithinOnePart() {
        PartCounts counts = load(1, row(1, "1"), row(2, Operation.DELETE, "1"));

        assertThat(counts).isEqualTo(new PartCounts(2, 1, 0, 0, 1));
        assertThat(warehouse.count("select count(*) from source.penalty where withdrawn_at is not null"))
                .isEqualTo(1);
        assertThat(warehouse.count("select count(*) from control.unresolved")).isEqualTo(1);
    }

    @Test
    void writesOnlyTheTraceOfARowThatSaysTheSameInOtherWords() {
        load(1, row(1, "1", "fine=100"));

        PartCounts counts = load(2, row(1, "1", "fine=100.00"));

        // the raw amount is an element too, so it differs; blanks around a name do not
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(load(3, row(1, "1", "fine=100.00", "party_name= 测试公司1 ")).unchanged())
                .isEqualTo(1);
        assertThat(warehouse.text("select business_date::text from source.penalty"))
                .isEqualTo("2026-11-03");
    }

    @Test
    void closesQuarantineWhenTheRecordIsAccepted() {
        load(1, row(1, "1", "party_name="));

        load(2, row(1, "1"));

        assertThat(warehouse.text("select status from control.quarantine")).isEqualTo("SUPERSEDED");
    }

    @Test
    void keepsTheLastKnownStateWhenACorrectionIsRejected() {
        load(1, row(1, "1"));

        assertThat(load(2, row(1, "1", "party_name=")).rejected()).isEqualTo(1);

        assertThat(warehouse.text("select party_name from source.penalty")).isEqualTo("测试公司1");
        assertThat(load(3, row(1, "1")).unchanged()).isEqualTo(1);
        assertThat(warehouse.text("select status from control.quarantine")).isEqualTo("SUPERSEDED");
    }

    @Test
    void resumesAfterTheLastWholePart() {
        List<LandingRow> first = rows(0, 30);
        List<LandingRow> second = rows(20, 60);
        List<LandingRow> third = rows(50, 90);
        RunContext undisturbed = warehouse.run(1);
        warehouse.integrate(undisturbed, warehouse.land(undisturbed, "one", first, second, third));
        TestWarehouse other = new TestWarehouse(folder.resolve("other"));
        RunContext broken = other.run(1);
        LandedPull pull = other.land(broken, "one", first, second, third);
        PartIntegrator integrator = new PartIntegrator(other.dataSource());

        assertThatThrownBy(() -> integrator.integrate(pull, other.mapping("one"), broken, rows -> {
                    if (rows > 40) {
                        throw new IllegalStateException("broken off");
                    }
                }))
                .hasMessage("broken off");
        PartCounts rest = integrator.integrate(pull, other.mapping("one"), broken, rows -> {});

        assertThat(rest.read()).isEqualTo(40);
        assertThat(other.content()).isEqualTo(warehouse.content());
        assertThat(other.ledger(broken)).isEqualTo(warehouse.ledger(undisturbed));
    }

    private static List<LandingRow> rows(int from, int to) {
        List<LandingRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(i % 7 == 0 ? row(i + 1, "" + i, "party_name=") : row(i + 1, "" + i, "fine=" + from));
        }
        return rows;
    }

    @Test
    void keepsIdentityNumbersInRestrictedOnly() {
        String number = "99999918990101001X";
        load(1, row(1, "1", "party_id_no=" + number), row(2, "2", "party_id_no=" + number, "organ="));

        assertThat(warehouse.count("select count(*) from restricted.person_identifier where value = '" + number + "'"))
                .isEqualTo(1);
        assertThat(warehouse.count(
                        "select count(*) from restricted.quarantine_row where '" + number + "' = any (cells)"))
                .isEqualTo(1);
        List<String> columns = warehouse
                .jdbc()
                .sql("""
                        select format('select count(*) from %I.%I where %I::text like ''%%%s%%''', table_schema, table_name,
                            column_name, :number)
                        from information_schema.columns
                        where data_type in ('text', 'character varying', 'ARRAY', 'jsonb')
                            and table_schema in ('control', 'source', 'topic', 'mart', 'share')
                        """)
                .param("number", number)
                .query(String.class)
                .list();
        assertThat(columns)
                .hasSizeGreaterThan(50)
                .allSatisfy(sql -> assertThat(warehouse.count(sql)).as(sql).isZero());
    }
}

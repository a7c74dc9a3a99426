package org.zhifaku.library.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhifaku.library.TestWarehouse.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Two parts of a pull are on their way at a time; the result is that of parts done one after the other. */
class PartLanesIT {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    /** Parts that share most of their records, with every way in which a later part can speak of one. */
    private static List<List<LandingRow>> sharing() {
        return List.of(
                List.of(
                        row(1, "changed", "fine=1"),
                        row(2, "same"),
                        row(3, "withdrawn"),
                        row(4, "damaged first", "party_name="),
                        row(5, "damaged later"),
                        row(6, "withdrawn and back"),
                        row(7, "twice", "fine=1"),
                        row(8, "twice", "fine=2"),
                        row(9, "refused twice", "organ=")),
                List.of(
                        row(1, "new in the second"),
                        row(2, "changed", "fine=2"),
                        row(3, "same"),
                        row(4, Operation.DELETE, "withdrawn"),
                        row(5, "damaged first"),
                        row(6, "damaged later", "party_name="),
                        row(7, Operation.DELETE, "withdrawn and back"),
                        row(8, "withdrawn and back", "fine=9"),
                        row(9, "twice", "fine=2"),
                        row(10, "twice", "fine=2"),
                        row(11, "refused twice", "organ="),
                        row(12, Operation.DELETE, "damaged first, never there"),
                        row(13, "", "organ=")),
                List.of(
                        row(1, "changed", "fine=1"),
                        row(2, Operation.DELETE, "new in the second"),
                        row(3, "withdrawn"),
                        row(4, Operation.DELETE, "never there"),
                        row(5, "damaged later")),
                List.of(row(1, Operation.DELETE, "changed"), row(2, "never there"), row(3, "same")));
    }

    private LandedPull land(TestWarehouse where, RunContext run, List<List<LandingRow>> parts) {
        return where.land(run, "one", "penalty", TestWarehouse.COLUMNS, parts);
    }

    @Test
    void partsThatShareRecordsEndAsIfDoneOneAfterTheOther() {
        RunContext run = warehouse.run(1);
        PartCounts counts = warehouse.integrate(run, land(warehouse, run, sharing()));
        warehouse.resolve(run);
        TestWarehouse other = new TestWarehouse(folder.resolve("other"));
        RunContext slow = other.run(1);
        PartCounts oneByOne = oneByOne(other, slow, land(other, slow, sharing()));
        other.resolve(slow);

        assertThat(warehouse.content()).isEqualTo(other.content());
        assertThat(counts).isEqualTo(oneByOne);
        assertThat(parts(warehouse)).isEqualTo(parts(other));
        assertThat(warehouse.ledger(run)).isEqualTo(other.ledger(slow));
        assertThat(warehouse.text("select fine_amount::text from source.penalty where action_doc_no like '%changed%'"))
                .isEqualTo("1.000000");
    }

    /** Breaks off when a part is done, and so does not let the next one go on: the same parts, each by itself. */
    private static PartCounts oneByOne(TestWarehouse where, RunContext run, LandedPull pull) {
        PartCounts total = PartCounts.NONE;
        for (int part = 0; part < pull.parts(); part++) {
            long until = pull.manifest().parts().stream()
                    .limit(part + 1L)
                    .mapToLong(landed -> landed.rows())
                    .sum();
            assertThatThrownBy(() -> new PartIntegrator(where.dataSource())
                            .integrate(pull, where.mapping("one"), run, rows -> {
                                if (rows == until) {
                                    throw new IllegalStateException("broken off");
                                }
                            }))
                    .hasMessage("broken off");
            assertThat(where.count("select count(*) from control.part")).isEqualTo(part + 1L);
        }
        for (String column : List.of("read", "accepted", "unchanged", "rejected", "duplicate")) {
            assertThat(where.count("select count(" + column + ") from control.part"))
                    .isEqualTo(pull.parts());
        }
        return total.plus(new PartCounts(
                where.count("select sum(read) from control.part"),
                where.count("select sum(accepted) from control.part"),
                where.count("select sum(unchanged) from control.part"),
                where.count("select sum(rejected) from control.part"),
                where.count("select sum(duplicate) from control.part")));
    }

    private static String parts(TestWarehouse where) {
        return where.text("""
                select string_agg(concat_ws(' ', part, read, accepted, unchanged, rejected, duplicate), ', ' order by integrated_at, part)
                from control.part
                """);
    }

    @Test
    void aLaneThatFailsTakesNothingWithItAndTheSameAgainMendsAll() {
        RunContext run = warehouse.run(1);
        LandedPull pull = land(warehouse, run, sharing());
        warehouse.jdbc().sql("""
                create function control.refuse() returns trigger language plpgsql as
                $$ begin raise exception 'killed here'; end $$
                """).update();
        warehouse
                .jdbc()
                .sql("create trigger refuse before insert on control.part for each row when (new.part = 1)"
                        + " execute function control.refuse()")
                .update();

        assertThatThrownBy(() -> warehouse.integrate(run, pull))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("killed here");
        assertThat(warehouse.text("select string_agg(part::text, ' ' order by part) from control.part"))
                .isEqualTo("0");
        assertThat(warehouse.count("select count(*) from source.penalty where part > 0"))
                .isZero();

        warehouse.jdbc().sql("drop trigger refuse on control.part").update();
        warehouse.integrate(run, pull);
        warehouse.resolve(run);

        TestWarehouse calm = new TestWarehouse(folder.resolve("calm"));
        RunContext undisturbed = calm.run(1);
        calm.integrate(undisturbed, land(calm, undisturbed, sharing()));
        calm.resolve(undisturbed);
        assertThat(warehouse.content()).isEqualTo(calm.content());
        assertThat(warehouse.ledger(run)).isEqualTo(calm.ledger(undisturbed));
    }

    @Test
    void aPartThatCannotBeReadKeepsThoseBeforeIt() throws IOException {
        RunContext run = warehouse.run(1);
        LandedPull pull = land(warehouse, run, sharing());
        Files.delete(pull.folder().resolve(pull.manifest().parts().get(2).name()));

        assertThatThrownBy(() -> warehouse.integrate(run, pull))
                .hasMessageContaining(pull.folder().toString());

        assertThat(warehouse.text("select string_agg(part::text, ' ' order by part) from control.part"))
                .isEqualTo("0 1");
    }

    @Test
    void tellsProgressThatNeverGoesBack() {
        RunContext run = warehouse.run(1);
        LandedPull pull = land(warehouse, run, sharing());
        List<Long> told = new ArrayList<>();

        new PartIntegrator(warehouse.dataSource()).integrate(pull, warehouse.mapping("one"), run, told::add);

        assertThat(told).isSorted().contains(9L, 30L);
        assertThat(told.get(told.size() - 1)).isEqualTo(30L);
    }

    @Test
    void waitsForWhoeverHoldsTheDatasetAndForWhatADeadOwnerLeftBehind() throws SQLException {
        RunContext run = warehouse.run(1);
        LandedPull pull = land(warehouse, run, sharing());
        try (Connection orphan = warehouse.dataSource().getConnection()) {
            orphan.setAutoCommit(false);
            DatasetLock.workIn(orphan, pull.manifest().key());

            CompletableFuture<PartCounts> integrated =
                    CompletableFuture.supplyAsync(() -> warehouse.integrate(run, pull));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> warehouse.count(
                                    "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                                            + " where l.locktype = 'advisory' and not l.granted and d.datname = current_database()")
                            == 1);
            assertThat(integrated).isNotDone();
            orphan.rollback();

            assertThat(integrated.join().read()).isEqualTo(30);
        }
        assertThat(warehouse.count("select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where l.locktype = 'advisory' and d.datname = current_database()"))
                .isZero();
    }
}

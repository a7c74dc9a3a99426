package org.zhifaku.library.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.TestWarehouse.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class ResolverIT {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    private long night(int day, String source, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        warehouse.integrate(run, warehouse.land(run, source, List.of(rows)));
        return warehouse.resolve(run);
    }

    @Test
    void makesOneActOfWhatTwoSourcesSay() {
        night(1, "one", row(1, "1", "fine=100"));

        night(2, "two", row(1, "1", "fine=200"));

        assertThat(warehouse.count("select count(*) from topic.penalty")).isEqualTo(1);
        assertThat(warehouse.text("select fine_amount::text from topic.penalty"))
                .isEqualTo("200.000000");
        assertThat(warehouse.text(
                        "select string_agg(source, ' ' order by preferred desc) from topic.penalty_provenance"))
                .isEqualTo("two one");
        assertThat(warehouse.count("select count(*) from topic.party")).isEqualTo(1);
        assertThat(warehouse.count("select count(*) from topic.organ")).isEqualTo(1);
    }

    @Test
    void fallsBackToTheOtherSourceWhenOneWithdraws() {
        night(1, "one", row(1, "1", "fine=100"));
        night(2, "two", row(1, "1", "fine=200"));

        night(3, "two", row(1, Operation.DELETE, "1"));

        assertThat(warehouse.text("select status || ' ' || fine_amount from topic.penalty"))
                .isEqualTo("CURRENT 100.000000");
        night(4, "one", row(1, Operation.DELETE, "1"));
        assertThat(warehouse.text("select status from topic.penalty where withdrawn_at is not null"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void movesEachChangeOnceToTheNextQueue() {
        assertThat(night(1, "one", row(1, "1"), row(2, "2"))).isEqualTo(2);

        assertThat(warehouse.count("select count(*) from control.unresolved")).isZero();
        assertThat(warehouse.count("select count(*) from control.unpublished")).isEqualTo(2);
        assertThat(warehouse.resolve(warehouse.run(2))).isZero();
        assertThat(warehouse.count("select count(*) from control.unpublished")).isEqualTo(2);
    }

    @Test
    void leavesAnActUntouchedThatDidNotChange() {
        night(1, "one", row(1, "1"));
        String before = warehouse.text("select changed_at::text from topic.penalty");
        warehouse
                .jdbc()
                .sql(
                        "insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key) select 1, source, dataset, 'penalty', record_id, act_key from source.penalty")
                .update();

        warehouse.resolve(warehouse.run(2));

        assertThat(warehouse.text("select changed_at::text from topic.penalty")).isEqualTo(before);
    }

    @Test
    void leavesTheFormerActWhenACorrectionNamesAnother() {
        night(1, "one", row(1, "1", "date=2026-09-30"));
        warehouse
                .jdbc()
                .sql("delete from control.lake_dirty where kind = 'penalty'")
                .update();

        night(2, "one", row(1, "1", "action_doc_no=粤测罚〔2026〕900号", "date=2026-10-05"));

        assertThat(warehouse.text(
                        "select string_agg(action_doc_no || status, ' ' order by action_doc_no) from topic.penalty"))
                .isEqualTo("粤测罚〔2026〕1号WITHDRAWN 粤测罚〔2026〕900号CURRENT");
        assertThat(warehouse.text(
                        "select string_agg(month, ' ' order by month) from control.lake_dirty where kind = 'penalty'"))
                .isEqualTo("2026-09 2026-10");
        assertThat(warehouse.count("select count(*) from control.unpublished")).isEqualTo(2);
    }

    @Test
    void marksTheOldAndTheNewMonth() {
        night(1, "one", row(1, "1", "date=2026-09-30"), row(2, "2", "date="));
        assertThat(warehouse.text(
                        "select string_agg(month, ' ' order by month) from control.lake_dirty where kind = 'penalty'"))
                .isEqualTo("2026-09 unknown");
        warehouse
                .jdbc()
                .sql("delete from control.lake_dirty where kind = 'penalty'")
                .update();

        night(2, "one", row(1, "1", "date=2026-10-02"));

        assertThat(warehouse.text(
                        "select string_agg(month, ' ' order by month) from control.lake_dirty where kind = 'penalty'"))
                .isEqualTo("2026-09 2026-10");
    }

    @Test
    void holdsTheSameWhateverTheSizeOfBatches() {
        TestWarehouse other = new TestWarehouse(folder.resolve("other"));
        for (TestWarehouse each : List.of(warehouse, other)) {
            RunContext run = each.run(1);
            each.integrate(
                    run,
                    each.land(
                            run,
                            "one",
                            List.of(row(1, "1"), row(2, "2"), row(3, "3", "party_name=测试公司1"), row(4, "4"))));
            each.integrate(run, each.land(run, "two", List.of(row(1, "1", "fine=8"), row(2, "4"))));
        }

        warehouse.resolve(warehouse.run(1));
        new Resolver(
                        other.dataSource(),
                        RecordTypes.standard(),
                        Identities.AS_THEY_ARE,
                        Survivorship.PREFERRED_RECORD,
                        1)
                .resolve(other.run(1), acts -> {});

        assertThat(other.content()).isEqualTo(warehouse.content());
    }
}

package org.zhifaku.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.identity.ActNights.inspection;
import static org.zhifaku.library.identity.ActNights.penalty;
import static org.zhifaku.library.identity.ActNights.record;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.ledger.RunContext;

/** What a steward decides outlives reruns, later data and a rebuild, and can be taken back (design 7). */
class StewardPromisesIT {

    private static final String WHO = "王管理员";
    private static final int RERUNS = 100;

    @TempDir
    Path folder;

    private ActNights nights;
    private IdentityDecisions decisions;

    @BeforeEach
    void open() {
        nights = new ActNights(folder);
        decisions = new IdentityDecisions(nights.warehouse().dataSource());
    }

    /** Two that differ in a digit, two that the rules join, and two records of one key. */
    private void tell() {
        nights.night(
                "one",
                penalty("1", "doc=深市监处罚〔2026〕7号"),
                penalty("2", "doc=深市监处罚〔2026〕30号"),
                penalty("3", "doc=深市监处罚〔2026〕50号"));
        nights.night(
                "two",
                penalty("1", "doc=深市监处罚〔2026〕1号"),
                penalty("2", "doc=深市监处罚〔2026〕30号", "organ_code="),
                penalty("3", "doc=深市监处罚〔2026〕50号"));
    }

    private static long done(Decided decided) {
        return decided.fold(id -> id, id -> -id, refused -> {
            throw new AssertionError(refused);
        });
    }

    private UUID key(String source, String id) {
        return nights.warehouse()
                .jdbc()
                .sql("select act_key from source.penalty where record_id = ?")
                .param(record(source, id))
                .query(UUID.class)
                .single();
    }

    @Test
    void decisionsOutliveRerunsLaterDataAndARebuildAndUndoRestoresTheOldIds() {
        tell();
        List<String> byRules = List.of("one/1", "one/2 two/2", "one/3 two/3", "two/1");
        assertThat(nights.groups()).isEqualTo(byRules);
        UUID left = nights.act("one", "1");
        UUID right = nights.act("two", "1");

        long same = done(decisions.same("penalty", left, right, "同一份决定书，文号录错", WHO));
        long different = done(decisions.different("penalty", key("one", "2"), key("two", "2"), "两个机关各自的决定", WHO));
        long split = done(decisions.split("penalty", record("two", "3"), "所报为另一案", WHO));
        nights.resolve();

        List<String> decided = List.of("one/1 two/1", "one/2", "one/3", "two/2", "two/3");
        assertThat(nights.groups()).as("carried out without any queued change").isEqualTo(decided);
        assertThat(nights.act("two", "1")).isEqualTo(left);
        assertThat(nights.warehouse()
                        .text("select status || ' ' || status_reason from topic.penalty where act_id = '" + right
                                + "'"))
                .isEqualTo("WITHDRAWN MERGED");
        String ids = ids();

        RunContext run = nights.warehouse().run(20);
        for (int rerun = 0; rerun < RERUNS; rerun++) {
            nights.requeue();
            nights.resolve(run);
        }
        assertThat(ids()).isEqualTo(ids);

        nights.night(
                "two",
                penalty("1", "doc=深市监处罚〔2026〕1号", "fine=301"),
                penalty("2", "doc=深市监处罚〔2026〕30号", "organ_code=", "fine=301"),
                penalty("3", "doc=深市监处罚〔2026〕50号", "fine=301"));
        assertThat(nights.groups()).as("later data").isEqualTo(decided);
        assertThat(nights.warehouse()
                        .count("select count(*) from topic.penalty where fine_amount = 301 and status = 'CURRENT'"))
                .as("of all three, the split one too")
                .isEqualTo(3);
        assertThat(ids()).isEqualTo(ids);

        nights.rebuild();
        assertThat(nights.groups()).as("rebuilt").isEqualTo(decided);
        assertThat(ids()).isEqualTo(ids);

        done(decisions.revoke(same, "核对后不是同一份", WHO));
        done(decisions.revoke(different, "录入错误", WHO));
        done(decisions.revoke(split, "录入错误", WHO));
        nights.resolve();

        assertThat(nights.groups()).isEqualTo(byRules);
        assertThat(nights.act("one", "1")).isEqualTo(left);
        assertThat(nights.act("two", "1")).as("its old id").isEqualTo(right);
        assertThat(nights.questions()).as("the rule asks again").contains("A11 1.00");
        assertThat(nights.warehouse().count("select count(*) from control.identity_due"))
                .isZero();
    }

    private String ids() {
        return nights.warehouse().text("""
                select string_agg(record_id || '=' || act_id, ' ' order by record_id)
                from (select unnest(source_records) as record_id, act_id from topic.penalty where status = 'CURRENT') records
                """);
    }

    @Test
    void decisionsLeaveTheLedgerAsItIs() {
        tell();
        nights.warehouse().jdbc().sql("delete from control.unpublished").update();
        String ledger = ledger();

        done(decisions.same("penalty", nights.act("one", "1"), nights.act("two", "1"), "同一份", WHO));
        nights.resolve();

        assertThat(ledger()).isEqualTo(ledger);
        assertThat(nights.warehouse().count("select count(*) from control.unpublished where run_id <> 0"))
                .as("only uncounted changes go to the index")
                .isZero();
        assertThat(nights.warehouse().count("select count(*) from control.unpublished where run_id = 0"))
                .isPositive();
    }

    private String ledger() {
        return nights.warehouse()
                .text(
                        "select string_agg(to_jsonb(l)::text, ';' order by run_id, source, dataset) from control.ledger l");
    }

    @Test
    void decidesOfInspectionsToo() {
        nights.inspections("one", inspection("1", "code=JC440300300000001"), inspection("2", "code=JC440300300000002"));
        List<UUID> ids = nights.warehouse()
                .jdbc()
                .sql("select act_id from topic.inspection order by action_code")
                .query(UUID.class)
                .list();

        done(decisions.same("inspection", ids.get(0), ids.get(1), "一次检查记了两遍", WHO));
        nights.resolve();

        assertThat(nights.groups("inspection")).containsExactly("one/1 one/2");
    }
}

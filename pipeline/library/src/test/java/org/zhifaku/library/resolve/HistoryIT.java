package org.zhifaku.library.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.resolve.Nights.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.delta.DeltaExporter;
import org.zhifaku.library.files.FeedFormat;
import org.zhifaku.library.share.ShareLog;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.Operation;

/** What the topic library knew on any night can be told again, and a rebuild brings back what it knows now. */
class HistoryIT {

    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void open() {
        nights = new Nights(folder);
    }

    private String statuses() {
        return nights.text("""
                select string_agg(regexp_replace(action_doc_no, '.*〕(.*)号', '\\1') || ' ' || status || coalesce(' ' || status_reason, '')
                    || coalesce(' ' || status_date, ''), ', ' order by action_doc_no, status) from topic.penalty
                """);
    }

    private void someNights() {
        nights.night(1, "one", row("1"), row("2"), row("3"), row("4"), row("5"), row("6"));
        nights.night(2, "two", row("1", "fine=7"), row("2", "legal_rep=王小明"));
        nights.night(
                3, "one", row("1", "fine=9"), row("3", "action_doc_no=粤测罚〔2026〕30号"), row("4", "party_uscc=CODE40"));
        nights.night(4, "one", row(Operation.DELETE, "2"), row("5", "state=撤销"), row("6", "state=信用修复"));
        nights.night(5, "two", row(Operation.DELETE, "2"), row("1", "state=确认违法"));
        nights.night(6, "register", row("1", "party_name=登记公司1", "legal_rep=李小红"), row("9"));
        nights.night(7, "one", row("5", "state=有效"), row("2", "organ=另一局"));
        nights.night(8, "visits", row("1", "party_name=来访公司1"), row("8"));
        nights.night(9, "register", row(Operation.DELETE, "1"), row(Operation.DELETE, "9"));
        nights.night(10, "visits", row("8", "party_uscc=CODE80"), row(Operation.DELETE, "1"));
    }

    @Test
    void tellsEveryNightAgain() {
        someNights();

        nights.assertAllRemembered();
        assertThat(nights.text("select count(*)::text from topic.penalty_history where known_to <= changed_at"))
                .isEqualTo("0");
    }

    @Test
    void saysWhatBecameOfEachActAndWhen() {
        someNights();

        assertThat(statuses())
                .isEqualTo(
                        "1 ILLEGAL STATE 2026-11-05, 2 CURRENT, 2 WITHDRAWN DELETED 2026-11-05, 30 CURRENT,"
                                + " 3 WITHDRAWN RENAMED 2026-11-03, 4 CURRENT, 4 WITHDRAWN RENAMED 2026-11-03, 5 CURRENT, 6 REPAIRED STATE 2026-11-04");
    }

    @Test
    void tellsOnlyWhatWasTrueOnADay() {
        nights.night(1, "one", row("1", "date=2026-10-05"), row("2", "date=2026-10-01", "state=撤销"));

        String trueOn = "select count(*)::text from topic.penalty_as_of(now(), date '%s')";
        assertThat(List.of(
                        nights.text(trueOn.formatted("2026-10-04")),
                        nights.text(trueOn.formatted("2026-10-05")),
                        nights.text(trueOn.formatted("2026-11-01"))))
                .as("nothing of the other; both; the revoked one no more")
                .containsExactly("1", "2", "1");
    }

    @Test
    void comesBackAsItWasWhenRebuilt() {
        someNights();
        String all = """
                select string_agg(to_jsonb(t)::text, ' ' order by %s) from topic.%s t
                """;
        String penalties = nights.text(all.formatted("act_id", "penalty"));
        String parties = nights.text(all.formatted("party_id", "party"));
        String organs = nights.text(all.formatted("organ_id", "organ"));
        String visits = nights.text(all.formatted("visit_id", "visit"));
        String history = nights.text("select count(*)::text from topic.penalty_history");
        nights.warehouse().jdbc().sql("delete from control.unpublished").update();

        assertThat(nights.rebuild(11)).isZero();

        assertThat(nights.text(all.formatted("act_id", "penalty"))).isEqualTo(penalties);
        assertThat(nights.text(all.formatted("party_id", "party"))).isEqualTo(parties);
        assertThat(nights.text(all.formatted("organ_id", "organ"))).isEqualTo(organs);
        assertThat(nights.text(all.formatted("visit_id", "visit"))).isEqualTo(visits);
        assertThat(nights.text("select count(*)::text from topic.penalty_history"))
                .isEqualTo(history);
        assertThat(nights.warehouse().count("select count(*) from control.unpublished"))
                .isZero();
        nights.assertAllRemembered();
    }

    @Test
    void mendsWhatWasLostOrTamperedWithWhenRebuilt() {
        someNights();
        nights.warehouse()
                .jdbc()
                .sql("delete from topic.penalty where action_doc_no like '%〕4号'")
                .update();
        nights.warehouse()
                .jdbc()
                .sql("update topic.penalty set fine_amount = 1, content_hash = act_id where action_doc_no like '%〕5号'")
                .update();
        nights.warehouse().jdbc().sql("delete from control.unpublished").update();

        nights.rebuild(11);

        assertThat(nights.text("select fine_amount::text from topic.penalty where action_doc_no like '%〕5号'"))
                .isEqualTo("100.000000");
        assertThat(
                        nights.warehouse()
                                .count(
                                        "select count(*) from topic.penalty where action_doc_no like '%〕4号' and status = 'CURRENT'"))
                .isEqualTo(1);
        assertThat(nights.warehouse().count("select count(*) from control.unpublished where run_id = 0"))
                .as("the lost and the mended act go to the index")
                .isEqualTo(2);
    }

    @Test
    void takesEndedActsBackInTheDelta() {
        nights.night(1, "one", row("1"), row("2"), row("3"));
        DeltaExporter delta =
                new DeltaExporter(nights.warehouse().dataSource(), folder.resolve("delta"), RecordTypes.standard());
        Set<FeedFormat> formats = Set.of(FeedFormat.NDJSON);
        ShareLog.Decision decision = new ShareLog.Decision("测试员", "测试");
        delta.export(nights.warehouse().run(1).businessDate(), formats, decision);

        nights.night(2, "one", row("1", "state=撤销"), row("2", "state=变更"), row("3", "fine=3"));

        assertThat(delta.export(nights.warehouse().run(2).businessDate(), formats, decision))
                .filteredOn(told -> told.kind().equals("penalty"))
                .containsExactly(new DeltaExporter.Told("penalty", 1, 2));
    }
}

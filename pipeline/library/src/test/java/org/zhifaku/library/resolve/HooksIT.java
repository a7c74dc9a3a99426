package org.zhifaku.library.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.resolve.Nights.row;

import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.schemas.landing.Operation;

/** Keys that name the same thing become one row, and come apart again; what several records tell may be merged. */
class HooksIT {

    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void open() {
        nights = new Nights(folder);
    }

    private void decide(String sql) {
        nights.decide((connection, run) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private String key(String column, String id) {
        return nights.text(
                "select %s::text from source.penalty where action_doc_no like '%%〕%s号' limit 1".formatted(column, id));
    }

    private String acts() {
        return nights.text("""
                select string_agg(status || coalesce(' ' || status_reason, '') || ' ' || cardinality(source_records) || ' ' || fine_amount::int, ', '
                    order by status, fine_amount) from topic.penalty
                """);
    }

    private String parties() {
        return nights.text("""
                select string_agg(party_name || ' ' || status || coalesce(' ' || status_reason, ''), ', ' order by party_name, status) from topic.party
                """);
    }

    @Test
    void makesOneActOfTwoKeysAndTwoAgain() {
        nights.night(1, "one", row("1", "fine=100"), row("2", "fine=200"));
        String first = key("act_key", "1");
        String second = key("act_key", "2");
        nights.warehouse().jdbc().sql("delete from control.unpublished").update();

        decide("""
                insert into control.identity (kind, key, id, rule, evidence) values ('penalty', '%1$s', '%2$s', 'STEWARD', '{}');
                insert into resolve_act (kind, act_key) values ('penalty', '%1$s')
                """.formatted(second, first));
        nights.night(2, "one", row("3", "fine=300"));

        assertThat(acts()).isEqualTo("CURRENT 2 200, CURRENT 1 300, WITHDRAWN MERGED 0 200");
        assertThat(nights.text(
                        "select string_agg(case act_key when '%s' then 'merged' else 'new' end || run_id, ' ' order by item_id) from control.unpublished"
                                .formatted(first)))
                .as("the merged act goes to the index too, and stands in no ledger")
                .isEqualTo("new3 merged0");

        decide("""
                delete from control.identity;
                insert into resolve_act (kind, act_key) values ('penalty', '%s'), ('penalty', '%s')
                """.formatted(second, first));
        nights.night(3, "one", row("3", "fine=301"));

        assertThat(acts()).isEqualTo("CURRENT 1 100, CURRENT 1 200, CURRENT 1 301");
        nights.assertAllRemembered();
    }

    @Test
    void namesTheIdInTheNextQueue() {
        nights.night(1, "one", row("1"), row("2"));
        nights.warehouse().jdbc().sql("delete from control.unpublished").update();
        nights.warehouse()
                .jdbc()
                .sql(
                        "insert into control.identity (kind, key, id, rule, evidence) values ('penalty', ?::uuid, ?::uuid, 'STEWARD', '{}')")
                .params(key("act_key", "2"), key("act_key", "1"))
                .update();

        nights.night(2, "one", row("2", "fine=5"));

        assertThat(nights.text("select string_agg(act_key || ' ' || run_id, ',') from control.unpublished"))
                .isEqualTo(key("act_key", "1") + " 3");
        assertThat(acts()).isEqualTo("CURRENT 2 5, WITHDRAWN MERGED 0 100");
    }

    @Test
    void takesARecordOutOfItsKey() {
        nights.night(1, "one", row("1", "fine=100"));
        nights.night(2, "two", row("1", "fine=200"));
        String record = nights.text("select record_id::text from source.penalty where source = 'two'");
        decide("""
                insert into control.identity_split (kind, record_id, key, reason, decided_by)
                    values ('penalty', '%1$s', '%1$s', '另一案', 'test') on conflict do nothing;
                insert into resolve_act (kind, act_key) values ('penalty', '%2$s'), ('penalty', '%1$s')
                """.formatted(record, key("act_key", "1")));

        nights.night(3, "one", row("3", "fine=300"));
        nights.rebuild(4);

        assertThat(acts()).isEqualTo("CURRENT 1 100, CURRENT 1 200, CURRENT 1 300");
        nights.assertAllRemembered();
    }

    @Test
    void makesOnePartyOfTwoKeysAndTwoAgain() {
        nights.night(1, "one", row("1"), row("2"));
        String first = key("party_key", "1");
        String second = key("party_key", "2");
        String act = key("act_key", "2");
        decide("""
                insert into control.identity (kind, key, id, rule, evidence) values ('party', '%s', '%s', 'STEWARD', '{}');
                insert into resolve_act (kind, act_key) values ('penalty', '%s')
                """.formatted(second, first, act));

        nights.night(2, "one", row("3"));

        assertThat(parties())
                .as("the latest record tells of both")
                .isEqualTo("测试公司2 CURRENT, 测试公司2 WITHDRAWN MERGED, 测试公司3 CURRENT");
        assertThat(nights.warehouse().count("select count(distinct party_id) from topic.penalty"))
                .isEqualTo(2);

        decide("delete from control.identity; insert into resolve_act (kind, act_key) values ('penalty', '%s')"
                .formatted(act));
        nights.night(3, "one", row("4"));

        assertThat(parties()).isEqualTo("测试公司1 CURRENT, 测试公司2 CURRENT, 测试公司3 CURRENT, 测试公司4 CURRENT");
        nights.assertAllRemembered();
    }

    @Test
    void letsARegisterSpeakBeforeActsAndActsAgainWhenItIsSilent() {
        nights.night(1, "visits", row("1", "party_name=来访的"));
        nights.night(2, "one", row("1", "party_name=受罚的", "legal_rep=甲"));
        assertThat(parties()).isEqualTo("受罚的 CURRENT");

        nights.night(3, "register", row("1", "party_name=登记的"));
        nights.night(4, "one", row("1", "party_name=又受罚的"));
        assertThat(parties()).isEqualTo("登记的 CURRENT");

        nights.night(5, "register", row(Operation.DELETE, "1"));
        assertThat(parties()).isEqualTo("又受罚的 CURRENT");

        nights.night(6, "one", row("1", "party_name=又受罚的", "party_uscc=OTHER"));
        assertThat(parties()).as("only the visit names it now").isEqualTo("又受罚的 CURRENT, 来访的 CURRENT");
        nights.assertAllRemembered();
    }

    @Test
    void takesWhatSurvives() {
        nights.night(1, "one", row("1", "fine=100"));
        nights.survive((connection, type) -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("""
                        insert into resolve_merged_%1$s (id, action_doc_no, fine_amount, act_state, content_hash, field_sources, conflicts)
                        select id, 'merged', 150, 'revoked', id, '{"fine_amount": 2}', '{fine_amount}' from resolve_state where cardinality(records) > 1
                        """.formatted(type.name()));
            }
        });

        nights.night(2, "two", row("1", "fine=200"), row("2", "fine=300"));

        assertThat(acts()).isEqualTo("CURRENT 1 300, REVOKED STATE 2 150");
        assertThat(
                        nights.text(
                                "select field_sources::text || ' ' || conflicts::text from topic.penalty where conflicts is not null"))
                .isEqualTo("{\"fine_amount\": 2} {fine_amount}");
        nights.assertAllRemembered();
    }
}

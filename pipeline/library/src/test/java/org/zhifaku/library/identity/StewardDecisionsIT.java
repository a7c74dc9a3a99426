package org.zhifaku.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.identity.Sayings.GUANGZHOU;
import static org.zhifaku.library.identity.Sayings.SHENZHEN;
import static org.zhifaku.library.identity.Sayings.uscc;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.schemas.Hashes;

/** What stewards decide goes before every rule and stays. */
class StewardDecisionsIT {
    private static final String FIRM = "深圳市鸿达食品有限公司";
    private static final String WHO = "数据管理员甲";

    @TempDir
    static Path folder;

    private static Sayings sayings;
    private static IdentityDecisions decisions;

    @BeforeAll
    static void warehouse() {
        sayings = new Sayings(folder, RepositoryRules.rules());
        decisions = new IdentityDecisions(sayings.warehouse().dataSource());
    }

    @BeforeEach
    void fresh() {
        sayings.clear();
    }

    private static UUID coded(int number, int code, String name) {
        return sayings.penalty(number, "party_uscc", uscc(SHENZHEN, code), "party_name", name);
    }

    private static UUID named(int number, String name, String area) {
        return sayings.say("inspection", number, "party_name", name, "area_code", area);
    }

    private static long done(Decided decided) {
        return decided.fold(
                id -> id,
                id -> {
                    throw new AssertionError("was in force already");
                },
                message -> {
                    throw new AssertionError(message);
                });
    }

    private static String refused(Decided decided) {
        return decided.fold(id -> "done", id -> "already", message -> message);
    }

    /** Everything is resolved again, as a rebuild of the topic library does it: its rows are gone, control stays. */
    private static void rebuild() {
        var jdbc = sayings.warehouse().jdbc();
        for (String table : new String[] {"penalty", "inspection", "party", "organ"}) {
            jdbc.sql("delete from topic." + table).update();
            if (!table.equals("organ")) {
                jdbc.sql("""
                        insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key)
                        select 1, source, dataset, '%1$s', record_id, act_key from source.%1$s
                        """.formatted(table)).update();
            }
        }
        sayings.resolve();
    }

    @Test
    void joinsWhatNoRuleMayAndTakesItApartWhenRevoked() {
        UUID one = coded(1, 1, FIRM);
        UUID two = coded(2, 2, "深圳市别样贸易有限公司");
        sayings.resolve();

        long decision = done(decisions.same("party", one, two, "换码前后同一企业", WHO));
        sayings.resolve();
        assertThat(sayings.id(one)).isEqualTo(sayings.id(two));
        assertThat(sayings.partyOf(1)).isEqualTo(sayings.partyOf(2));
        String after = sayings.identities();
        for (int i = 0; i < 3; i++) {
            rebuild();
        }
        assertThat(sayings.identities()).isEqualTo(after);
        assertThat(sayings.partyOf(1)).isEqualTo(sayings.partyOf(2));

        done(decisions.revoke(decision, "查实为两家", WHO));
        sayings.resolve();
        assertThat(sayings.partyOf(1)).isEqualTo(one);
        assertThat(sayings.partyOf(2)).isEqualTo(two);
        assertThat(decisions.list("party", false, 10)).singleElement().satisfies(row -> {
            assertThat(row.revoked()).isNotNull();
            assertThat(row.reason()).isEqualTo("换码前后同一企业");
        });
    }

    @Test
    void keepsApartWhatARuleWouldJoinAlsoThroughOthers() {
        UUID coded = coded(1, 1, FIRM);
        UUID named = named(2, FIRM, SHENZHEN);
        UUID variant = named(3, "深圳鸿达食品有限公司", SHENZHEN);
        sayings.resolve();
        assertThat(sayings.id(variant)).isEqualTo(sayings.id(named)).isEqualTo(coded);

        done(decisions.different("party", coded, variant, "另一家同名企业", WHO));
        sayings.resolve();
        assertThat(sayings.id(variant)).isNotEqualTo(coded);
        assertThat(sayings.id(named))
                .as("joined to one of the two, never to both")
                .isEqualTo(coded);

        sayings.nextDay();
        named(4, FIRM, SHENZHEN);
        sayings.say("inspection", 5, "party_name", "深圳鸿达食品有限公司", "area_code", SHENZHEN, "party_legal_rep", "王甲");
        sayings.penalty(6, "party_uscc", uscc(SHENZHEN, 1), "party_name", FIRM, "party_legal_rep", "王甲");
        sayings.resolve();
        rebuild();
        assertThat(sayings.id(variant)).isNotEqualTo(coded);

        done(decisions.revoke("party", variant, coded, "已查实为同一家", WHO));
        sayings.resolve();
        assertThat(sayings.id(variant)).isEqualTo(coded);
    }

    @Test
    void takesARecordOutOfItsKeyAndGivesItBack() {
        UUID key = named(1, FIRM, SHENZHEN);
        sayings.say("penalty", 2, "party_name", FIRM);
        sayings.resolve();
        assertThat(sayings.partyOf(2)).isEqualTo(key);
        UUID record = Hashes.recordId("test", "penalty", java.util.List.of("2"));

        long split = done(decisions.split("party", record, "实为同名的另一家", WHO));
        sayings.resolve();
        UUID own = sayings.partyOf(2);
        assertThat(own).isNotEqualTo(key);
        sayings.nextDay();
        sayings.say("penalty", 2, "party_name", FIRM, "party_legal_rep", "王甲");
        sayings.say("inspection", 1, "party_name", FIRM, "area_code", SHENZHEN, "party_legal_rep", "王甲");
        sayings.resolve();
        rebuild();
        assertThat(sayings.partyOf(2)).isEqualTo(own);

        done(decisions.revoke(split, "查实为同一家", WHO));
        sayings.resolve();
        assertThat(sayings.partyOf(2)).isEqualTo(key);
        assertThat(sayings.warehouse()
                        .count("select count(*) from control.party_claim where key = '%s'".formatted(own)))
                .isZero();
        assertThat(sayings.warehouse().count("select count(*) from control.identity_split"))
                .isZero();
    }

    @Test
    void closesWhatWasAskedAndAsksAgainWhenRevoked() {
        UUID coded = coded(1, 1, FIRM);
        UUID brief = named(2, "鸿达食品", SHENZHEN);
        sayings.resolve();
        IdentityReviews reviews = new IdentityReviews(sayings.warehouse().dataSource());
        Review asked = reviews.list("party", 10).get(0);

        done(decisions.different("party", asked.left(), asked.right(), "不是同一家", WHO));
        sayings.resolve();
        assertThat(reviews.list(null, 10)).isEmpty();
        assertThat(reviews.find(asked.reviewId()).orElseThrow().status()).isEqualTo("DECIDED");

        done(decisions.revoke("party", coded, brief, "再查", WHO));
        sayings.resolve();
        assertThat(reviews.list("party", 10)).singleElement().satisfies(row -> assertThat(row.reviewId())
                .isEqualTo(asked.reviewId()));

        done(decisions.same("party", brief, coded, "同一家", WHO));
        sayings.resolve();
        assertThat(reviews.list(null, 10)).isEmpty();
        assertThat(sayings.id(brief)).isEqualTo(coded);
    }

    @Test
    void refusesWhatContradictsOrIsUnknown() {
        UUID one = coded(1, 1, FIRM);
        UUID two = coded(2, 2, "深圳市别样贸易有限公司");
        UUID three = coded(3, 3, "深圳市再别样贸易有限公司");
        sayings.resolve();
        done(decisions.same("party", one, two, "同一家", WHO));
        done(decisions.same("party", two, three, "同一家", WHO));

        assertThat(refused(decisions.different("party", one, three, "不是", WHO))).startsWith("与有效的认定矛盾");
        assertThat(refused(decisions.different("party", two, one, "不是", WHO))).contains("请先撤销");
        assertThat(refused(decisions.same("party", two, one, "同一家", WHO))).isEqualTo("already");
        assertThat(refused(decisions.same("party", one, one, "同一家", WHO))).contains("两个键相同");
        assertThat(refused(decisions.same("party", one, new UUID(1, 2), "同一家", WHO)))
                .startsWith("没有键");
        assertThat(refused(decisions.same("party", one, two, " ", WHO))).contains("理由");
        assertThat(refused(decisions.same("firm", one, two, "同一家", WHO))).contains("没有“firm”这一类");
        assertThat(refused(decisions.split("party", new UUID(1, 2), "另一家", WHO)))
                .startsWith("没有来源记录");
        assertThat(refused(decisions.revoke("party", one, three, "撤", WHO))).contains("没有有效的认定");
        assertThat(refused(decisions.revoke(-1, "撤", WHO))).contains("没有第 -1 号认定");
    }

    @Test
    void refusesToJoinGroupsThatAreHeldDifferent() {
        UUID one = coded(1, 1, FIRM);
        UUID two = coded(2, 2, "深圳市别样贸易有限公司");
        UUID three = coded(3, 3, "深圳市再别样贸易有限公司");
        sayings.resolve();
        done(decisions.same("party", one, two, "同一家", WHO));
        done(decisions.different("party", two, three, "不是", WHO));

        assertThat(refused(decisions.same("party", one, three, "同一家", WHO))).startsWith("与有效的认定矛盾");
    }

    @Test
    void comparesAllKeysAgainWhenARuleChanges() {
        UUID coded = coded(1, 1, FIRM);
        UUID named = named(2, FIRM, SHENZHEN);
        UUID elsewhere = named(3, FIRM, GUANGZHOU);
        sayings.resolve();
        assertThat(sayings.id(named)).isEqualTo(coded);

        String stricter = RepositoryRules.text().replace("unique: {yes: 20, no: -30}", "unique: {yes: 5, no: -30}");
        Sayings changed = sayings.with(RepositoryRules.rules(stricter));
        changed.resolve();
        assertThat(sayings.id(named)).isEqualTo(named);
        assertThat(sayings.reviews()).singleElement().asString().startsWith("P6");

        sayings.resolve();
        assertThat(sayings.id(named)).isEqualTo(coded);
        assertThat(sayings.id(elsewhere)).isEqualTo(elsewhere);
        assertThat(sayings.warehouse().count("select count(*) from control.identity_due"))
                .isZero();
    }

    @Test
    void saysNoValueInEvidence() {
        sayings.penalty(1, "party_uscc", uscc(SHENZHEN, 1), "party_name", FIRM, "party_legal_rep", "王甲乙");
        sayings.say("inspection", 2, "party_name", FIRM, "area_code", SHENZHEN, "party_legal_rep", "李丙丁");
        sayings.say("inspection", 3, "party_name", "深圳鸿达食品有限公司", "area_code", SHENZHEN, "party_legal_rep", "王甲乙");
        sayings.resolve();

        assertThat(sayings.warehouse().text("""
                select string_agg(evidence::text, ' ') from (
                    select evidence from control.identity union all select evidence from control.identity_review
                    union all select evidence from control.identity_link) said
                """))
                .contains("法定代表人")
                .doesNotContain("王甲乙", "李丙丁", "鸿达", uscc(SHENZHEN, 1));
    }
}

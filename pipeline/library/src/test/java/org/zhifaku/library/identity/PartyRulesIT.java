package org.zhifaku.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.identity.Sayings.GUANGZHOU;
import static org.zhifaku.library.identity.Sayings.SHENZHEN;
import static org.zhifaku.library.identity.Sayings.orgCode;
import static org.zhifaku.library.identity.Sayings.regNo;
import static org.zhifaku.library.identity.Sayings.uscc;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules of this repository join, ask and leave. */
class PartyRulesIT {
    private static final String FIRM = "深圳市鸿达食品有限公司";
    private static final String ADDRESS = "深圳市福田区人民路1号";

    @TempDir
    static Path folder;

    private static Sayings sayings;

    @BeforeAll
    static void warehouse() {
        sayings = new Sayings(folder, RepositoryRules.rules());
    }

    @BeforeEach
    void fresh() {
        sayings.clear();
    }

    private UUID coded(int number, int code, String... more) {
        return sayings.penalty(number, with(more, "party_uscc", uscc(SHENZHEN, code)));
    }

    private UUID named(int number, String name, String area, String... more) {
        return sayings.say("inspection", number, with(more, "party_name", name, "area_code", area));
    }

    private static String[] with(String[] more, String... first) {
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void joinsByTheOrganisationCodeInsideTheCreditCode() {
        UUID coded = coded(1, 1, "party_name", FIRM);
        UUID named = named(2, "鸿达公司", GUANGZHOU, "party_org_code", orgCode(1));
        UUID wrong = named(3, "鸿达公司二部", GUANGZHOU, "party_org_code", "XY0000010");
        sayings.resolve();

        assertThat(sayings.id(named)).isEqualTo(coded);
        assertThat(sayings.id(wrong)).isEqualTo(wrong);
    }

    @Test
    void joinsByTheRegistrationNumberThatACodedRowDeclares() {
        UUID coded = coded(1, 1, "party_name", FIRM, "party_reg_no", regNo(5));
        UUID old = named(2, "深圳市鸿达食品加工厂", GUANGZHOU, "party_reg_no", regNo(5), "party_legal_rep", "王甲");
        UUID same = named(3, "广州鸿达食品有限公司", GUANGZHOU, "party_reg_no", regNo(6));
        sayings.resolve();

        assertThat(sayings.id(same)).isEqualTo(same);
        assertThat(sayings.id(old)).isEqualTo(old);
        assertThat(sayings.reviews())
                .singleElement()
                .asString()
                .startsWith("P2")
                .contains("\"名称\": \"不同\"");

        sayings.nextDay();
        coded(4, 1, "party_name", "深圳市鸿达食品加工厂");
        sayings.resolve();

        assertThat(sayings.id(old)).as("the former name is known now").isEqualTo(coded);
        assertThat(sayings.reviews()).isEmpty();
    }

    @Test
    void joinsANameOfItsCityWhereItIsTheOnlyOne() {
        UUID coded = coded(1, 1, "party_name", FIRM);
        UUID named = named(2, "深圳鸿达食品有限公司", SHENZHEN);
        UUID elsewhere = named(3, FIRM, GUANGZHOU);
        sayings.resolve();

        assertThat(sayings.id(named)).isEqualTo(coded);
        assertThat(sayings.id(elsewhere))
                .as("never by name alone across cities")
                .isEqualTo(elsewhere);
        assertThat(sayings.reviews()).isEmpty();
    }

    @Test
    void leavesANameThatTwoCodedPartiesBear() {
        UUID first = coded(1, 1, "party_name", FIRM);
        UUID named = named(2, FIRM, SHENZHEN);
        sayings.resolve();
        assertThat(sayings.id(named)).isEqualTo(first);

        UUID second = coded(3, 2, "party_name", FIRM);
        sayings.resolve();

        assertThat(sayings.id(named)).as("not the only one any more").isEqualTo(named);
        assertThat(sayings.id(second)).isEqualTo(second);
        assertThat(sayings.partyOf(1)).isEqualTo(first);
    }

    @Test
    void asksWhereEvidenceContradictsAndJoinsOnceItDoesNot() {
        UUID coded = coded(1, 1, "party_name", FIRM, "party_legal_rep", "王甲");
        UUID named = named(2, FIRM, SHENZHEN, "party_legal_rep", "李乙");
        sayings.resolve();
        assertThat(sayings.id(named)).isEqualTo(named);
        assertThat(sayings.reviews())
                .singleElement()
                .asString()
                .startsWith("P6")
                .contains("\"法定代表人\": \"不同\"");

        sayings.nextDay();
        coded(3, 1, "party_name", FIRM, "party_legal_rep", "李乙");
        sayings.resolve();
        assertThat(sayings.id(named)).isEqualTo(coded);
        assertThat(sayings.reviews()).isEmpty();

        sayings.nextDay();
        named(2, FIRM, SHENZHEN, "party_legal_rep", "赵丙");
        sayings.resolve();
        assertThat(sayings.id(named)).as("what a rule joined it takes apart").isEqualTo(named);
    }

    @Test
    void joinsANameAcrossCitiesByRepresentativeAndAddress() {
        UUID coded = coded(1, 1, "party_name", FIRM, "party_legal_rep", "王甲");
        sayings.say(
                "party",
                9,
                "party_name",
                FIRM,
                "party_uscc",
                uscc(SHENZHEN, 1),
                "party_legal_rep",
                "王甲",
                "party_reg_addr",
                ADDRESS);
        UUID same = named(2, FIRM, GUANGZHOU, "party_legal_rep", "王甲", "party_op_addr", ADDRESS);
        UUID asked = named(3, FIRM, "440600", "party_legal_rep", "王甲");
        sayings.resolve();

        assertThat(sayings.id(same)).isEqualTo(coded);
        assertThat(sayings.id(asked)).isEqualTo(asked);
        assertThat(sayings.reviews()).singleElement().asString().startsWith("P7");
    }

    @Test
    void asksOfAbbreviatedNames() {
        UUID coded = coded(1, 1, "party_name", FIRM);
        UUID brief = named(2, "鸿达食品公司", SHENZHEN);
        UUID shorter = named(3, "鸿达食品", SHENZHEN);
        sayings.resolve();

        assertThat(List.of(sayings.id(brief), sayings.id(shorter))).containsExactly(brief, shorter);
        assertThat(sayings.reviews()).singleElement().asString().startsWith("P8");
        assertThat(sayings.id(coded)).isEqualTo(coded);
    }

    @Test
    void neverJoinsTwoCodesButAsksWhereTheyShareTheirCore() {
        String first = uscc(SHENZHEN, 1);
        String second = "92" + GUANGZHOU + first.substring(8, 17);
        second += org.zhifaku.sandbox.generator.CheckDigits.creditCheck(second);
        UUID one = sayings.penalty(1, "party_name", FIRM, "party_uscc", first, "party_legal_rep", "王甲");
        UUID two = sayings.penalty(2, "party_name", FIRM, "party_uscc", second, "party_legal_rep", "王甲");
        sayings.resolve();

        assertThat(sayings.id(one)).isNotEqualTo(sayings.id(two));
        assertThat(sayings.reviews()).singleElement().asString().startsWith("P9");
    }

    @Test
    void joinsPersonsByTheHashOfTheirNumberOnly() {
        String hash = UUID.randomUUID().toString();
        UUID one =
                sayings.penalty(1, "party_name", "张伟伟伟伟", "party_category", "natural_person", "party_id_no_hash", hash);
        UUID two =
                sayings.penalty(2, "party_name", "张伟伟伟", "party_category", "natural_person", "party_id_no_hash", hash);
        UUID other = sayings.penalty(3, "party_name", "张伟伟伟伟", "party_category", "natural_person");
        UUID shop = sayings.penalty(4, "party_name", "张伟伟伟伟", "party_uscc", uscc(SHENZHEN, 4));
        sayings.resolve();

        assertThat(two).isEqualTo(one);
        assertThat(List.of(sayings.id(one), sayings.id(other), sayings.id(shop)))
                .containsExactly(one, other, shop);
        assertThat(sayings.reviews()).isEmpty();
    }

    @Test
    void keepsShortAndMaskedNamesOut() {
        UUID coded = coded(1, 1, "party_name", "福满楼");
        UUID named = named(2, "福满楼", SHENZHEN);
        UUID masked = named(3, "深圳市鸿*食品有限公司", SHENZHEN);
        sayings.resolve();

        assertThat(List.of(sayings.id(named), sayings.id(masked), sayings.id(coded)))
                .containsExactly(named, masked, coded);
    }

    @Test
    void takesTheKeyThatWasKnownFirstAsIdAndMarksTheOther() {
        UUID named = named(1, FIRM, SHENZHEN);
        sayings.resolve();
        UUID coded = coded(2, 1, "party_name", FIRM);
        sayings.resolve();

        assertThat(sayings.id(coded)).isEqualTo(named);
        assertThat(sayings.partyOf(2)).isEqualTo(named);
        assertThat(sayings.warehouse().count("select count(*) from topic.party"))
                .isEqualTo(1);
    }

    @Test
    void marksARowThatIsMergedAwayAndBringsItBack() {
        UUID first = named(1, FIRM, SHENZHEN, "party_legal_rep", "王甲");
        UUID coded = coded(2, 1, "party_name", FIRM, "party_legal_rep", "李乙");
        sayings.resolve();
        assertThat(sayings.partyOf(2)).isEqualTo(coded);

        sayings.nextDay();
        named(1, FIRM, SHENZHEN, "party_legal_rep", "李乙");
        sayings.resolve();
        UUID id = sayings.id(first);
        UUID merged = id.equals(first) ? coded : first;
        assertThat(sayings.partyOf(2)).isEqualTo(id);
        assertThat(status(merged)).isEqualTo("WITHDRAWN MERGED");
        assertThat(status(id)).isEqualTo("CURRENT ");

        sayings.nextDay();
        named(1, FIRM, SHENZHEN, "party_legal_rep", "赵丙");
        sayings.resolve();
        assertThat(sayings.partyOf(2)).isEqualTo(coded);
        assertThat(status(merged)).isEqualTo("CURRENT ");
    }

    private String status(UUID party) {
        return sayings.warehouse()
                .text("select status || ' ' || coalesce(status_reason, '') from topic.party where party_id = '%s'"
                        .formatted(party));
    }

    @Test
    void decidesTheSameInWhateverOrderThingsAreSaid() {
        List<Runnable> said = List.of(
                () -> coded(1, 1, "party_name", FIRM, "party_legal_rep", "王甲", "party_reg_no", regNo(1)),
                () -> named(2, FIRM, SHENZHEN, "party_legal_rep", "王甲"),
                () -> coded(3, 2, "party_name", FIRM, "party_legal_rep", "王甲"),
                () -> named(4, "深圳鸿达食品有限公司", SHENZHEN, "party_reg_no", regNo(1)),
                () -> named(5, "鸿达食品", SHENZHEN, "party_org_code", orgCode(2)),
                () -> named(6, FIRM, GUANGZHOU, "party_legal_rep", "王甲"));
        said.forEach(Runnable::run);
        sayings.resolve();
        String once = groups();
        assertThat(sayings.reviews()).isNotEmpty();

        sayings.clear();
        for (int i = said.size() - 1; i >= 0; i--) {
            said.get(i).run();
            sayings.resolve();
        }

        assertThat(groups()).isEqualTo(once);
    }

    /** Which keys are together, whatever their ids. */
    private String groups() {
        return sayings.warehouse().text("""
                select string_agg(keys, ' ' order by keys) from (
                    select string_agg(c.key::text, ',' order by c.key) as keys
                    from (select distinct key from control.party_claim) c
                    left join control.identity i on i.kind = 'party' and i.key = c.key group by coalesce(i.id, c.key)) groups
                """);
    }

    @Test
    void leavesBlocksThatAreTooLargeAndSaysSo() {
        for (int i = 0; i < 51; i++) {
            coded(i, i, "party_name", "深圳市便民超级市场");
        }
        UUID named = named(60, "深圳市便民超级市场", SHENZHEN);
        sayings.resolve();

        assertThat(sayings.id(named)).isEqualTo(named);
        assertThat(
                        sayings.warehouse()
                                .text(
                                        "select string_agg(rule || ' ' || keys, ',' order by rule) from control.identity_crowded"))
                .isEqualTo("P10 52,P6 52,P8 52");
    }
}

package org.zhifaku.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.identity.ActNights.OTHER_FIRM;
import static org.zhifaku.library.identity.ActNights.inspection;
import static org.zhifaku.library.identity.ActNights.penalty;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActIdentityIT {

    private static final String DOC = "doc=深市监处罚〔2026〕7号";

    @TempDir
    Path folder;

    private ActNights nights;

    @BeforeEach
    void open() {
        nights = new ActNights(folder);
    }

    @Test
    void findsTheActOfAnOrganThatASourceKnowsByNameOnly() {
        nights.night("one", penalty("1", DOC));

        nights.night("two", penalty("1", DOC, "organ_code="));

        assertThat(nights.groups()).containsExactly("one/1 two/1");
        assertThat(
                        nights.warehouse()
                                .text(
                                        "select string_agg(status || coalesce(' ' || status_reason, ''), ',') from topic.penalty"))
                .isEqualTo("CURRENT");
    }

    @Test
    void mergesTwoKnownActsUnderTheOlderIdAndTellsWhoHeldTheOther() {
        nights.night("one", penalty("1", DOC, "party=测试乙商店", "uscc="));
        UUID older = nights.act("one", "1");
        nights.night("two", penalty("1", DOC, "party=测试乙商店分店", "uscc="));
        UUID younger = nights.act("two", "1");
        assertThat(younger).isNotEqualTo(older);

        nights.night("two", penalty("1", DOC, "party=测试乙商店", "uscc="));

        assertThat(nights.groups()).containsExactly("one/1 two/1");
        assertThat(nights.act("two", "1")).isEqualTo(older);
        assertThat(nights.warehouse()
                        .text("select status || ' ' || status_reason from topic.penalty where act_id = '" + younger
                                + "'"))
                .isEqualTo("WITHDRAWN RENAMED");
    }

    @Test
    void keepsPartiesOfOneDecisionApart() {
        nights.night(
                "one",
                penalty("1", DOC),
                penalty("2", DOC, "party=深圳市测试乙有限公司", "uscc=" + OTHER_FIRM),
                penalty("3", DOC, "party=张某", "uscc=", "category=natural_person"),
                penalty("4", DOC, "party=李某", "uscc=", "category=natural_person"));

        nights.night("two", penalty("1", DOC, "party=张某", "uscc=", "category=natural_person", "organ_code="));

        assertThat(nights.groups()).containsExactly("one/1", "one/2", "one/3 two/1", "one/4");
        assertThat(nights.warehouse()
                        .text("select string_agg(distinct parties::text, ',') from topic.decision_parties"))
                .isEqualTo("4");
        assertThat(nights.questions()).isEmpty();
    }

    @Test
    void asksAboutAMaskedName() {
        nights.night("one", penalty("1", DOC, "party=张三", "uscc=", "category=natural_person"));

        nights.night("two", penalty("1", DOC, "party=张*", "uscc=", "category=natural_person"));

        assertThat(nights.groups()).containsExactly("one/1", "two/1");
        assertThat(nights.questions()).containsExactly("A7 0.80");
    }

    @Test
    void takesATicketOfTheSameDayAsOneAndOfAnotherYearAsAnother() {
        nights.night(
                "one", penalty("1", "doc=0012345", "date=2025-10-08"), penalty("2", "doc=0012345", "date=2026-10-08"));

        nights.night("two", penalty("1", "doc=0012345", "date=2026-10-07", "fine=300.00"));

        assertThat(nights.groups()).containsExactly("one/1", "one/2 two/1");
    }

    @Test
    void findsTheActOfARowWithoutNumberByWhatElseAgrees() {
        nights.night(
                "one", penalty("1", DOC), penalty("2", "doc=深市监处罚〔2026〕8号", "case=另案", "fine=900", "content=罚款900元"));

        nights.night("two", penalty("1", "doc=", "uscc=", "organ=", "organ_code="));

        assertThat(nights.groups()).containsExactly("one/1 two/1", "one/2");
        assertThat(nights.questions()).isEmpty();
    }

    @Test
    void takesWanForYuanAsEvidenceThatIsWeaker() {
        nights.night("one", penalty("1", DOC, "fine=300"));

        nights.night("two", penalty("1", "doc=", "fine=3000000", "content="));

        assertThat(nights.groups()).containsExactly("one/1 two/1");
    }

    @Test
    void asksWhereThereIsNotEnoughEvidence() {
        nights.night("one", penalty("1", DOC));

        nights.night("two", penalty("1", "doc=", "organ=", "organ_code=", "fine=", "case=某案", "content="));

        assertThat(nights.groups()).containsExactly("one/1", "two/1");
        assertThat(nights.questions()).isEmpty();

        nights.night("two", penalty("1", "doc=", "organ=", "organ_code=", "case=", "content="));

        assertThat(nights.questions()).containsExactly("A9 0.65");
    }

    @Test
    void aSecondCandidateMakesEvidenceDoubtful() {
        nights.night("one", penalty("1", DOC));
        nights.night("two", penalty("1", "doc="));
        assertThat(nights.groups()).containsExactly("one/1 two/1");

        nights.night("three", penalty("1", "doc=深市监处罚〔2026〕19号"));

        assertThat(nights.groups()).containsExactly("one/1", "three/1", "two/1");
        assertThat(nights.questions()).hasSize(2).allMatch(question -> question.startsWith("A9"));
    }

    @Test
    void asksAboutOneWrongDigit() {
        nights.night("one", penalty("1", DOC));

        nights.night("two", penalty("1", "doc=深市监处罚〔2026〕1号"));

        assertThat(nights.groups()).containsExactly("one/1", "two/1");
        assertThat(nights.questions()).containsExactly("A11 1.00");

        nights.night("two", penalty("1", DOC));

        assertThat(nights.groups()).containsExactly("one/1 two/1");
        assertThat(nights.questions()).as("no longer in doubt").isEmpty();
    }

    @Test
    void asksWhereTwoSourcesGiveAPartyOfOneNameDifferentCodes() {
        nights.night("one", penalty("1", DOC));

        nights.night("two", penalty("1", DOC, "uscc=" + OTHER_FIRM));

        assertThat(nights.groups()).containsExactly("one/1", "two/1");
        assertThat(nights.questions()).containsExactly("A6 0.55");
    }

    @Test
    void leavesSeveralDecisionsOfOneDayApart() {
        nights.night("one", penalty("1", DOC), penalty("2", "doc=深市监处罚〔2026〕18号"), penalty("3", "doc=深市监处罚〔2026〕29号"));

        assertThat(nights.groups()).containsExactly("one/1", "one/2", "one/3");
    }

    @Test
    void findsInspectionsByTheirNumber() {
        nights.inspections("one", inspection("1", "code=JC440300300000001"), inspection("2", "code=JC440300300000002"));

        nights.inspections(
                "two",
                inspection("1", "code=JC440300300000001", "result=发现问题", "organ_code="),
                inspection("2", "code=JC440300300000002", "uscc=" + OTHER_FIRM, "party=深圳市测试乙有限公司"));

        assertThat(nights.groups("inspection")).containsExactly("one/1 two/1", "one/2", "two/2");
    }

    @Test
    void groupsTheSameWhateverTheOrderAndTheSizeOfBatches() {
        List<String> whole = groupsOf(new ActNights(folder.resolve("whole")), false);

        assertThat(whole).hasSize(5);
        assertThat(groupsOf(new ActNights(folder.resolve("single"), 1), false)).isEqualTo(whole);
        assertThat(groupsOf(new ActNights(folder.resolve("reversed"), 2), true)).isEqualTo(whole);
    }

    private static List<String> groupsOf(ActNights nights, boolean reversed) {
        List<Runnable> told = new java.util.ArrayList<>(List.of(
                () -> nights.bring(
                        "one",
                        penalty("1", DOC),
                        penalty("2", "doc=0012345"),
                        penalty("3", "doc=深市监处罚〔2026〕9号", "case=第三案", "content=罚款900元", "fine=900")),
                () -> nights.bring(
                        "two",
                        penalty("1", DOC, "organ_code="),
                        penalty("2", "doc=0012345", "date=2026-10-09", "organ_code="),
                        penalty("3", "doc=深市监处罚〔2026〕11号", "date=2026-01-05")),
                () -> nights.bring(
                        "three",
                        penalty("1", "doc=", "uscc=", "organ_code=", "case=第三案", "content=罚款900元", "fine=900"),
                        penalty("2", "doc=", "case=无人知晓案", "date=2026-02-02"))));
        if (reversed) {
            java.util.Collections.reverse(told);
        }
        told.forEach(Runnable::run);
        nights.resolve();
        return nights.groups();
    }

    @Test
    void doingItAgainChangesNothing() {
        nights.night("one", penalty("1", DOC), penalty("2", "doc=0012345"));
        nights.night("two", penalty("1", DOC, "organ_code="), penalty("2", "doc="));
        String before = state();

        nights.requeue();
        nights.resolve();

        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return nights.warehouse()
                .text("select (select string_agg(to_jsonb(i)::text, ';' order by kind, key) from control.identity i)"
                        + " || (select coalesce(string_agg(to_jsonb(r)::text, ';' order by review_id), '') from control.identity_review r)"
                        + " || (select string_agg(to_jsonb(t)::text, ';' order by act_id) from topic.penalty t)");
    }
}

package org.zhifaku.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.identity.Sayings.GUANGZHOU;
import static org.zhifaku.library.identity.Sayings.ORGAN;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.sandbox.generator.CheckDigits;
import org.zhifaku.schemas.Hashes;

/** What the rules of this repository make of organs: the old generation of columns has them by name only. */
class OrganRulesIT {
    private static final String NAME = "深圳市市场监督管理局";
    private static final UUID CODED = Hashes.key("organ", "uscc:" + ORGAN);

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

    private static UUID named(int number, String name, String area) {
        sayings.say(
                "permit",
                number,
                "party_name",
                "某某公司" + number,
                "subject_name",
                name,
                "subject_uscc",
                null,
                "area_code",
                area);
        return Hashes.key("organ", "name:" + name);
    }

    private static UUID organOf(int permit) {
        return sayings.warehouse()
                .jdbc()
                .sql("select organ_id from topic.permit where act_id = ?")
                .param(Hashes.key("permit", Integer.toString(permit)))
                .query(UUID.class)
                .single();
    }

    @Test
    void joinsANameToTheCodeOfItsCity() {
        sayings.penalty(1, "party_name", "某某公司");
        named(2, NAME, "440300");
        named(3, "广东省" + NAME, "440300");
        named(4, "深圳市监督管理局", "440300");
        sayings.resolve();

        assertThat(List.of(organOf(2), organOf(3))).containsOnly(CODED);
        assertThat(organOf(4)).isNotEqualTo(CODED);
        assertThat(sayings.warehouse().count("select count(*) from topic.organ where status = 'CURRENT'"))
                .isEqualTo(2);
    }

    @Test
    void resolvesAllActsOfAnOrganAgainThatGetsAnotherId() {
        UUID named = named(1, NAME, "440300");
        sayings.resolve();
        assertThat(organOf(1)).isEqualTo(named);

        sayings.nextDay().penalty(2, "party_name", "某某公司");
        sayings.resolve();
        assertThat(organOf(1)).as("the key that was known first").isEqualTo(named);
        assertThat(sayings.id("organ", CODED)).isEqualTo(named);

        IdentityDecisions decisions = new IdentityDecisions(sayings.warehouse().dataSource());
        assertThat(decisions.different("organ", named, CODED, "另一机关", "数据管理员甲")).isInstanceOf(Decided.Done.class);
        sayings.resolve();
        assertThat(sayings.warehouse()
                        .jdbc()
                        .sql("select organ_id from topic.penalty")
                        .query(UUID.class)
                        .single())
                .isEqualTo(CODED);
    }

    @Test
    void neverJoinsOrgansOfDifferentCitiesOrCodes() {
        String other = CheckDigits.creditCode("11440300", "00000077");
        sayings.penalty(1, "party_name", "某某公司");
        sayings.penalty(2, "party_name", "某某公司", "subject_name", "市场监督管理局", "subject_uscc", other);
        UUID elsewhere = named(3, "市场监督管理局", GUANGZHOU);
        sayings.resolve();

        assertThat(sayings.id("organ", elsewhere)).isEqualTo(elsewhere);
        assertThat(sayings.warehouse().count("select count(*) from control.identity where kind = 'organ'"))
                .isZero();
    }
}

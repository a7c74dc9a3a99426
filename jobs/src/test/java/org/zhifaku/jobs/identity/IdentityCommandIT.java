package org.zhifaku.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

class IdentityCommandIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();

    @TempDir
    Path folder;

    @Test
    void decidesAndTakesBackAndTheNextRunCarriesItOut() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            Path drop = Files.createDirectory(folder.resolve("drop"));
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
            Files.writeString(drop.resolve("penalties.csv"), """
                    样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关
                    1,测试甲有限公司,法人及非法人组织,虚假宣传案,广告违法行为,中华人民共和国广告法第五十五条,警告,警告,,,20260301,
                    2,测试甲有限公司,法人及非法人组织,虚假宣传一案,广告违法行为,中华人民共和国广告法第五十五条,警告,警告,,,20260301,
                    """);
            assertThat(run(library, "nightly").status()).isLessThan(2);
            assertThat(standing(library)).isEqualTo(2);

            JsonNode list = library.command("identity", "list", "--json").json();
            assertThat(list.path("reviews")).hasSize(1);
            JsonNode review = list.path("reviews").get(0);
            assertThat(review.path("kind").asString()).isEqualTo("penalty");
            JsonNode shown = library.command(
                            "identity", "show", review.path("review").asString(), "--json")
                    .json();
            assertThat(shown.path("elements").toString()).contains("虚假宣传一案").doesNotContain("_raw");
            String left = review.path("left").asString();
            String right = review.path("right").asString();

            Answer unexplained = library.command("identity", "same", "penalty", left, right, "--reason", " ");
            assertThat(unexplained.status()).isEqualTo(64);
            Answer decided = library.command(
                    "identity", "same", "penalty", left, right, "--reason", "重复报送", "--by", "王", "--json");
            assertThat(decided.status()).as(decided.err()).isZero();
            assertThat(decided.json().path("outcome").asString()).isEqualTo("DONE");
            Answer contrary = library.command("identity", "different", "penalty", left, right, "--reason", "不是");
            assertThat(contrary.status()).isEqualTo(2);
            assertThat(contrary.err()).contains("请先撤销它");

            JsonNode merged = run(library, "integrate").json();
            assertThat(merged.path("balanced").asBoolean()).isTrue();
            assertThat(standing(library)).isEqualTo(1);
            assertThat(library.command("identity", "list", "--json").json().path("reviews"))
                    .isEmpty();
            assertThat(library.command("identity", "list", "--status", "DECIDED", "--json")
                            .json()
                            .path("reviews"))
                    .hasSize(1);

            JsonNode decisions =
                    library.command("identity", "decisions", "--json").json().path("decisions");
            assertThat(decisions).hasSize(1);
            assertThat(library.command(
                                    "identity",
                                    "undo",
                                    decisions.get(0).path("decision").asString(),
                                    "--reason",
                                    "核对有误")
                            .status())
                    .isZero();
            assertThat(run(library, "integrate").json().path("balanced").asBoolean())
                    .isTrue();

            assertThat(ids(library)).containsExactlyInAnyOrder(left, right);
            assertThat(library.command("identity", "list", "--json").json().path("reviews"))
                    .hasSize(1);
            assertThat(library.command("identity", "show", "999", "--json").status())
                    .isEqualTo(2);
        }
    }

    private static Answer run(TestLibrary library, String job) {
        return library.command("run", job, "--source", "municipal-csv", "--date", DAY, "--json");
    }

    private static long standing(TestLibrary library) {
        return library.count("topic.penalty where status = 'CURRENT'");
    }

    private static List<String> ids(TestLibrary library) {
        return library.jdbc()
                .sql("select act_id::text from topic.penalty where status = 'CURRENT'")
                .query(String.class)
                .list();
    }
}

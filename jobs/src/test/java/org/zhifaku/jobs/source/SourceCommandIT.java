package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import org.zhifaku.sandbox.generator.CheckDigits;
import tools.jackson.databind.JsonNode;

/** A new source from a template to the library, as docs/sources/adding-a-source.md tells it. */
class SourceCommandIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();

    @TempDir
    Path folder;

    private TestLibrary library;
    private Path mappings;

    @BeforeEach
    void open() throws IOException {
        library = TestLibrary.create(folder, 20);
        mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        library.set("ZHIFAKU_MAPPINGS", mappings.toString());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aNewCitysFileIsInTheLibraryByYamlAlone() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        String csv = """
                id,doc_no,行政相对人名称,party_category,party_code,facts,basis,kind,content,fine,decided_on,organ,经办人
                1,粤测罚〔2026〕1号,测试甲有限公司,法人及非法人组织,%s,虚假宣传,广告法第五十五条,罚款,罚款300元,300,2026-03-01,测试市市场监督管理局,甲
                """.formatted(creditCode());
        // As spreadsheets of that place write it.
        Files.writeString(drop.resolve("2026.csv"), csv, Charset.forName("GB18030"));
        Files.writeString(drop.resolve("说明.txt"), "每日一次");

        Answer added = library.command("source", "add", "city-test", "--like", "file", "--name-zh", "测试市");
        assertThat(added.out()).contains("city-test/source.yaml", "city-test/penalty.yaml");
        assertThat(added.err()).contains("mapping check", "source test city-test");
        assertThat(library.command("mapping", "check").status()).isZero();
        assertThat(library.command("source", "test", "city-test").err()).contains("zhifaku.sources.city-test.folder");

        library.set("ZHIFAKU_SOURCES_CITY_TEST_FOLDER", drop.toString());
        Answer tried = library.command("source", "test", "city-test", "--json");
        assertThat(tried.status()).as(tried.err()).isEqualTo(1);
        JsonNode found = tried.json().path(0);
        assertThat(found.path("place").asString()).contains("latest 2026.csv");
        assertThat(found.path("columns").size()).isEqualTo(13);
        assertThat(found.path("unmapped").toString()).isEqualTo("[\"经办人\"]");

        Path dataset = mappings.resolve("sources/city-test/penalty.yaml");
        Files.writeString(dataset, Files.readString(dataset).replace("ignore: []", "ignore: [经办人]"));
        Answer whole = library.command("source", "test", "city-test");
        assertThat(whole.out()).contains("各列均有映射或已忽略", "前 1 行: 1 accepted 采信, 0 rejected 退回");
        assertThat(whole.status()).isZero();
        Answer judged = library.command(
                "mapping",
                "try",
                "--source",
                "city-test",
                "--dataset",
                "penalty",
                drop.resolve("2026.csv").toString());
        assertThat(judged.err()).contains("1 accepted 采信, 0 rejected 退回");

        Answer night = library.command("run", "nightly", "--source", "city-test", "--date", DAY, "--json");
        assertThat(night.json().path("rows").path(0).path("accepted").asLong())
                .as(night.err())
                .isEqualTo(1);
        assertThat(library.command("sql", "--json", "select party_name, fine_amount::int as fine from topic.penalty")
                        .json()
                        .toString())
                .isEqualTo("[{\"party_name\":\"测试甲有限公司\",\"fine\":300}]");
        JsonNode listed = null;
        for (JsonNode one : library.command("source", "list", "--json").json()) {
            listed = one.path("source").asString().equals("city-test") ? one : listed;
        }
        assertThat(listed).isNotNull();
        assertThat(listed.path("watermark").asString()).isEqualTo(DAY);
        assertThat(listed.path("rows").asLong()).isEqualTo(1);
        assertThat(listed.path("state").asString()).isEqualTo("OVERDUE");
        assertThat(listed.path("next_expected").asString()).isNotEmpty();
        assertThat(library.command("source", "add", "city-test", "--like", "file")
                        .err())
                .contains("already");
    }

    /** Right by its digits, of no division that exists. */
    private static String creditCode() {
        return CheckDigits.creditCode("91440099", "A0000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "rest", "database", "soap", "topic"})
    void everyTemplateIsSound(String kind) {
        assertThat(library.command("source", "add", "new-" + kind, "--like", kind)
                        .status())
                .isZero();

        Answer checked = library.command("mapping", "check");

        assumeThat(checked.out() + checked.err())
                .as("the transport is not in this program")
                .doesNotContain("is no kind of transport");
        assertThat(checked.status()).as(checked.out() + checked.err()).isZero();
    }

    @Test
    void saysWhyASourceIsNotReached() {
        library.set("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PASSWORD", "wrong");

        Answer tried = library.command("source", "test", "credit-publicity", "--dataset", "penalty");

        assertThat(tried.status()).isEqualTo(2);
        assertThat(tried.out()).contains("NOT REACHED", "refuses user", "zhifaku.sources.credit-publicity.password");
    }
}

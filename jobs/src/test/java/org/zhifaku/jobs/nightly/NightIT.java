package org.zhifaku.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

class NightIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();
    private static final String NEXT_DAY = TestLibrary.FIRST_DAY.plusDays(1).toString();

    @TempDir
    Path folder;

    @Test
    void wholeNightFillsSourceTopicAndIndexAndASecondOneChangesNothing() {
        try (TestLibrary library = TestLibrary.create(folder, 600)) {
            Answer night = library.command("run", "nightly", "--date", DAY, "--json");

            assertThat(night.err()).contains("zhifaku.sources.municipal-csv.folder");
            assertThat(night.status()).as(night.err()).isEqualTo(1);
            JsonNode ledger = night.json();
            assertThat(ledger.path("business_date").asString()).isEqualTo(DAY);
            assertThat(ledger.path("status").asString()).isEqualTo("COMPLETED_WITH_REJECTS");
            assertThat(ledger.path("balanced").asBoolean()).isTrue();
            long accepted = 0;
            long published = 0;
            for (String dataset : new String[] {"penalty", "permit"}) {
                JsonNode row = row(ledger, dataset);
                assertThat(row.path("read").asLong()).isEqualTo(library.deliveredRows(TestLibrary.FIRST_DAY, dataset));
                assertThat(row.path("held").asLong()).isZero();
                assertThat(row.path("rejected").asLong())
                        .isPositive()
                        .isEqualTo(library.count("control.quarantine where dataset = '" + dataset + "'"));
                assertThat(row.path("accepted").asLong()).isEqualTo(library.count("source." + dataset));
                accepted += row.path("accepted").asLong();
                published += row.path("published").asLong();
            }
            assertThat(library.count("topic.penalty") + library.count("topic.permit"))
                    .isBetween(accepted / 2, accepted);
            JsonNode index = library.command("index", "status", "--json").json();
            assertThat(index.path("acts").asLong()).isBetween(published / 2, published);
            assertThat(library.command("reconcile", "--json")
                            .json()
                            .path("agrees")
                            .asBoolean())
                    .isTrue();
            assertThat(library.count("batch.batch_job_execution where status = 'COMPLETED'"))
                    .isEqualTo(2);

            Map<String, String> before = library.checksums();
            JsonNode again =
                    library.command("run", "nightly", "--date", DAY, "--json").json();

            assertThat(again.path("run").asLong())
                    .isGreaterThan(ledger.path("run").asLong());
            assertThat(again.path("balanced").asBoolean()).isTrue();
            assertThat(row(again, "penalty").path("accepted").asLong()).isZero();
            assertThat(row(again, "permit").path("accepted").asLong()).isZero();
            assertThat(row(again, "permit").path("read").asLong())
                    .isEqualTo(row(ledger, "permit").path("read").asLong());
            assertThat(library.checksums()).isEqualTo(before);

            JsonNode next = library.command("run", "nightly", "--date", NEXT_DAY, "--json")
                    .json();

            assertThat(next.path("balanced").asBoolean()).isTrue();
            assertThat(row(next, "penalty").path("accepted").asLong()).isPositive();
            assertThat(library.count("source.penalty where withdrawn_at is not null"))
                    .isPositive();
            assertThat(library.command("reconcile", "--json")
                            .json()
                            .path("agrees")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void oneFailingSourceStopsNoOtherAndTheSameCommandContinuesTheRun() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 100)) {
            Path drop = Files.createDirectory(folder.resolve("drop"));
            Files.writeString(drop.resolve("penalties.csv"), """
                    样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关
                    1,测试甲有限公司,法人及非法人组织,测试甲有限公司虚假宣传案,广告违法行为,中华人民共和国广告法第五十五条,罚款,罚款300元,0.03,0,20260301,
                    """);
            String password = library.environment().getOrDefault("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PASSWORD", "");
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString())
                    .set("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PASSWORD", "wrong");

            Answer failed = library.command("run", "nightly", "--date", DAY, "--json");

            assertThat(failed.status()).isEqualTo(2);
            assertThat(failed.err()).contains("credit-publicity").doesNotContain("\tat ");
            assertThat(failed.err()).contains("refuses user");
            assertThat(library.jdbc()
                            .sql(
                                    "select distinct reason from control.pull where status = 'FAILED' and dataset = 'permit'")
                            .query(String.class)
                            .single())
                    .as("stewards read Chinese")
                    .contains("拒绝用户", "请核对账号口令", "zhifaku.sources.credit-publicity.password");
            assertThat(failed.json().path("status").asString()).isEqualTo("FAILED");
            assertThat(library.count("control.pull where source = 'municipal-csv' and status = 'LANDED'"))
                    .isEqualTo(1);
            assertThat(library.count("control.ledger where source = 'municipal-csv' and read = 1"))
                    .isEqualTo(1);

            library.set("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PASSWORD", password);
            Answer continued = library.command("run", "nightly", "--date", DAY, "--json");

            assertThat(continued.json().path("run").asLong())
                    .isEqualTo(failed.json().path("run").asLong());
            assertThat(continued.json().path("balanced").asBoolean()).isTrue();
            assertThat(continued.status()).isEqualTo(1);
            assertThat(library.count("control.pull where source = 'municipal-csv'"))
                    .isEqualTo(1);
            assertThat(row(continued.json(), "permit").path("read").asLong()).isPositive();
        }
    }

    @Test
    void holdsTheDayOnWhichAColumnIsSuddenlyEmptyAndKeepsTheDayBefore() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            Path drop = Files.createDirectory(folder.resolve("drop"));
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
            Files.writeString(drop.resolve("penalties.csv"), municipal(30, "罚款300元"));
            String[] nightly = {"run", "nightly", "--source", "municipal-csv", "--json", "--date"};
            assertThat(library.command(with(nightly, DAY)).status()).isLessThan(2);
            Map<String, String> before = library.checksums();
            Files.writeString(drop.resolve("penalties.csv"), municipal(30, ""));

            Answer held = library.command(with(nightly, NEXT_DAY));

            assertThat(held.status()).isEqualTo(1);
            assertThat(row(held.json(), "penalty").path("held").asLong()).isEqualTo(30);
            assertThat(library.jdbc()
                            .sql("select code || ' ' || reason from control.pull where status = 'HELD'")
                            .query(String.class)
                            .single())
                    .startsWith("FILL_COLLAPSED ")
                    .contains("列 '处罚内容' 本次 0.0%", "上次 100.0%", "min_fill_ratio");
            assertThat(library.checksums()).isEqualTo(before);
        }
    }

    private static String municipal(int rows, String content) {
        StringBuilder text =
                new StringBuilder("样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关\n");
        for (int row = 1; row <= rows; row++) {
            text.append(row)
                    .append(",测试甲有限公司,法人及非法人组织,虚假宣传案,广告违法行为,中华人民共和国广告法第五十五条,罚款,")
                    .append(content)
                    .append(",0.03,0,20260301,\n");
        }
        return text.toString();
    }

    private static String[] with(String[] command, String last) {
        String[] all = java.util.Arrays.copyOf(command, command.length + 1);
        all[command.length] = last;
        return all;
    }

    @Test
    void loadsRealDecisionsOfAMunicipalFileAndLosesNone() throws IOException {
        Path sample = TestLibrary.root().resolve("../shared/reference/data/penalty_shenzhen_2022_sample.csv");
        assumeThat(sample).as("the real sample is not on this machine: skipped").isRegularFile();
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            Path drop = Files.createDirectory(folder.resolve("drop"));
            Files.copy(sample, drop.resolve("penalty_shenzhen_2022_sample.csv"));
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
            String[] scope = {"--source", "municipal-csv", "--date", DAY, "--json"};

            assertThat(library.command(command("collect", scope)).status()).isZero();
            Answer integrated = library.command(command("integrate", scope));
            assertThat(library.command(command("publish", scope)).status()).isLessThan(2);

            JsonNode row = row(integrated.json(), "penalty");
            long read = row.path("read").asLong();
            assertThat(read)
                    .isPositive()
                    .isEqualTo(library.jdbc()
                            .sql("select row_count from control.pull")
                            .query(Long.class)
                            .single());
            assertThat(row.path("accepted").asLong()).isGreaterThan(read / 2);
            JsonNode ledger = library.command(
                            "ledger", "--run", integrated.json().path("run").asString(), "--json")
                    .json();
            assertThat(ledger.path("balanced").asBoolean())
                    .as(ledger.toString())
                    .isTrue();
        }
    }

    private static String[] command(String job, String... scope) {
        String[] all = new String[scope.length + 2];
        all[0] = "run";
        all[1] = job;
        System.arraycopy(scope, 0, all, 2, scope.length);
        return all;
    }

    private static JsonNode row(JsonNode ledger, String dataset) {
        for (JsonNode row : ledger.path("rows")) {
            if (row.path("dataset").asString().equals(dataset)) {
                return row;
            }
        }
        throw new AssertionError("The ledger has no row of '%s': %s".formatted(dataset, ledger));
    }
}

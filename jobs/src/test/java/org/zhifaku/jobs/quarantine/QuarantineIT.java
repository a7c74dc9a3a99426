package org.zhifaku.jobs.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

class QuarantineIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();
    private static final String NEXT_DAY = TestLibrary.FIRST_DAY.plusDays(1).toString();
    private static final String HEADINGS =
            "样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关\n";

    @TempDir
    Path folder;

    private static String row(int id, String date) {
        return id + ",测试" + id + "有限公司,法人及非法人组织,虚假宣传案,广告违法行为,中华人民共和国广告法第五十五条,罚款,罚款300元,0.03,0," + date + ",\n";
    }

    @Test
    void aCorrectedSheetBringsItsRowsToTopicLibraryAndIndex() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            Path drop = Files.createDirectory(folder.resolve("drop"));
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
            Files.writeString(
                    drop.resolve("penalties.csv"),
                    HEADINGS + row(1, "20260301") + row(2, "20261399") + row(3, "20261398"));
            String[] nightly = {"run", "nightly", "--source", "municipal-csv", "--json", "--date", DAY};
            assertThat(library.command(nightly).status()).isEqualTo(1);

            JsonNode list = library.command("quarantine", "list", "--source", "municipal-csv", "--json")
                    .json();
            assertThat(list.path("open").asLong()).isEqualTo(2);
            JsonNode cause = list.path("causes").get(0);
            assertThat(cause.path("field").asString()).isEqualTo("action_date");
            assertThat(cause.path("shape").asString()).isEqualTo("9{8}");
            String causeId = cause.path("cause").asString();
            JsonNode preview = library.command("quarantine", "preview", "--cause", causeId, "--json")
                    .json();
            assertThat(preview.path("rows").asLong()).isEqualTo(2);
            assertThat(preview.path("passing").asLong()).isZero();
            Path sheet = folder.resolve("待整改.xlsx");
            assertThat(library.command("quarantine", "export", sheet.toString(), "--cause", causeId, "--json")
                            .json()
                            .path("rows")
                            .asLong())
                    .isEqualTo(2);
            fill(sheet, "处罚决定日期", "20260302");

            Answer imported = library.command("quarantine", "import", sheet.toString(), "--by", "李管理员", "--json");

            assertThat(imported.status()).as(imported.err()).isZero();
            assertThat(imported.out()).contains("\"cells\":2");
            assertThat(imported.json().path("balanced").asBoolean()).isTrue();
            JsonNode ledger = imported.json().path("rows").get(0);
            assertThat(ledger.path("accepted").asLong()).isEqualTo(2);
            assertThat(ledger.path("published").asLong()
                            + ledger.path("not_public").asLong())
                    .isEqualTo(2);
            assertThat(library.count("topic.penalty where action_date = '2026-03-02' and status = 'CURRENT'"))
                    .isEqualTo(2);
            assertThat(library.command("quarantine", "list", "--json")
                            .json()
                            .path("open")
                            .asLong())
                    .isZero();
            assertThat(library.command("quarantine", "corrections").out()).contains("李管理员", "有效");
            assertThat(agrees(library)).isTrue();
            Map<String, String> before = library.checksums();

            assertThat(library.command("quarantine", "import", sheet.toString(), "--json")
                            .status())
                    .isZero();
            JsonNode repeated = library.command(
                            "run", "nightly", "--source", "municipal-csv", "--json", "--date", NEXT_DAY)
                    .json();

            assertThat(repeated.path("rows").get(0).path("unchanged").asLong()).isEqualTo(3);
            assertThat(library.checksums()).isEqualTo(before);
            assertThat(agrees(library)).isTrue();
        }
    }

    @Test
    void aMendedMappingIsPreviewedAndReplayed() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 600)) {
            Path mappings = folder.resolve("mappings");
            org.springframework.util.FileSystemUtils.copyRecursively(
                    TestLibrary.root().resolve("mappings"), mappings);
            library.set("ZHIFAKU_MAPPINGS", mappings.toString());
            assertThat(library.command("run", "nightly", "--date", DAY, "--json")
                            .status())
                    .isEqualTo(1);
            JsonNode cause = library.command("quarantine", "list", "--source", "credit-publicity", "--json")
                    .json()
                    .path("causes")
                    .get(0);
            long open = library.count("control.quarantine where status = 'OPEN'");
            String rule = cause.path("rule").asString();
            Path file = mappings.resolve("sources/credit-publicity")
                    .resolve(cause.path("dataset").asString() + ".yaml");
            String mapping = Files.readString(file);
            String relaxed = "rules:\n  " + rule + ": {severity: warn, reason: 测试中放宽}\n";
            Files.writeString(
                    file,
                    mapping.contains("\nrules:\n") ? mapping.replace("\nrules:\n", "\n" + relaxed) : mapping + relaxed);

            JsonNode preview =
                    library.command("quarantine", "preview", "--json").json();
            Answer replayed = library.command("quarantine", "replay", "--rule", rule, "--json");

            assertThat(preview.path("rows").asLong()).isEqualTo(open);
            long passing = preview.path("passing").asLong();
            assertThat(passing).isPositive();
            assertThat(replayed.json().path("balanced").asBoolean())
                    .as(replayed.out() + replayed.err())
                    .isTrue();
            assertThat(library.count("control.quarantine where closed_how = 'REPLAY'"))
                    .isEqualTo(passing);
            assertThat(agrees(library)).isTrue();
            Map<String, String> before = library.checksums();

            JsonNode again = library.command("quarantine", "replay", "--json").json();

            assertThat(again.path("balanced").asBoolean()).isTrue();
            assertThat(library.checksums()).isEqualTo(before);
        }
    }

    @Test
    void namesWrongUsage() {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            assertThat(library.command("quarantine", "list", "--cause", "x").status())
                    .isEqualTo(64);
            assertThat(library.command("quarantine", "list", "--dataset", "penalty")
                            .status())
                    .isEqualTo(64);
            assertThat(library.command("quarantine").err()).contains("quarantine list");
            assertThat(library.command("quarantine", "import", "nowhere.xlsx").status())
                    .isEqualTo(2);
        }
    }

    private static boolean agrees(TestLibrary library) {
        Answer answer = library.command("reconcile", "--json");
        return answer.json().path("agrees").asBoolean();
    }

    /** Writes the value under the heading in each row, as a steward would who saves the workbook anew. */
    private static void fill(Path file, String heading, String value) throws IOException {
        Path saved = file.resolveSibling("saved.xlsx");
        try (ReadableWorkbook in = new ReadableWorkbook(file.toFile());
                OutputStream bytes = Files.newOutputStream(saved);
                Workbook out = new Workbook(bytes, "steward", "1.0")) {
            for (Sheet sheet : in.getSheets().toList()) {
                Worksheet copy = out.newWorksheet(sheet.getName());
                int column = -1;
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        if (cell != null) {
                            copy.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
                            column = cell.getText().equals(heading) ? cell.getColumnIndex() : column;
                        }
                    }
                    if (row.getRowNum() > 1 && column >= 0) {
                        copy.value(row.getRowNum() - 1, column, value);
                    }
                }
            }
        }
        Files.move(saved, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}

package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Brings runs of its own, which the tests of the other pages must not see. */
@DirtiesContext
class QuarantinePageIT extends AbstractConsole {

    private static final String[] OWN = {"Sec-Fetch-Site", "same-origin"};

    @TempDir
    private Path folder;

    @Autowired
    private TestQuarantine quarantine;

    private String cause;

    @BeforeEach
    void refuse() throws IOException {
        quarantine.busy = false;
        quarantine.refuseTwo(folder);
        cause = database.sql(
                        "select distinct cause from control.quarantine join control.quarantine_finding using (quarantine_id) "
                                + "where source = 'test' and rule = 'C01'")
                .query(String.class)
                .single();
    }

    private long open() {
        return database.sql("select count(*) from control.quarantine where source = 'test' and status = 'OPEN'")
                .query(Long.class)
                .single();
    }

    @Test
    void leadsFromCausesToRowsToCellsAndShowsNoIdentifier() throws Exception {
        assertThat(site.get("/steward").body()).contains("/steward/quarantine");
        String causes = site.get("/steward/quarantine").body();
        assertThat(causes).contains("待整改", cause, "必填项为空", "预演", "导出更正表", "导入更正表");
        String rows = site.get("/steward/quarantine/cause?cause=" + cause).body();
        assertThat(rows).contains("来源.csv", "重放");
        long id = database.sql(
                        "select max(quarantine_id) from control.quarantine where source = 'test' and sequence = 2")
                .query(Long.class)
                .single();
        assertThat(rows).contains("/steward/quarantine/row?id=" + id);
        String row = site.get("/steward/quarantine/row?id=" + id).body();

        assertThat(row).contains("证件号码", "4****************8", "测试局", "个人标识已遮盖");
        assertThat(causes + rows + row).doesNotContain(TestQuarantine.PERSON);
        assertThat(site.get("/steward/quarantine?lang=en").body()).contains("Quarantine", "Export for correction");
    }

    @Test
    void previewsWithoutChangingAnything() throws Exception {
        long open = open();

        assertThat(site.get("/steward/quarantine?preview=true").body()).contains("现可通过（行）", "未作任何改动");
        assertThat(site.get("/steward/quarantine/cause?preview=true&cause=" + cause)
                        .body())
                .contains("可通过 0 行");
        assertThat(open()).isEqualTo(open);
    }

    @Test
    void refusesFormsOfForeignPages() throws Exception {
        for (String[] headers : new String[][] {
            {},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "http://evil.example"},
            {"Origin", "null"}
        }) {
            var answer = site.submit("/steward/quarantine/replay", "cause=" + cause, headers);
            assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
            assertThat(answer.body()).contains("不是从本管理台的页面发出的");
        }
        assertThat(site.submit("/steward/quarantine/replay", "cause=" + cause, "Origin", site.address(""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/steward/quarantine/replay").statusCode()).isEqualTo(405);
    }

    @Test
    void takesACorrectedWorkbookAndLeadsToItsRun() throws Exception {
        byte[] exported = site.download("/steward/quarantine/export?cause=" + cause);
        byte[] corrected = fill(exported, "当事人", "更正后公司");

        var answer = site.upload("/steward/quarantine/import", corrected, "王管理员");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String run = answer.headers().firstValue("Location").orElseThrow();
        assertThat(site.get(run).body()).contains("data-run-status=\"COMPLETED\"");
        assertThat(open()).isZero();
        assertThat(database.sql("select distinct made_by from control.correction")
                        .query(String.class)
                        .list())
                .contains("王管理员");
        assertThat(site.get("/steward/quarantine/cause?cause=" + cause).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsEveryProblemOfAWrongWorkbook() throws Exception {
        var foreign = site.upload("/steward/quarantine/import", new byte[] {1, 2, 3}, "王管理员");
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("未被接受", ".xlsx");

        var nameless = site.upload("/steward/quarantine/import", new byte[] {1}, " ");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("填写更正人");
    }

    @Test
    void keepsCorrectionsWhereAnotherRunIsUnderWay() throws Exception {
        byte[] corrected = fill(site.download("/steward/quarantine/export?cause=" + cause), "当事人", "等待公司");
        quarantine.busy = true;

        var answer = site.upload("/steward/quarantine/import", corrected, "王管理员");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("已保存的更正不会丢失", "run 7 is under way", "name=\"import\"");
        quarantine.busy = false;
        Matcher id = Pattern.compile("name=\"import\" value=\"([0-9]+)\"").matcher(answer.body());
        assertThat(id.find()).isTrue();
        assertThat(site.submit("/steward/quarantine/replay", "import=" + id.group(1), OWN)
                        .statusCode())
                .isEqualTo(303);
        assertThat(open()).isZero();
    }

    @Test
    void looksRightInABrowser() throws Exception {
        var binary = Browser.find();
        Assumptions.assumeTrue(
                binary.isPresent(), "Skipped: no chromium on PATH, so the pages were not opened in a browser.");
        Browser browser = new Browser(binary.orElseThrow(), folder);

        assertThat(browser.dom(site.address("/steward/quarantine?preview=true"), 500))
                .contains("导入并重放", "现可通过（行）");
        var picture = javax.imageio.ImageIO.read(
                browser.picture(site.address("/steward/quarantine/cause?cause=" + cause), 1280, 800, "cause")
                        .toFile());
        assertThat(picture.getRGB(640, 5) & 0xffffff).isEqualTo(0x0b5568);
    }

    private static byte[] fill(byte[] workbook, String heading, String value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReadableWorkbook in = new ReadableWorkbook(new ByteArrayInputStream(workbook));
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
        return bytes.toByteArray();
    }
}

package org.zhifaku.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

/** Free text of every ugly kind through the whole night: CSV, landing, source layer, topic library, index, lake (issue 3). */
class OddTextIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();
    private static final String HEADER =
            "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,"
                    + "CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM";

    @TempDir
    Path folder;

    /** What the source wrote → what the library must hold; mostly the same. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String same : List.of(
                "en space \u2002 and \u3000 ideographic \u00A0 no-break",
                "\u2EA0\u8425\u4F01\u4E1A \u2F00 radicals, \uF9FD compatibility ideograph",
                "\uD842\uDFB7\u91CE\u5BB6 beyond the BMP, \uD883\uDEDE extension G",
                "emoji \uD83D\uDE00 \u2764\uFE0F \uD83C\uDDE8\uD83C\uDDF3 \uD83D\uDC4D\uD83C\uDFFD",
                "family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 and \u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 need their joiners",
                "'single' \"double\" “弯引号” ‘单’ 「角」 `back` \"\"",
                "C:\\temp\\new \\\\ \\x41 \\101 ends with \\",
                "literal \\u0000 and \\ud83d and &#0; and %00",
                "tab\tinside\ttwice",
                "line\nfeed\n\nand an empty line",
                "\\N is no null here, nor is \\N",
                "\\.",
                "COPY ends at\n\\.\nand this goes on",
                "a,b;c；d、e|f，g",
                "=1+1 is no formula",
                "+8 @x -1 =HYPERLINK(\"x\")",
                "'); drop table source.penalty; --",
                "{\"a\": [1, null, \"NULL\"]} {x,\"y\"} ${jndi:x} #{x} ?",
                "<b>bold</b> &amp; <script>alert(1)</script>",
                "e\u0301 decomposed, \u00E9 composed, \uFF21\uFF11 full width, \uFB01 ligature",
                "\u0E01\u0E33 \u0639\u0631\u0628\u064A \u0F40\u0F0B \u1820\u182D other scripts",
                "长文。".repeat(6_667),
                "\uD842\uDFB7".repeat(10_000))) {
            texts.put(same, same);
        }
        texts.put("carriage\r\nreturn\r\nand feed", "carriage\nreturn\nand feed");
        texts.put("  blanks around \u2002", "blanks around");
        texts.put("bell\u0007 and delete\u007F", "bell and delete");
        return texts;
    }

    @Test
    void oddTextArrivesUnchangedInWarehouseIndexAndLake() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 10)) {
            List<Map.Entry<String, String>> texts = List.copyOf(texts().entrySet());
            List<String> raw =
                    new ArrayList<>(texts.stream().map(Map.Entry::getKey).toList());
            raw.add("a real NUL: [\0]");
            deliver(library, raw);

            Answer night = library.command("run", "nightly", "--source", "municipal-csv", "--date", DAY, "--json");

            assertThat(night.status()).as(night.err()).isEqualTo(1);
            JsonNode row = night.json().path("rows").path(0);
            assertThat(night.json().path("balanced").asBoolean()).isTrue();
            assertThat(row.path("accepted").asInt()).as(night.out()).isEqualTo(texts.size());
            assertThat(row.path("published").asInt()).isEqualTo(texts.size());
            assertThat(row.path("rejected").asInt()).isEqualTo(1);
            Map<String, String> lake = lake(Path.of(library.environment().get("ZHIFAKU_HOME")));
            for (int number = 1; number <= texts.size(); number++) {
                String expected = texts.get(number - 1).getValue();
                String docNo = docNo(number);
                assertThat(stored(library, "source.penalty", docNo))
                        .as("source, row %d", number)
                        .isEqualTo(expected);
                assertThat(stored(library, "topic.penalty", docNo))
                        .as("topic, row %d", number)
                        .isEqualTo(expected);
                assertThat(lake.get(docNo)).as("Parquet, row %d", number).isEqualTo(expected);
                assertThat(indexed(library, docNo)).as("index, row %d", number).isEqualTo(expected);
            }
            tellsTheStewardOfTheNul(library);
            knowsTheMappingInProduction(library);
            assertThat(library.command("reconcile", "--source", "municipal-csv", "--json")
                            .json()
                            .path("agrees")
                            .asBoolean())
                    .isTrue();
        }
    }

    /** PostgreSQL stores no NUL: the row waits in quarantine with the character made visible, the file keeps the byte. */
    private static void tellsTheStewardOfTheNul(TestLibrary library) throws IOException {
        Map<String, Object> refused = library.jdbc().sql("""
                        select finding.rule, finding.message, array_to_string(kept.cells, '|') as raw
                        from control.quarantine
                        join control.quarantine_finding finding using (quarantine_id)
                        join restricted.quarantine_row kept using (quarantine_id)
                        """).query().singleRow();
        assertThat(refused.get("rule")).isEqualTo("NUL_BYTE");
        assertThat(String.valueOf(refused.get("message"))).contains("'CF_SY' 含有 NUL 字符（显示为 ␀）", "请在来源处去掉");
        assertThat(String.valueOf(refused.get("raw"))).contains("|a real NUL: [␀]|");
        try (Stream<Path> landed =
                Files.walk(Path.of(library.environment().get("ZHIFAKU_HOME")).resolve("landing"))) {
            Path original = landed.filter(path -> path.getFileName().toString().startsWith("XZCF_"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(original)).contains("a real NUL: [\0]");
        }
    }

    /** The night leaves behind what 'mapping try --diff' compares with. */
    private void knowsTheMappingInProduction(TestLibrary library) throws IOException {
        try (Stream<Path> delivered = Files.list(folder.resolve("drop"))) {
            Path file = delivered
                    .filter(path -> path.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            String[] trial = {"mapping", "try", "--source", "municipal-csv", "--dataset", "penalty", file.toString()};

            Answer same = library.command(with(trial, "--diff"));

            assertThat(same.err()).contains("版本相同");
            assertThat(same.out()).contains("0 of %d rows differ".formatted(texts().size() + 1));
        }
    }

    private static String[] with(String[] command, String last) {
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = last;
        return all;
    }

    /** The folder of a city that delivers 双公示 files: the real mapping, with document numbers, so that the acts are public. */
    private void deliver(TestLibrary library, List<String> raw) throws IOException {
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        Files.writeString(
                mappings.resolve("sources/municipal-csv/penalty.yaml"),
                Files.readString(mappings.resolve("sources/credit-publicity/penalty.yaml")));
        Path drop = Files.createDirectory(folder.resolve("drop"));
        library.set("ZHIFAKU_MAPPINGS", mappings.toString())
                .set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        for (int number = 1; number <= raw.size(); number++) {
            String text = quoted(raw.get(number - 1));
            file.append("测试甲有限公司,法人及非法人组织,91440300MA5TERT15Q,")
                    .append(docNo(number))
                    .append(",虚假宣传,")
                    .append(text)
                    .append(',')
                    .append(text)
                    .append(",罚款,罚款人民币叁佰元,0.03,2026/3/2,2099/12/31,2029/3/2,测试市市场监督管理局,11440300007543219U,")
                    .append("测试市市场监督管理局,11440300007543219U\n");
        }
        String name = "XZCF_%s_1.csv".formatted(TestLibrary.FIRST_DAY.format(DateTimeFormatter.BASIC_ISO_DATE));
        Files.write(drop.resolve(name), file.toString().getBytes(StandardCharsets.UTF_8));
        Files.writeString(drop.resolve(name + ".done"), "");
    }

    private static String docNo(int number) {
        return "测市监罚〔2026〕%d号".formatted(1_000 + number);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The text of both columns, which must agree. */
    private static String stored(TestLibrary library, String table, String docNo) {
        Map<String, Object> row = library.jdbc()
                .sql("select violation_facts, item_basis from " + table + " where action_doc_no = ?")
                .param(docNo)
                .query()
                .singleRow();
        assertThat(row.get("item_basis")).isEqualTo(row.get("violation_facts"));
        return String.valueOf(row.get("violation_facts"));
    }

    private static String indexed(TestLibrary library, String docNo) {
        JsonNode found = library.command("index", "search", docNo, "--json").json();
        for (JsonNode hit : found.path("hits")) {
            if (hit.path("record").path("action_doc_no").asString().equals(docNo)) {
                assertThat(hit.path("record").path("item_basis"))
                        .isEqualTo(hit.path("record").path("violation_facts"));
                return hit.path("record").path("violation_facts").asString();
            }
        }
        throw new AssertionError("The index does not find '%s': %s".formatted(docNo, found));
    }

    private static Map<String, String> lake(Path home) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(home.resolve("lake/penalty/month=2026-03/part-0.parquet")),
                        new PlainParquetConfiguration())
                .build()) {
            for (GenericRecord act = reader.read(); act != null; act = reader.read()) {
                assertThat(String.valueOf(act.get("item_basis"))).isEqualTo(String.valueOf(act.get("violation_facts")));
                texts.put(String.valueOf(act.get("action_doc_no")), String.valueOf(act.get("violation_facts")));
            }
        }
        return texts;
    }
}

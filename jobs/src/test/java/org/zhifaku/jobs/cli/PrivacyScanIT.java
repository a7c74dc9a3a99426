package org.zhifaku.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import org.zhifaku.sandbox.TestServers;
import tools.jackson.databind.JsonNode;

/** A library after a night: nothing is found where nothing is, everything where leaks were planted. */
class PrivacyScanIT {

    private static final String PERSON = "11010519491231002X";
    private static final String PHONE = "13800138000";

    @TempDir
    Path folder;

    @Test
    void findsEveryPlantedLeakAndNothingElse() throws IOException, InterruptedException {
        try (TestLibrary library = TestLibrary.create(folder, 300)) {
            String date = TestLibrary.FIRST_DAY.toString();
            assertThat(library.command("run", "nightly", "--date", date).status())
                    .isLessThan(2);
            Path exports = Files.createDirectory(folder.resolve("exports"));
            assertThat(library.command("export", "--delta", "--date", date).status())
                    .isZero();
            assertThat(library.command("export", "--return", "4420", "--date", date, "--reason", "测试")
                            .status())
                    .isZero();
            assertThat(library.command(
                                    "quarantine",
                                    "export",
                                    exports.resolve("rejects.xlsx").toString())
                            .status())
                    .isZero();
            assertThat(library.command("share", "grant", "zhongshan", "--reason", "测试", "--json")
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("GRANTED");
            assertThat(library.command("status", "--json").json().path("roles").valueStream())
                    .hasSize(2)
                    .allSatisfy(role -> assertThat(role.path("problem").isNull())
                            .as(role.toString())
                            .isTrue());
            Path home = folder.resolve("home");
            String key = Files.readString(home.resolve("secrets/hmac.key")).strip();

            Answer clean = library.command("privacy", "scan", exports.toString(), "--json");

            assertThat(clean.json().path("findings")).as(clean.out()).isEmpty();
            assertThat(clean.json().path("unreadable")).as(clean.out()).isEmpty();
            assertThat(clean.status()).isZero();
            assertThat(clean.json().path("scanned").path("tables").asLong()).isGreaterThan(80);
            assertThat(clean.json().path("scanned").path("documents").asLong()).isPositive();
            assertThat(clean.json().path("scanned").path("files").asLong()).isGreaterThan(80);
            assertThat(keepsTheKey(library, home, key)).isTrue();

            assertThat(library.command("share", "revoke", "zhongshan", "--reason", "测试", "--json")
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("REVOKED");
            List<String> places = plant(library, home, exports);
            Answer found = library.command("privacy", "scan", exports.toString(), "--json");

            assertThat(found.status()).isEqualTo(1);
            assertThat(found.json().path("findings").valueStream().map(PrivacyScanIT::line))
                    .containsExactlyInAnyOrderElementsOf(places);
            assertThat(found.out()).doesNotContain(PERSON, PHONE);
        }
    }

    private static String line(JsonNode finding) {
        return finding.path("place").asString() + " " + finding.path("kind").asString() + " "
                + finding.path("count").asString();
    }

    /** One leak in each place; what the scan has to say of it. */
    private static List<String> plant(TestLibrary library, Path home, Path exports)
            throws IOException, InterruptedException {
        List<String> places = new ArrayList<>();
        for (String[] planted : new String[][] {
            {"source.penalty", "violation_facts", "当事人身份证号" + PERSON},
            {"topic.penalty", "remark", "联系电话" + PHONE},
            {"topic.party", "party_name", "张三" + PERSON},
        }) {
            library.jdbc()
                    .sql("update %1$s set %2$s = ? where ctid = (select min(ctid) from %1$s)"
                            .formatted(planted[0], planted[1]))
                    .param(planted[2])
                    .update();
            places.add(planted[0] + "." + planted[1] + (planted[2].contains(PERSON) ? " CITIZEN_ID 1" : " PHONE 1"));
        }
        // The same row as the views of the mart show it.
        places.add("mart.dim_party.party_name CITIZEN_ID 1");
        places.add("mart.month_by_party.party_name CITIZEN_ID 1");
        library.jdbc()
                .sql(
                        "update topic.permit set source_records = source_records, conflicts = array['x', '银行卡6222021234567890128']"
                                + " where ctid = (select min(ctid) from topic.permit)")
                .update();
        places.add("topic.permit.conflicts BANK_CARD 1");
        library.jdbc()
                .sql("update topic.permit set field_sources = '{\"a\": {\"b\": [\"CHN110049123101\"]}}'"
                        + " where ctid = (select min(ctid) from topic.permit)")
                .update();
        places.add("topic.permit.field_sources FOREIGN_ID 1");
        library.jdbc()
                .sql("create view mart.leak as select value from restricted.person_identifier where value = '" + PERSON
                        + "'")
                .update();
        library.jdbc()
                .sql("insert into restricted.person_identifier values (gen_random_uuid(), 'party_id_no', '" + PERSON
                        + "')")
                .update();
        places.add("mart.leak.value CITIZEN_ID 1");
        library.jdbc().sql("create table share.leak (t text)").update();
        library.jdbc()
                .sql("insert into share.leak values ('" + PERSON + "'), ('" + PERSON + "')")
                .update();
        places.add("share.leak.t CITIZEN_ID 2");

        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("logs/zhifaku.log"), "INFO 开始\nERROR 行内容 " + PERSON + "\n");
        places.add("logs/zhifaku.log:2 CITIZEN_ID 1");
        Files.writeString(home.resolve("delta/leak.ndjson"), "{\"act_id\": 1}\n{\"remark\": \"" + PHONE + "\"}\n");
        places.add("delta/leak.ndjson:2 PHONE 1");
        Files.createDirectories(home.resolve("embedded/postgres"));
        Files.writeString(
                home.resolve("embedded/postgres/server.log"), "DETAIL: Failing row contains (" + PERSON + ")\n");
        places.add("embedded/postgres/server.log:1 CITIZEN_ID 1");
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(home.resolve("logs/old.log.gz")))) {
            gz.write(("x\n\n" + PHONE).getBytes(StandardCharsets.UTF_8));
        }
        places.add("logs/old.log.gz:3 PHONE 1");
        try (OutputStream out = Files.newOutputStream(exports.resolve("by-hand.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, "证件");
            sheet.value(1, 0, PERSON);
        }
        places.add("by-hand.xlsx[表]:2 CITIZEN_ID 1");
        // The lake takes the leak from the table it was planted in.
        library.jdbc()
                .sql("insert into control.lake_dirty select 'party', 'all' on conflict do nothing")
                .update();
        library.command("run", "publish", "--date", TestLibrary.FIRST_DAY.toString());
        places.add("lake/party/part-0.parquet:party_name CITIZEN_ID 1");
        String index = library.environment().get("ZHIFAKU_INDEX_ALIAS");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        TestServers.elasticsearch() + "/" + index + "/_doc/leak?refresh=true"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"party_name\": \"" + PERSON + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        places.add("index.party_name CITIZEN_ID 1");
        return places;
    }

    /** The key that identifiers are hashed with stands in its own file and nowhere else. */
    private static boolean keepsTheKey(TestLibrary library, Path home, String key) throws IOException {
        assertThat(key).hasSize(64);
        for (String[] command : new String[][] {
            {"config"},
            {"config", "--json"},
            {"status", "--json"},
            {"--verbose", "config"},
            {"--verbose", "mapping", "check"}
        }) {
            Answer answer = library.command(command);
            assertThat(answer.out() + answer.err()).doesNotContainIgnoringCase(key);
        }
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.startsWith(home.resolve("secrets")))
                    .toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(key)).as(file.toString()).isFalse();
            }
        }
        return true;
    }
}

package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city's web server from a template to the library by YAML alone, as docs/sources/adding-a-source.md tells it. */
class NewRestCityIT {
    private static final String CITY = "city-zhuhai";

    @TempDir
    Path folder;

    private TestLibrary library;
    private Path definition;
    private CityApi api;

    @BeforeEach
    void open() throws IOException {
        library = TestLibrary.create(folder, 20);
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        library.set("ZHIFAKU_MAPPINGS", mappings.toString());
        definition = mappings.resolve("sources").resolve(CITY);
        api = new CityApi();
        for (int number = 1; number <= 23; number++) {
            api.put(number, "30" + number % 10, "2026-03-30 09:00:00", "1");
        }
    }

    @AfterEach
    void close() {
        api.close();
        library.close();
    }

    @Test
    void isInTheLibraryByYamlAlone() throws IOException {
        assertThat(library.command("source", "add", CITY, "--like", "rest", "--name-zh", "珠海市行政执法系统")
                        .status())
                .isZero();
        howItIsReached();
        library.set("ZHIFAKU_SOURCES_CITY_ZHUHAI_URL", api.url()).set("ZHIFAKU_SOURCES_CITY_ZHUHAI_APP_KEY", "wrong");
        assertThat(library.command("mapping", "check", "--source", CITY).out()).contains("configured 已配置  city-zhuhai");
        Answer refused = library.command("source", "test", CITY);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).contains("NOT REACHED", "refuses the credentials");

        library.set("ZHIFAKU_SOURCES_CITY_ZHUHAI_APP_KEY", CityApi.KEY);
        Answer seen = library.command("source", "test", CITY);
        assertThat(seen.status()).isEqualTo(1);
        assertThat(seen.out())
                .contains("23 seen", "xdr.mc, xdr.lx", "organ → subject_name 执法主体名称", "pull 要用而没有的列 (1)", "updated_at");
        whatTheColumnsAre();
        Answer incomplete = library.command("source", "test", CITY, "--json");
        assertThat(incomplete.json().path(0).path("unmapped").toString()).isEqualTo("[\"bz\"]");
        assertThat(incomplete.json().path(0).path("accepted").asLong()).isEqualTo(23);
        edit("penalty.yaml", "ignore: [gxsj, zt]", "ignore: [gxsj, zt, bz]");
        Answer whole = library.command("source", "test", CITY);
        assertThat(whole.out()).contains("前 23 行: 23 accepted 采信, 0 rejected 退回");
        assertThat(whole.status()).isZero();

        Path page = Files.writeString(folder.resolve("page.json"), api.page(Map.of("pageSize", "3")));
        Answer tried = library.command("mapping", "try", "--source", CITY, "--dataset", "penalty", page.toString());
        assertThat(tried.err()).contains("3 rows at '/data/records'", "3 accepted 采信, 0 rejected 退回");

        JsonNode first = night(0);
        assertThat(first.path("accepted").asLong()).isEqualTo(23);
        assertThat(first.path("published").asLong() + first.path("not_public").asLong())
                .isEqualTo(23);
        api.put(5, "999", "2026-03-31 09:00:00", "1");
        api.put(6, "306", "2026-03-31 10:00:00", "9");
        JsonNode second = night(1);

        assertThat(second.path("read").asLong())
                .as("what the look-back asks for again")
                .isEqualTo(23);
        assertThat(second.path("accepted").asLong()).isEqualTo(2);
        Answer sql = library.command(
                "sql",
                "--json",
                "select action_doc_no, trim_scale(fine_amount) as fine, status from topic.penalty"
                        + " where action_doc_no in ('粤测罚〔2026〕5号', '粤测罚〔2026〕6号') order by 1");
        JsonNode acts = JsonMapper.shared().readTree(sql.out());
        assertThat(acts.path(0).path("fine").asString()).isEqualTo("999");
        assertThat(acts.path(1).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(library.count("topic.penalty where status = 'CURRENT'")).isEqualTo(22);
        assertThat(library.command("source", "list").out()).contains("city-zhuhai/penalty", "珠海市司法局");
    }

    /** What somebody writes who has read the city's interface description: two lines of source.yaml. */
    private void howItIsReached() throws IOException {
        Path file = definition.resolve("source.yaml");
        String text = Files.readString(file);
        int auth = text.indexOf("  auth:");
        Files.writeString(
                file,
                text.substring(0, auth)
                        + "  auth: {kind: key, header: X-App-Key, key: \"${app-key}\"}\n"
                        + text.substring(text.indexOf("  connect_timeout")));
        edit("source.yaml", "请填写责任部门", "珠海市司法局");
        edit("penalty.yaml", "path: /penalties", "path: /xzcf/list");
        edit(
                "penalty.yaml",
                "{from: \"{from}\", to: \"{to}\", page: \"{page}\", size: \"{size}\"}",
                "{beginTime: \"{from}\", endTime: \"{to}\", pageNo: \"{page}\", pageSize: \"{size}\"}");
        edit("penalty.yaml", "rows: /data/rows", "rows: /data/records");
        edit("penalty.yaml", "total: /data/total", "total: /data/totalCount");
    }

    private void whatTheColumnsAre() throws IOException {
        edit("penalty.yaml", "column: updated_at", "column: gxsj");
        edit(
                "penalty.yaml",
                "# operation: {column: status, delete: [deleted]}",
                "operation: {column: zt, delete: [\"9\"]}");
        edit("penalty.yaml", "[doc_no, 行政处罚决定书文号]", "[cfjdswh]");
        edit("penalty.yaml", "[party_name, 行政相对人名称]", "[xdr.mc]");
        edit("penalty.yaml", "[party_category, 行政相对人类别]", "[xdr.lx]");
        edit("penalty.yaml", "[party_code, 统一社会信用代码]", "[xdr.tyshxydm]");
        edit("penalty.yaml", "[facts, 违法事实]", "[wfss]");
        edit("penalty.yaml", "[basis, 处罚依据]", "[cfyj]");
        edit("penalty.yaml", "[kind, 处罚类别]", "[cfzl]");
        edit("penalty.yaml", "[content, 处罚内容]", "[cfnr]");
        edit("penalty.yaml", "[fine, 罚款金额]", "[fkje]");
        edit("penalty.yaml", "[decided_on, 处罚决定日期]", "[cfrq]");
        edit("penalty.yaml", "[organ, 处罚机关]", "[cfjg]");
        edit("penalty.yaml", "ignore: [updated_at]", "ignore: [gxsj, zt]");
    }

    private void edit(String name, String before, String after) throws IOException {
        Path file = definition.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private JsonNode night(int day) {
        String date = TestLibrary.FIRST_DAY.plusDays(day).toString();
        Answer night = library.command("run", "nightly", "--source", CITY, "--date", date, "--json");
        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.json().path("balanced").asBoolean()).as(night.out()).isTrue();
        return night.json().path("rows").path(0);
    }
}

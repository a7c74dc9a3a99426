package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PortalPageIT extends AbstractConsole {

    private static String search(String text) {
        return "/?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void marksWhatMatchedAndEscapesTheRest() throws Exception {
        var page = site.get(search("样本")).body();

        assertThat(page).contains("共找到 45 条");
        assertThat(page).contains("广东&lt;b&gt;<mark>样本</mark>&lt;/b&gt;食品有限公司", "12,000.00 元", "样市监处罚〔2026〕1号");
        assertThat(page).doesNotContain("<b>");
    }

    @Test
    void showsLatestActsWhenNothingIsAskedFor() throws Exception {
        assertThat(site.get("/").body()).contains("最新公示，共 45 条", "第 1 / 3 页").doesNotContain("<mark>");
    }

    @Test
    void pagesWithoutLosingTheSearch() throws Exception {
        var page = site.get(search("样本") + "&kind=permit&page=2").body();

        assertThat(page).contains("共找到 44 条", "第 2 / 3 页", "样行审许准〔2025〕22号");
        assertThat(page).contains("/?q=%E6%A0%B7%E6%9C%AC&amp;kind=permit&amp;page=3");
        assertThat(page).contains("start=\"21\"");
    }

    @Test
    void narrowsByKindOrganAndDate() throws Exception {
        assertThat(site.get("/?kind=penalty").body()).contains("共找到 1 条");
        assertThat(site.get("/?organ=" + URLEncoder.encode("样本市行政审批局", StandardCharsets.UTF_8))
                        .body())
                .contains("共找到 44 条");
        var year = site.get("/?from=2026-01-01&to=2026-12-31").body();
        assertThat(year).contains("共找到 1 条", "取消此项限制");
        assertThat(site.get("/").body()).contains("/?from=2026-01-01&amp;to=2026-12-31");
    }

    @Test
    void showsOnlyPublicFieldsOfAnAct() throws Exception {
        var page = site.get("/acts/" + FakeIndex.ID).body();

        assertThat(page).contains("行政相对人名称", "统一社会信用代码", "罚款金额", "12,000.00 元", "处罚类别", "1、2", "长期有效", "否");
        assertThat(page).doesNotContain("999999190002310000", "证件号码</th>", "0123456789abcdef", "content_hash");
    }

    @Test
    void showsFieldsInEnglishToo() throws Exception {
        var page = site.get("/acts/" + FakeIndex.ID + "?lang=en");

        assertThat(page.body()).contains("lang=\"en\"", "Document number", "Deciding organ", "Kinds of penalty");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("zhifaku-language=en", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void saysSoWhenNothingMatchesOrNothingIsThere() throws Exception {
        assertThat(site.get(search("<script>alert(1)</script>")).body())
                .contains("没有找到相符的信息", "&lt;script&gt;")
                .doesNotContain("<script>");

        index.empty = true;
        assertThat(site.get("/").body()).contains("目前没有公示信息");
        assertThat(site.get(search("某公司")).body()).contains("目前没有公示信息").doesNotContain("没有找到相符的信息");
    }

    @Test
    void keepsTheFormWhenTheInputCannotBeUsed() throws Exception {
        var tooLong = site.get(search("样".repeat(101)));
        var noDate = site.get("/?from=2026-02-30&q=abc");
        var swapped = site.get("/?from=2026-02-02&to=2026-02-01");
        var tooFar = site.get("/?page=501");

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("最多 100 个字");
        assertThat(noDate.statusCode()).isEqualTo(400);
        assertThat(noDate.body()).contains("日期无法识别", "value=\"abc\"");
        assertThat(swapped.body()).contains("起始日期晚于截止日期");
        assertThat(tooFar.statusCode()).isEqualTo(400);
        assertThat(tooFar.body()).contains("第 1 至 500 页");
    }

    @Test
    void saysThatTheIndexIsDownAndLogsItOnce(CapturedOutput log) throws Exception {
        index.down = true;

        var page = site.get("/");
        var act = site.get("/acts/" + FakeIndex.ID);
        var api = site.get("/api/search?q=a");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("60");
        assertThat(page.body()).contains("查询服务暂时不可用").doesNotContain("Exception");
        assertThat(act.statusCode()).isEqualTo(503);
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(occurrences(log.getAll(), "answers 503 until the index is back"))
                .isEqualTo(1);

        index.down = false;
        assertThat(site.get("/").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).contains("The search index answers again.");
    }

    @Test
    void doesNotLinkThePublicToTheStewards() throws Exception {
        assertThat(site.get("/").body()).doesNotContain("/steward");
        assertThat(site.get("/acts/nobody").body()).doesNotContain("/steward").contains("这条信息不存在");
    }

    private static long occurrences(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}

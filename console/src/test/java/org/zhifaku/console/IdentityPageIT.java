package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.zhifaku.schemas.Hashes;

/** Brings acts and questions of its own, which the tests of the other pages must not see. */
@DirtiesContext
class IdentityPageIT extends AbstractConsole {

    private static final String[] OWN = {"Sec-Fetch-Site", "same-origin"};
    private static final String DECIDE = "/steward/identity/decide";

    @TempDir
    private Path folder;

    private long review;

    @BeforeEach
    void ask() {
        database.sql("delete from control.identity_decision").update();
        database.sql("delete from control.identity_review").update();
        UUID left = act("深市监处罚〔2026〕7号");
        UUID right = act("深市监处罚〔2026〕1号");
        review = database.sql("""
                        insert into control.identity_review (kind, left_key, right_key, rule, score, evidence)
                        values ('penalty', least(:left, :right), greatest(:left, :right), 'A11', 0.8, '{"文号": "相近", "金额": "不同"}')
                        returning review_id
                        """)
                .param("left", left)
                .param("right", right)
                .query(Long.class)
                .single();
    }

    private UUID act(String number) {
        UUID id = Hashes.key("penalty", number);
        database.sql("""
                        insert into topic.penalty (act_id, content_hash, first_known, changed_at, status, source_records, action_doc_no,
                            party_name, party_id_no_masked)
                        values (:id, :id, now(), now(), 'CURRENT', '{}', :number, '样本公司', '4****************8')
                        on conflict do nothing
                        """).param("id", id).param("number", number).update();
        return id;
    }

    private long inForce() {
        return database.sql("select count(*) from control.identity_decision where revoked_at is null")
                .query(Long.class)
                .single();
    }

    private static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private String verdict(String verdict) {
        return form("id", Long.toString(review), "verdict", verdict, "reason", "文号录错", "by", "王管理员");
    }

    @Test
    void leadsFromTheListToBothSides() throws Exception {
        assertThat(site.get("/steward").body()).contains("/steward/identity", "待认定");
        String list = site.get("/steward/identity").body();
        assertThat(list).contains("行政处罚", "A11", "0.8000", "文号 相近", "/steward/identity/review?id=" + review);
        String pair = site.get("/steward/identity/review?id=" + review).body();

        assertThat(pair).contains("深市监处罚〔2026〕7号", "深市监处罚〔2026〕1号", "样本公司", "是同一个", "不是同一个", "个人标识已遮盖");
        assertThat(pair).doesNotContain("4****************8");
        assertThat(site.get("/steward/identity?kind=organ").body()).contains("没有待认定的");
        assertThat(site.get("/steward/identity?lang=en").body()).contains("To be decided", "Decisions in force");
        assertThat(site.get("/steward/identity?kind=nonsense").statusCode()).isEqualTo(400);
        assertThat(site.get("/steward/identity/review?id=0").statusCode()).isEqualTo(404);
    }

    @Test
    void decidesWithAReasonAndTakesItBack() throws Exception {
        var answer = site.submit(DECIDE, verdict("SAME"), OWN);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(inForce()).isEqualTo(1);
        String list =
                site.get(answer.headers().firstValue("Location").orElseThrow()).body();
        assertThat(list).contains("下次运行时生效", "文号录错", "王管理员");
        long decision = database.sql("select decision_id from control.identity_decision")
                .query(Long.class)
                .single();

        var refused = site.submit(DECIDE, verdict("DIFFERENT"), OWN);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("请先撤销它");

        assertThat(site.submit(
                                "/steward/identity/undo",
                                form("decision", Long.toString(decision), "reason", "核对有误", "by", "王管理员"),
                                OWN)
                        .statusCode())
                .isEqualTo(303);
        assertThat(inForce()).isZero();
        assertThat(site.submit("/steward/identity/undo", form("decision", "0", "reason", "无", "by", "王"), OWN)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesForeignFormsAndVerdictsWithoutReason() throws Exception {
        assertThat(site.submit(DECIDE, verdict("SAME"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.submit(DECIDE, verdict("PERHAPS"), OWN).statusCode()).isEqualTo(400);
        var nameless = site.submit(
                DECIDE, form("id", Long.toString(review), "verdict", "SAME", "reason", " ", "by", "王"), OWN);
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("须写明理由和认定人");
        assertThat(inForce()).isZero();
    }

    @Test
    void looksRightInABrowser() throws Exception {
        var binary = Browser.find();
        Assumptions.assumeTrue(
                binary.isPresent(), "Skipped: no chromium on PATH, so the pages were not opened in a browser.");
        Browser browser = new Browser(binary.orElseThrow(), folder);

        assertThat(browser.dom(site.address("/steward/identity"), 500)).contains("有效的认定", "文号 相近");
        var picture = javax.imageio.ImageIO.read(
                browser.picture(site.address("/steward/identity/review?id=" + review), 1280, 800, "review")
                        .toFile());
        assertThat(picture.getRGB(640, 5) & 0xffffff).isEqualTo(0x0b5568);
    }
}

package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;

/** Brings runs of its own, which the tests of the other pages must not see. */
@DirtiesContext
class HeldPageIT extends AbstractConsole {

    private static final String[] OWN = {"Sec-Fetch-Site", "same-origin"};
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @TempDir
    private Path folder;

    @Autowired
    private DataSource dataSource;

    private long pull;
    private long run;

    @BeforeEach
    void hold() {
        database.sql("delete from control.pull_decision").update();
        database.sql("delete from control.pull where source = 'double-random' and dataset = 'inspection'")
                .update();
        for (int night = 3; night > 0; night--) {
            pulled(DAY.minusDays(night), PullOutcome.landed(1_000L + night, null, null));
        }
        pull = pulled(
                DAY,
                PullOutcome.held(120, 130L, "SHRUNK", "本次 120 行，最近 3 次的中位数 1002 行<b>。")
                        .told(List.of("有 2 行的更新时间晚于业务日（最晚 2099-01-01）")));
        run = database.sql("select max(run_id) from control.run")
                .query(Long.class)
                .single();
    }

    private long pulled(LocalDate date, PullOutcome outcome) {
        RunContext context = new RunRegistry(dataSource).start("nightly", date);
        PullRegistry pulls = new PullRegistry(dataSource);
        var key = pulls.begin(context, "double-random", "inspection");
        pulls.finish(key, outcome);
        new RunRegistry(dataSource).finish(context.runId(), null);
        return key.pullId();
    }

    private String decide(String decision, String reason, int status) throws Exception {
        var answer = site.submit(
                "/steward/held", "pull=" + pull + "&decision=" + decision + "&by=Wang&reason=" + reason, OWN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return status == 303 ? answer.headers().firstValue("Location").orElseThrow() : answer.body();
    }

    private List<String> kept() {
        return database.sql(
                        "select decision || ' ' || decided_by || ' ' || reason from control.pull_decision where pull_id = ?")
                .param(pull)
                .query(String.class)
                .list();
    }

    @Test
    void leadsFromTonightsLedgerToWhyItIsHeldAndWhatWasCompared() throws Exception {
        String ledger = site.get("/steward?run=" + run).body();
        assertThat(ledger).contains("/steward/held#pull-" + pull, "提示：有 2 行的更新时间晚于业务日");

        String page = site.get("/steward/held").body();

        assertThat(page)
                .contains("id=\"pull-" + pull + "\"", "行数骤减", "双随机、一公开", "2026-03-09")
                .contains("中位数 1002 行&lt;b&gt;", "此前 3 次采信的中位数", "1,002", "1,003", "来源申报", "130")
                .contains("提示：有 2 行的更新时间晚于业务日");
        assertThat(site.get("/steward/held?lang=en").body()).contains("Held pulls", "far fewer rows", "Release");
    }

    @Test
    void releasesWithAReasonThatIsKept() throws Exception {
        String next = decide("release", "confirmed", 303);

        assertThat(site.get(next).body()).contains("采集 #" + pull + " 已放行", "confirmed", "Wang");
        assertThat(site.get("/steward/held").body()).doesNotContain("id=\"pull-" + pull + "\"");
        assertThat(kept()).containsExactly("RELEASED Wang confirmed");
        assertThat(database.sql("select status from control.pull where pull_id = ?")
                        .param(pull)
                        .query(String.class)
                        .single())
                .isEqualTo("LANDED");
        assertThat(decide("release", "again", 409)).contains("可能另一位管理员已作决定");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void rejectsWithAReasonThatIsKept() throws Exception {
        String next = decide("reject", "incomplete", 303);

        assertThat(site.get(next).body()).contains("采集 #" + pull + " 已驳回");
        assertThat(kept()).containsExactly("REJECTED Wang incomplete");
        assertThat(database.sql("select status from control.pull where pull_id = ?")
                        .param(pull)
                        .query(String.class)
                        .single())
                .isEqualTo("HELD");
    }

    @Test
    void takesNoDecisionWithoutReasonNorFromAForeignPage() throws Exception {
        assertThat(decide("release", "%20", 400)).contains("请填写理由和决定人");
        assertThat(decide("perhaps", "x", 400)).contains("decision");
        var foreign = site.submit(
                "/steward/held", "pull=" + pull + "&decision=release&by=x&reason=x", "Sec-Fetch-Site", "cross-site");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(kept()).isEmpty();
    }

    @Test
    void looksRightInABrowser() throws Exception {
        var binary = Browser.find();
        Assumptions.assumeTrue(
                binary.isPresent(), "Skipped: no chromium on PATH, so the page was not opened in a browser.");
        Browser browser = new Browser(binary.orElseThrow(), folder);

        assertThat(browser.dom(site.address("/steward/held"), 500)).contains("放行", "驳回", "此前 3 次采信的中位数");
        var picture = javax.imageio.ImageIO.read(browser.picture(site.address("/steward/held"), 1280, 800, "held")
                .toFile());
        assertThat(picture.getRGB(640, 5) & 0xffffff).isEqualTo(0x0b5568);
    }
}

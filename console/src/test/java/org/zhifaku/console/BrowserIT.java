package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhifaku.console.steward.StewardBoards;

class BrowserIT extends AbstractConsole {

    @TempDir
    private Path folder;

    @Autowired
    private BoardWatch watch;

    @Autowired
    private StewardBoards boards;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        var binary = Browser.find();
        Assumptions.assumeTrue(
                binary.isPresent(), "Skipped: no chromium on PATH, so the pages were not opened in a browser.");
        browser = new Browser(binary.orElseThrow(), folder);
    }

    @Test
    void showsTheLedgerAndFollowsTheRunUnderItsOwnContentPolicy() throws Exception {
        var run = database.sql("insert into control.run (job, business_date, status) "
                        + "values ('reconcile', '2026-01-02', 'RUNNING') returning run_id")
                .query(Long.class)
                .single();
        watch.whenAsked(() -> {
            database.sql("update control.run set status = 'COMPLETED', ended_at = now() where run_id = ?")
                    .param(run)
                    .update();
            // the board is kept for a second: answer only with the new one
            await().until(() -> !boards.board(run).orElseThrow().isRunning());
        });

        var dom = browser.dom(site.address("/steward?run=" + run), 15_000);

        assertThat(dom).contains("今晚台账", "data-run-status=\"COMPLETED\"").doesNotContain("hx-trigger");
        assertThat(watch.times()).as("asked once, then stopped").isEqualTo(1);
    }

    @Test
    void showsTheSearchAsAPicture() throws Exception {
        assertThat(browser.dom(site.address("/?q=%E6%A0%B7%E6%9C%AC"), 500)).contains("<mark>样本</mark>", "共找到 45 条");

        var picture = ImageIO.read(
                browser.picture(site.address("/"), 1280, 800, "search").toFile());

        assertThat(picture.getWidth()).isEqualTo(1280);
        // the bar at the top has the colour of the sheet: it was loaded in spite of the policy
        assertThat(picture.getRGB(640, 5) & 0xffffff).isEqualTo(0x0b5568);
    }
}

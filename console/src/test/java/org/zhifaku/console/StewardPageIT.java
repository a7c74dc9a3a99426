package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StewardPageIT extends AbstractConsole {

    @Test
    void showsEachNumberOfEachRowAndTheirTotal() throws Exception {
        var page = site.get("/steward?run=2").body();

        assertThat(page).contains("今晚台账", "2026-03-02", "信用信息公示", "行政处罚", "行政许可", "市级文件报送");
        assertThat(page).contains("1,234,567", "1,200,000", "30,000", "4,000", "567", "500,000", "1,000", "79,000");
        assertThat(page).contains("合计", "1,319,567", "1,279,990", "579,000", "1,990", "3 个数据集");
    }

    @Test
    void asksForItselfOnlyWhileTheRunIsRunning() throws Exception {
        assertThat(site.get("/steward?run=2").body())
                .contains("hx-get=\"/steward/board?run=2\"", "hx-trigger=\"every 2s\"", "hx-swap=\"outerHTML\"");
        assertThat(site.get("/steward/board?run=1").body())
                .startsWith("<div id=\"board\"")
                .doesNotContain("hx-get", "hx-trigger", "<html");
    }

    @Test
    void saysWhatIsMissingWhereARunIsOutOfBalance() throws Exception {
        var page = site.get("/steward?run=3").body();

        assertThat(page).contains("不平衡", "有 3 行去向不明", "发布比采信多 5 行", "待发布 20 行");
        assertThat(page).contains("来源 double-random 未能入库：&lt;磁盘&gt; 已满。");
    }

    @Test
    void showsHowFarEachStageIs() throws Exception {
        var page = site.get("/steward?run=2").body();

        assertThat(page).contains("4 / 5 个数据集", "2 个暂缓或失败", "1,314,567 / 1,580,000 行", "4,010 行退回");
        assertThat(page).contains("1,279,690 / 1,279,990 行", "580,990 / 1,279,990 行", "尚未开始");
        assertThat(site.get("/steward?run=1").body()).contains("已比对 2 项", "1 项不一致");
    }

    @Test
    void tellsWhyAPullIsHeldOrFailed() throws Exception {
        var page = site.get("/steward?run=2").body();

        assertThat(page).contains("暂缓", "行数 5,000 低于上次 11,000 的一半，疑似不完整。", "SHRUNK", "5,000 行，来源申报 11,000 行");
        assertThat(page).contains("失败", "连接 sftp://example.invalid:22 超时（10 秒）", "UNREACHABLE");
    }

    @Test
    void leadsFromRejectsToTheirCausesMostFrequentFirst() throws Exception {
        var board = site.get("/steward?run=2").body();
        assertThat(board).contains("/steward/causes?run=2&amp;source=credit-publicity&amp;dataset=penalty");

        var page = site.get("/steward/causes?run=2&source=credit-publicity&dataset=penalty")
                .body();

        assertThat(page).containsSubsequence("U01", "统一社会信用代码", "30", "校验位错误", "R01", "整行", "12", "D02", "5");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void showsTheLatestRunAndListsTheRecentOnes() throws Exception {
        var page = site.get("/steward").body();

        assertThat(page).contains("data-run-status=\"FAILED\"", "/steward?run=1", "/steward?run=2", "12:31");
    }

    @Test
    void followsTheLedgerWhileItGrows() throws Exception {
        var run = database.sql("insert into control.run (job, business_date, status) "
                        + "values ('reconcile', '2026-01-01', 'RUNNING') returning run_id")
                .query(Long.class)
                .single();
        assertThat(site.get("/steward/board?run=" + run).body()).contains("还没有读入任何数据");

        database.sql(
                        "insert into control.ledger (run_id, source, dataset, read, accepted) values (?, 'a', 'b', 77, 77)")
                .param(run)
                .update();
        database.sql("update control.run set status = 'COMPLETED', ended_at = now() where run_id = ?")
                .param(run)
                .update();

        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        site.get("/steward/board?run=" + run).body())
                .contains("待发布 77 行", "完成")
                .doesNotContain("hx-trigger"));
    }

    @Test
    void answersUnknownRunsAndPathsWithAPage() throws Exception {
        var unknown = site.get("/steward?run=999");
        var mistyped = site.get("/steward?run=abc");
        var incomplete = site.get("/steward/causes?run=1");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有编号为 999 的运行", "前往今晚台账");
        assertThat(mistyped.statusCode()).isEqualTo(400);
        assertThat(mistyped.body()).contains("参数“run”的值无法识别");
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("缺少参数“source”");
    }
}

package org.zhifaku.console.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.bulletin.Bulletin;
import org.zhifaku.library.bulletin.Bulletin.ActLine;
import org.zhifaku.library.bulletin.Bulletin.Counts;
import org.zhifaku.library.bulletin.Bulletin.SourceLine;
import org.zhifaku.library.bulletin.Bulletin.Timing;
import org.zhifaku.library.bulletin.Bulletin.Unit;

class BulletinPageTest {
    private static final Counts COUNTS = new Counts(
            1234,
            1200,
            34,
            0,
            new Timing(10, 1, 0, 0, 2),
            new BigDecimal("0.9724"),
            BigDecimal.ZERO,
            new BigDecimal("0.1"),
            null);
    private final BulletinPage page = new BulletinPage(source -> source.equals("shenzhen") ? "深圳平台" : source);

    private static Bulletin bulletin(String organ) {
        return new Bulletin(
                YearMonth.of(2026, 10),
                new Bulletin.About(LocalDate.of(2026, 10, 31), 31, "2026-11-01 02:00", List.of("口径一。")),
                new Unit("合计", "", "", "", COUNTS, List.of()),
                List.of(new Unit("深圳市", "440300", "", "", COUNTS, List.of())),
                List.of(
                        new Unit(organ, "11440300000000001A", "深圳市", "市", COUNTS, List.of("迟报率")),
                        new Unit("守时局", "", "深圳市", "市", COUNTS, List.of())),
                List.of(new SourceLine(
                        "shenzhen", "penalty", 9, 8, 0, 1, 0, 0, new BigDecimal("0.8889"), BigDecimal.ZERO)),
                List.of(new ActLine(
                        false,
                        "penalty",
                        organ,
                        "深圳市",
                        "粤测罚〔2026〕1号",
                        LocalDate.of(2026, 9, 1),
                        null,
                        20,
                        List.of("shenzhen"))));
    }

    @Test
    void tellsFiguresNamesAndRulesInChinese() {
        String html = page.render(bulletin("迟报局"));

        assertThat(html)
                .contains(
                        "行政执法数据归集情况通报（2026 年 10 月）",
                        "截至业务日 2026-10-31，该月有 31 个业务日的运行",
                        "<dd>97.24%</dd>",
                        "<dd>1,234</dd>",
                        "<dd>—</dd>",
                        "有指标超过阈值的执法主体",
                        "深圳平台",
                        "粤测罚〔2026〕1号",
                        "<li>口径一。</li>")
                .containsOnlyOnce("<th scope=\"row\">守时局</th>");
        assertThat(html.split("<tr class=\"named\">")).as("marked rows").hasSize(3);
    }

    @Test
    void needsNothingBesideItAndEscapesWhatItTells() {
        String html = page.render(bulletin("<script>alert(1)</script>局"));

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "src=", "href=", "url(", " th:");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(page.render(bulletin("甲局")))
                .isEqualTo(
                        new BulletinPage(source -> source.equals("shenzhen") ? "深圳平台" : source).render(bulletin("甲局")));
    }
}

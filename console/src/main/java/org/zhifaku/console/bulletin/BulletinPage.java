package org.zhifaku.console.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.zhifaku.library.bulletin.Bulletin;
import org.zhifaku.library.bulletin.Bulletin.ActLine;
import org.zhifaku.library.bulletin.Bulletin.Counts;
import org.zhifaku.library.bulletin.Bulletin.SourceLine;
import org.zhifaku.library.bulletin.Bulletin.Unit;

/** A bulletin as one HTML file in Chinese. The same bulletin gives the same text. Thread-safe. */
public final class BulletinPage {
    /** Longer lists are in the workbook; on paper nobody reads them. */
    private static final int MOST_ACTS = 200;

    private final TemplateEngine engine = engine();
    private final UnaryOperator<String> sourceName;

    /** @param sourceName the Chinese name of a source; its own where there is none */
    public BulletinPage(UnaryOperator<String> sourceName) {
        this.sourceName = sourceName;
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(BulletinPage.class.getClassLoader());
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }

    /** The page. */
    public String render(Bulletin bulletin) {
        List<ActLine> late = bulletin.acts().stream().filter(ActLine::isLate).toList();
        List<ActLine> concealed =
                bulletin.acts().stream().filter(act -> !act.isLate()).toList();
        Context context = new Context(
                Locale.SIMPLIFIED_CHINESE,
                Map.ofEntries(
                        Map.entry(
                                "title",
                                "行政执法数据归集情况通报（%d 年 %d 月）"
                                        .formatted(
                                                bulletin.month().getYear(),
                                                bulletin.month().getMonthValue())),
                        Map.entry("through", bulletin.about().through().toString()),
                        Map.entry("nights", Integer.toString(bulletin.about().nights())),
                        Map.entry("takenAt", bulletin.about().takenAt()),
                        Map.entry("rules", bulletin.about().rules()),
                        Map.entry("headings", HEADINGS),
                        Map.entry("total", cells(bulletin.total().counts())),
                        Map.entry(
                                "named",
                                bulletin.named().stream()
                                        .map(BulletinPage::organ)
                                        .toList()),
                        Map.entry(
                                "cities",
                                bulletin.cities().stream()
                                        .map(BulletinPage::unit)
                                        .toList()),
                        Map.entry(
                                "organs",
                                bulletin.organs().stream()
                                        .map(BulletinPage::organ)
                                        .toList()),
                        Map.entry(
                                "sources",
                                bulletin.sources().stream().map(this::source).toList()),
                        Map.entry(
                                "late",
                                late.stream().limit(MOST_ACTS).map(this::act).toList()),
                        Map.entry("lateCount", number(late.size())),
                        Map.entry(
                                "concealed",
                                concealed.stream()
                                        .limit(MOST_ACTS)
                                        .map(this::act)
                                        .toList()),
                        Map.entry("concealedCount", number(concealed.size())),
                        Map.entry("most", MOST_ACTS)));
        return engine.process("bulletin", context);
    }

    private static final List<String> HEADINGS =
            List.of("归集量", "入库量", "退回", "合规率", "重复率", "报送", "迟报", "迟报率", "到期", "疑似瞒报", "疑似瞒报率", "累计");

    private static List<String> cells(Counts counts) {
        Bulletin.Timing timing = counts.timing();
        return List.of(
                number(counts.collected()),
                number(counts.stored()),
                number(counts.rejected()),
                share(counts.compliance()),
                share(counts.repeated()),
                number(timing.reported()),
                number(timing.late()),
                share(counts.lateness()),
                number(timing.due()),
                number(timing.concealed()),
                share(counts.concealment()),
                number(timing.outstanding()));
    }

    private static Line unit(Unit unit) {
        return new Line(unit.name(), List.of(), cells(unit.counts()));
    }

    private static Line organ(Unit organ) {
        return new Line(
                organ.name(),
                List.of(organ.city(), organ.level(), String.join("、", organ.exceeds())),
                cells(organ.counts()));
    }

    private Line source(SourceLine line) {
        return new Line(
                sourceName.apply(line.source()),
                List.of(line.dataset()),
                List.of(
                        number(line.read()),
                        number(line.accepted()),
                        number(line.unchanged()),
                        number(line.rejected()),
                        share(line.compliance()),
                        number(line.duplicate()),
                        share(line.repeated()),
                        number(line.held())));
    }

    private Line act(ActLine act) {
        String last = act.isLate()
                ? String.valueOf(act.day())
                : String.join("、", act.sources().stream().map(sourceName).toList());
        return new Line(
                act.organ(),
                List.of(
                        act.city(),
                        act.kind().equals("permit") ? "行政许可" : "行政处罚",
                        act.docNo(),
                        act.decided().toString(),
                        last),
                List.of(number(act.days())));
    }

    /**
     * A row of a table.
     *
     * @param name its first cell
     * @param texts cells that are set left
     * @param numbers cells that are set right
     */
    public record Line(String name, List<String> texts, List<String> numbers) {
        public Line {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Per cent with two decimals; a dash where there is nothing to divide by. */
    private static String share(@Nullable BigDecimal share) {
        return share == null
                ? "—"
                : share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}

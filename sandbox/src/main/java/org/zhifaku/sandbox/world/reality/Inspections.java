package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Party;

/** Inspections that led to no penalty: daily ones, and the tasks of random ones. Thread-safe. */
public final class Inspections {
    private static final String[] RESULTS = {
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "未发现问题",
        "通过登记的住所（经营场所）无法联系",
        "通过登记的住所（经营场所）无法联系",
        "发现问题经责令已改正",
        "发现问题经责令已改正",
        "发现问题经责令已改正",
        "发现问题待后续处理",
        "未发现开展本次抽查涉及的经营活动",
        "未按规定公示应当公示的信息",
        "已关闭停业或正在组织清算"
    };

    private final long seed;
    private final Bodies bodies;
    private final Items items;
    private final Pool pool;
    private final Calendar days;
    private final Calendar taskDays;
    private final long plans;

    Inspections(long seed, LocalDate baseDate, long records, Bodies bodies, Items items, Pool pool) {
        this.seed = seed;
        this.bodies = bodies;
        this.items = items;
        this.pool = pool;
        this.days = new Calendar(baseDate, Math.max(10, records * 3 / 100));
        this.taskDays = new Calendar(baseDate, Math.max(4, records * 6 / 1000));
        this.plans = Math.max(2, records * 2 / 1000);
    }

    /** Daily inspections of the base date. */
    public long base() {
        return days.base();
    }

    /** Tasks of random inspections of the base date. */
    public long taskBase() {
        return taskDays.base();
    }

    public long taskDaily() {
        return taskDays.daily();
    }

    public long plans() {
        return plans;
    }

    private Body body(long draw) {
        List<Body> all = bodies.all();
        return all.get((int) Math.floorMod(Dice.mix(draw), (long) all.size()));
    }

    /** Daily inspection {@code index}: routine or special. */
    public Inspection daily(long index) {
        Dice dice = new Dice(seed, 61, index);
        Body body = body(seed + index);
        LocalDate date = days.date(index, dice);
        Party party = pool.party(body, dice.next());
        String result = dice.chance(0.8) ? RESULTS[0] : RESULTS[13];
        return new Inspection(
                "JC-R-" + index,
                "JC" + body.organ().areaCode() + "3" + String.format(Locale.ROOT, "%08d", index),
                body,
                items.of(body.organ().field(), Item.Type.INSPECTION),
                party,
                date,
                body.pair(index),
                dice.chance(0.3) ? Inspection.Kind.SPECIAL : Inspection.Kind.ROUTINE,
                result,
                finding(result, body));
    }

    private String finding(String result, Body body) {
        return result.contains("发现问题经") || result.contains("待后续")
                ? items.all().stream()
                        .filter(item -> item.field() == body.organ().field() && item.violation() != null)
                        .findFirst()
                        .map(item -> item.name().replaceAll("^对|的处罚$", ""))
                        .orElse("")
                : "";
    }

    public RandomTask.Plan plan(long number) {
        Dice dice = new Dice(seed, 62, number);
        Body body = body(seed * 3 + number);
        // A plan is published in January.
        int year = days.baseDate().minusMonths(2).getYear() - dice.below(3);
        boolean joint = dice.chance(0.3);
        String code = String.format(Locale.ROOT, "RP%s%d%06d", body.organ().areaCode(), year, number + 1);
        return new RandomTask.Plan(
                code,
                body.organ().name() + year + "年度“双随机、一公开”抽查计划",
                body,
                items.of(body.organ().field(), Item.Type.INSPECTION),
                year,
                dice.chance(0.4),
                joint ? "税务局、人力资源和社会保障局" : "",
                1 + dice.below(5));
    }

    public RandomTask task(long number) {
        Dice dice = new Dice(seed, 63, number);
        RandomTask.Plan plan = plan(number % plans);
        LocalDate start = taskDays.date(number, dice).minusDays(12);
        String code =
                String.format(Locale.ROOT, "RT%s%d%07d", plan.body().organ().areaCode(), start.getYear(), number + 1);
        String name = start.getYear() + "年" + start.getMonthValue() + "月"
                + plan.body().organ().field().title() + "随机抽查任务";
        return new RandomTask(code, name, plan, start, plan.body().pair(number));
    }

    /** Random inspection {@code index}: object {@code index % 4} of task {@code index / 4}. */
    public Inspection random(long index) {
        Dice dice = new Dice(seed, 64, index);
        RandomTask task = task(index / RandomTask.OBJECTS);
        Body body = task.plan().body();
        String result = dice.of(RESULTS);
        return new Inspection(
                "JC-S-" + index,
                "JC" + body.organ().areaCode() + "4" + String.format(Locale.ROOT, "%08d", index),
                body,
                task.plan().item(),
                pool.party(body, Dice.mix(seed + index / RandomTask.OBJECTS) % 1_000_000 + index % RandomTask.OBJECTS),
                task.start().plusDays(dice.below(11)),
                task.officers(),
                Inspection.Kind.RANDOM,
                result,
                finding(result, body));
    }
}

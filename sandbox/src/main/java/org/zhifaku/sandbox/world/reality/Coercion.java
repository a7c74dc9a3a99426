package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.DocumentNumber;

/**
 * A coercive measure before a decision, or the execution of one that was not obeyed.
 *
 * @param penalty the decision that it belongs to
 * @param measure 强制措施 by the words of the law (reference 5.3), empty of an execution
 * @param execution 强制执行 by the words of the law, empty of a measure
 * @param extendedDays 0 where the term was not extended
 * @param end null where it has no term
 * @param amountYuan of an execution in money, else 0
 */
public record Coercion(
        String id,
        String code,
        Penalty penalty,
        Item item,
        String measure,
        String execution,
        LocalDate decided,
        int extendedDays,
        @Nullable LocalDate end,
        String object,
        int amountYuan) {

    private static final String SEAL = "查封场所、设施或者财物";
    private static final String SEIZE = "扣押财物";
    private static final String EXTRA = "加处罚款或者滞纳金";

    /** The coercion that goes with a penalty: with one in six, the same in every system. Executions are all of the archive. */
    static Optional<Coercion> of(Penalty penalty, Items items, long seed, LocalDate baseDate) {
        Dice dice = new Dice(seed, 52, penalty.id().hashCode());
        int draw = dice.below(100);
        Item item = items.of(penalty.organ().field(), Item.Type.COERCION);
        if (draw < 13 && !penalty.course().summary()) {
            boolean seizes =
                    switch (penalty.organ().field()) {
                        case URBAN, TRANSPORT -> true;
                        case MARKET -> dice.chance(0.5);
                        case EMERGENCY, HEALTH, ECOLOGY, FIRE, TOWN -> false;
                    };
            LocalDate decided = penalty.facts().found().plusDays(dice.below(2));
            int extended = dice.chance(0.2) ? 10 * (1 + dice.below(3)) : 0;
            LocalDate latest = decided.plusDays(30L + extended);
            LocalDate end = penalty.decided().isBefore(latest) ? penalty.decided() : latest;
            return Optional.of(new Coercion(
                    "QZ-" + penalty.id(),
                    "QZ" + penalty.course().caseCode().substring(2),
                    penalty,
                    item,
                    seizes ? SEIZE : SEAL,
                    "",
                    decided,
                    extended,
                    end,
                    seizes ? "涉案物品一批" : "涉案场所及设施",
                    0));
        }
        int fine = penalty.sanction().fineYuan();
        LocalDate overdue = penalty.course().served().plusDays(25);
        if (draw < 30 && fine > 0 && !penalty.course().paid() && !overdue.isAfter(baseDate)) {
            // 3 % a day for ten days, never more than the fine.
            return Optional.of(new Coercion(
                    "QZ-" + penalty.id(),
                    "QZ" + penalty.course().caseCode().substring(2),
                    penalty,
                    item,
                    "",
                    EXTRA,
                    overdue,
                    0,
                    null,
                    "罚款",
                    fine * 3 / 10));
        }
        return Optional.empty();
    }

    /** 强制决定书号 in the brackets that the dice give. */
    public String docNo(Dice dice) {
        String prefix = penalty.organ().docPrefix().replaceFirst("(处罚|行罚决字|罚决字|罚字|罚)$", "强");
        return DocumentNumber.of(prefix, decided.getYear(), penalty.facts().serial(), dice);
    }

    public boolean measured() {
        return !measure.isEmpty();
    }

    public String content() {
        return measured() ? "对" + object + "实施" + measure : "对逾期不缴纳罚款" + execution + amountYuan + "元";
    }

    public String basis() {
        return measured() ? item.basis().text() : "《中华人民共和国行政处罚法》第七十二条第一款第一项";
    }
}

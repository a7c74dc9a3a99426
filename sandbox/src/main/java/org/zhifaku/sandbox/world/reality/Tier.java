package org.zhifaku.sandbox.world.reality;

import org.zhifaku.sandbox.generator.Violation;

/**
 * A tier of a benchmark of discretion.
 *
 * @param grade 从轻, 一般 or 从重
 * @param lowYuan least fine of the tier
 * @param highYuan highest fine of the tier
 */
public record Tier(Item item, Violation violation, String grade, String condition, int lowYuan, int highYuan) {
    private static final String[] GRADES = {"从轻", "一般", "从重"};
    private static final String[] CONDITIONS = {"初次违法，危害后果轻微，主动消除或者减轻危害后果", "不具有从轻、减轻或者从重情节", "多次违法，或者拒不改正，或者造成较大社会影响"};

    /** How many tiers each violation has. */
    public static final int GRADES_OF_A_VIOLATION = GRADES.length;

    /** Tier {@code grade} (0 to 2) of an item that punishes {@code violation}: a third of the usual range each. */
    public static Tier of(Item item, Violation violation, int grade) {
        int third = (violation.fineHigh() - violation.fineLow()) / GRADES.length;
        int low = violation.fineLow() + grade * third;
        int high = grade == GRADES.length - 1 ? violation.fineHigh() : low + third;
        return new Tier(item, violation, GRADES[grade], CONDITIONS[grade], low, high);
    }

    public String standard() {
        return "处" + lowYuan + "元以上" + highYuan + "元以下罚款";
    }
}

package org.zhifaku.sandbox.generator;

/**
 * What is imposed.
 *
 * @param kinds 处罚类别, joined by ；
 * @param content 处罚内容, whose figures agree with the amounts
 * @param fineYuan 0 = none
 * @param confiscatedYuan 0 = none, or its value cannot be told
 * @param licence 暂扣或吊销证照名称及编号, empty when none
 */
public record Sanction(String kinds, String content, int fineYuan, int confiscatedYuan, String licence) {

    static Sanction decide(Violation violation, Party.Kind party, Dice dice, boolean needsFine) {
        double manner = dice.share();
        if (!needsFine && manner < 0.08) {
            return new Sanction("警告", "给予警告", 0, 0, "");
        }
        if (!needsFine && manner < 0.09) {
            return new Sanction("通报批评", "给予通报批评", 0, 0, "");
        }
        if (!needsFine && manner < 0.10 && !violation.licence().isEmpty() && party != Party.Kind.PERSON) {
            return licence(violation, dice);
        }
        int fine = fine(violation, party, dice);
        StringBuilder kinds = new StringBuilder();
        StringBuilder content = new StringBuilder(48);
        if (dice.chance(0.15)) {
            kinds.append("警告；");
            content.append("给予警告；");
        }
        kinds.append("罚款");
        content.append(fineText(fine, dice));
        int confiscated = 0;
        if (violation.goods() && dice.chance(0.35)) {
            confiscated = dice.between(20, 20 + fine / 2);
            kinds.append("；没收违法所得");
            content.append("；没收违法所得").append(confiscated).append("元");
        }
        if (violation.goods() && dice.chance(0.1)) {
            kinds.append("；没收非法财物");
            content.append("；没收涉案物品一批");
        }
        if (dice.chance(0.01)) {
            kinds.append("；责令停产停业");
            content.append("；责令停业整顿");
        }
        return new Sanction(kinds.toString(), content.toString(), fine, confiscated, "");
    }

    private static Sanction licence(Violation violation, Dice dice) {
        StringBuilder licence = new StringBuilder(violation.licence()).append("，编号JY");
        Digits.append(licence, dice.below(100_000_000), 8);
        return dice.chance(0.5)
                ? new Sanction("吊销许可证件", "吊销" + violation.licence(), 0, 0, licence.toString())
                : new Sanction("暂扣许可证件", "暂扣" + violation.licence() + "三个月", 0, 0, licence.toString());
    }

    /** Small fines are common, large ones rare; persons pay at most a tenth. Whole hundreds, below 1,000 whole tens. */
    private static int fine(Violation violation, Party.Kind party, Dice dice) {
        double share = dice.share();
        double high = party == Party.Kind.PERSON ? violation.fineHigh() / 10.0 : violation.fineHigh();
        double low = Math.min(violation.fineLow(), high / 2);
        double raw = low + (high - low) * share * share * share;
        return (int) (raw < 1_000 ? Math.max(1, Math.round(raw / 10)) * 10 : Math.round(raw / 100) * 100);
    }

    private static String fineText(int yuan, Dice dice) {
        int manner = dice.below(10);
        if (manner < 5) {
            return "罚款" + yuan + "元";
        }
        if (manner < 8) {
            return "罚款人民币" + yuan + "元整";
        }
        return yuan % 10_000 == 0 && manner == 9 ? "罚款" + yuan / 10_000 + "万元" : "处罚款" + yuan + ".00元";
    }
}

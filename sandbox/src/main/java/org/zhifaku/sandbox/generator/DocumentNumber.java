package org.zhifaku.sandbox.generator;

/** 文号 in the ways organs write them; all ways of one number have the same match key. */
public final class DocumentNumber {
    private static final String[][] BRACKETS = {
        {"〔", "〕"}, {"〔", "〕"}, {"〔", "〕"}, {"〔", "〕"}, {"[", "]"}, {"【", "】"}, {"（", "）"}, {"(", ")"}, {"﹝", "﹞"}
    };

    private DocumentNumber() {}

    public static String of(String prefix, int year, long serial, Dice dice) {
        String[] bracket = dice.of(BRACKETS);
        StringBuilder number = new StringBuilder(24)
                .append(prefix)
                .append(bracket[0])
                .append(year)
                .append(bracket[1]);
        int manner = dice.below(20);
        if (manner == 0) {
            number.append('第');
        }
        if (manner == 1 && serial < 1000) {
            Digits.append(number, (int) serial, 3);
        } else {
            number.append(serial);
        }
        return number.append('号').toString();
    }
}

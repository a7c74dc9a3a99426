package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import org.zhifaku.pipeline.clean.PersonNumber;

/** F02: a number of an identity card passes its check and its birth date is not in the future. Other documents are not judged. */
record IdentityNumber(String rule, int type, int number) implements Check {
    private static final String IDENTITY_CARD = "id_card";

    @Override
    public void apply(RowContext row) {
        String text = row.text(number);
        if (text == null) {
            return;
        }
        String kind = row.text(type);
        if (kind != null && !kind.equals(IDENTITY_CARD)) {
            return;
        }
        switch (PersonNumber.check(text)) {
            case LENGTH -> row.report(rule, number, "公民身份号码应为 18 位（旧 15 位），实为 " + text.length() + " 位");
            case CHARACTERS -> row.report(rule, number, "公民身份号码含有不允许的字符");
            case CHECK -> row.report(rule, number, "公民身份号码校验位不符");
            case BIRTH -> row.report(rule, number, "公民身份号码中的出生日期不存在");
            case VALID -> {
                LocalDate birth = PersonNumber.birth(text);
                if (birth != null && birth.isAfter(row.businessDate())) {
                    row.report(rule, number, "公民身份号码中的出生日期晚于今天");
                }
            }
        }
    }
}

package org.zhifaku.pipeline.quality;

import org.zhifaku.pipeline.clean.CreditCode;

/** The division in which a credit code was given and another division agree in their first digits: 2 province, 4 city, 6 county. */
record DivisionAgrees(String rule, int code, int division, int digits) implements Check {
    @Override
    public void apply(RowContext row) {
        String uscc = row.text(code);
        String area = uscc == null ? null : row.text(division);
        if (uscc == null || area == null || uscc.length() != 18 || area.length() < digits) {
            return;
        }
        if (!CreditCode.division(uscc).regionMatches(0, area, 0, digits)) {
            row.say(rule, division, row.element(code), CreditCode.division(uscc));
        }
    }
}

package org.zhifaku.pipeline.quality;

import org.zhifaku.schemas.RecordType;

/** C03: natural persons carry no codes of organisations, organisations no identity documents of natural persons. */
final class PartyExclusive implements Check {
    private final String rule;
    private final PartyPositions at;
    private final int[] organisationCodes;

    PartyExclusive(String rule, RecordType type) {
        this.rule = rule;
        at = PartyPositions.of(type);
        organisationCodes =
                new int[] {at.uscc(), at.regNo(), at.orgCode(), at.taxNo(), at.institutionNo(), at.socialNo()};
    }

    @Override
    public void apply(RowContext row) {
        String category = row.text(at.category());
        if (PartyPositions.NATURAL_PERSON.equals(category)) {
            for (int position : organisationCodes) {
                if (row.get(position) != null) {
                    row.report(rule, position, "自然人不应填写单位代码");
                }
            }
        } else if (PartyPositions.LEGAL_PERSON.equals(category) && row.get(at.idNo()) != null) {
            row.report(rule, at.idNo(), "法人及非法人组织不应填写自然人证件");
        }
    }
}

package org.zhifaku.pipeline.quality;

import org.zhifaku.schemas.RecordType;

/** X05: a code that begins with 92 is an individual business, any other an organisation. */
final class CreditCodeCategory implements Check {
    private final String rule;
    private final PartyPositions at;

    CreditCodeCategory(String rule, RecordType type) {
        this.rule = rule;
        at = PartyPositions.of(type);
    }

    @Override
    public void apply(RowContext row) {
        String code = row.text(at.uscc());
        String category = row.text(at.category());
        if (code == null || category == null) {
            return;
        }
        boolean individual = code.startsWith("92");
        if (individual && category.equals(PartyPositions.LEGAL_PERSON)) {
            row.report(rule, at.category(), "代码以 92 开头（个体工商户），类别却是法人及非法人组织");
        } else if (!individual && category.equals(PartyPositions.INDIVIDUAL_BUSINESS)) {
            row.report(rule, at.category(), "类别是个体工商户，代码却不以 92 开头");
        }
    }
}

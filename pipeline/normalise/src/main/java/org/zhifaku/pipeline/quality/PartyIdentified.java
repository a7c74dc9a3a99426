package org.zhifaku.pipeline.quality;

import org.zhifaku.pipeline.clean.PersonNumber;
import org.zhifaku.schemas.RecordType;

/** C02: an organisation has a code, a natural person a document. A number that passes as an identity number needs no kind of document. */
final class PartyIdentified implements Check {
    private final String rule;
    private final PartyPositions at;

    PartyIdentified(String rule, RecordType type) {
        this.rule = rule;
        this.at = PartyPositions.of(type);
    }

    @Override
    public void apply(RowContext row) {
        String category = row.text(at.category());
        if (category == null) {
            unknown(row);
            return;
        }
        switch (category) {
            case PartyPositions.NATURAL_PERSON -> person(row);
            case PartyPositions.LEGAL_PERSON, PartyPositions.INDIVIDUAL_BUSINESS -> {
                if (!hasCode(row)) {
                    row.report(rule, at.uscc(), "法人、非法人组织和个体工商户应有统一社会信用代码，或登记号、组织机构代码");
                }
            }
            default -> {
                // a category nobody knows is V01's business
            }
        }
    }

    /** A party without category whom neither code nor document names: nobody could say who it is. */
    private void unknown(RowContext row) {
        if (!row.isViolated(at.category()) && !hasCode(row) && row.get(at.idNo()) == null) {
            row.report(rule, at.category(), "相对人类别、单位代码、证件号码都没有，无法识别相对人");
        }
    }

    private boolean hasCode(RowContext row) {
        return row.get(at.uscc()) != null
                || row.isViolated(at.uscc())
                || row.get(at.regNo()) != null
                || row.get(at.orgCode()) != null
                || row.get(at.institutionNo()) != null
                || row.get(at.socialNo()) != null;
    }

    private void person(RowContext row) {
        String number = row.text(at.idNo());
        if (number == null && row.isViolated(at.idNo())) {
            return; // wrong, not missing
        }
        if (number == null) {
            row.report(rule, at.idNo(), "自然人应有证件号码");
        } else if (row.get(at.idType()) == null && PersonNumber.check(number) != PersonNumber.Verdict.VALID) {
            row.report(rule, at.idType(), "自然人应有证件类型（证件号码不是有效的公民身份号码，无从推断）");
        }
    }
}

package org.zhifaku.pipeline.normalise;

import java.time.LocalDate;
import java.util.Set;
import org.zhifaku.pipeline.clean.PersonNumber;
import org.zhifaku.pipeline.quality.RowContext;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * Elements that a generation of files has no column for but whose value the row implies: the category of the party from its codes
 * (marked with rule DERIVED), and that the party is a minor from its identity number.
 */
final class Derivation {
    static final String RULE = "DERIVED";

    private final boolean derivesCategory;
    private final int category;
    private final int uscc;
    private final int regNo;
    private final int orgCode;
    private final int idNo;
    private final int minor;
    private final int actionDate;

    Derivation(RecordType type, Set<Integer> derived) {
        category = at(type, "party_category");
        uscc = at(type, "party_uscc");
        regNo = at(type, "party_reg_no");
        orgCode = at(type, "party_org_code");
        idNo = at(type, "party_id_no");
        minor = at(type, "party_minor");
        actionDate = at(type, "action_date");
        derivesCategory = derived.contains(category);
    }

    void apply(RowContext row) {
        deriveMinor(row);
        deriveCategory(row);
    }

    /** Kept in the record, for later stages hold no identity number to tell it from. */
    private void deriveMinor(RowContext row) {
        if (minor >= 0
                && row.get(idNo) instanceof String number
                && row.get(actionDate) instanceof LocalDate date
                && PersonNumber.isMinor(number, date)) {
            row.set(minor, Boolean.TRUE);
        }
    }

    private void deriveCategory(RowContext row) {
        if (!derivesCategory || row.get(category) != null) {
            return;
        }
        String code = row.text(uscc);
        if (code != null) {
            set(row, code.startsWith("92") ? "individual_business" : "legal_person", "由统一社会信用代码推断");
        } else if (row.get(regNo) != null || row.get(orgCode) != null) {
            set(row, "legal_person", "由登记号或组织机构代码推断");
        } else if (row.get(idNo) instanceof String number && PersonNumber.check(number) == PersonNumber.Verdict.VALID) {
            set(row, "natural_person", "由公民身份号码推断");
        }
    }

    private void set(RowContext row, String value, String why) {
        row.set(category, value);
        row.report(RULE, category, "来源文件没有这一列，" + why);
    }

    private static int at(RecordType type, String name) {
        return type.find(name).map(Element::position).orElse(-1);
    }
}

package org.zhifaku.pipeline.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What claims say of a party or an organ, as rules name it; also the columns of {@code control.party_claim} and {@code control.organ_claim}. */
public enum ClaimField {
    /** Checked credit code that the key is made of. */
    USCC("统一社会信用代码"),
    /** Checked organisation code: the record's own, or characters 9 to 17 of a credit code. */
    ORG_CODE("组织机构代码"),
    REG_NO("工商注册号"),
    TAX_NO("税务登记号"),
    INSTITUTION_NO("事业单位证书号"),
    SOCIAL_NO("社会组织登记证号"),
    /** Normalised name: width, blanks, 省 and 市 of the place, （个体工商户） do not count. */
    NAME("名称"),
    /** What is left of the name without legal form, brackets and place. */
    CORE("名称主干"),
    /** First four digits of the division. */
    CITY("城市"),
    LEGAL_REP("法定代表人"),
    ADDRESS("地址"),
    CATEGORY("类别"),
    /** Division of an organ, six digits. */
    AREA("行政区划"),
    /** Name of the organ above. */
    PARENT("上级机关");

    private final String zh;

    ClaimField(String zh) {
        this.zh = zh;
    }

    /** Chinese name. */
    public String zh() {
        return zh;
    }

    /** The name in rules and the column of claims, e.g. {@code org_code}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fields that claims of parties have. */
    static List<ClaimField> ofParties() {
        return List.of(
                USCC,
                ORG_CODE,
                REG_NO,
                TAX_NO,
                INSTITUTION_NO,
                SOCIAL_NO,
                NAME,
                CORE,
                CITY,
                LEGAL_REP,
                ADDRESS,
                CATEGORY);
    }

    /** Fields that claims of organs have. */
    static List<ClaimField> ofOrgans() {
        return Arrays.asList(USCC, ORG_CODE, NAME, CORE, CITY, AREA, PARENT, ADDRESS);
    }
}

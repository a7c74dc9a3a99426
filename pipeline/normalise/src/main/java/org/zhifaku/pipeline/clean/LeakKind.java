package org.zhifaku.pipeline.clean;

/** What a number that identifies a person is. */
public enum LeakKind {
    /** GB 11643, 18 characters with a right check, or the old 15 digits. */
    CITIZEN_ID("公民身份号码"),
    /** 外国人永久居留身份证: 18 digits of 2023 (from 9), or the old three letters and twelve digits. */
    FOREIGN_ID("外国人永久居留身份证号码"),
    /** Passports and permits for Hong Kong, Macao and Taiwan, where the text names them. */
    TRAVEL_DOCUMENT("出入境证件号码"),
    /** 16 to 19 digits with a right Luhn check and the beginning of a Chinese bank card, or named as a card. */
    BANK_CARD("银行卡号"),
    /** 11 digits from 13 to 19, with or without 86. */
    PHONE("手机号码");

    private final String zh;

    LeakKind(String zh) {
        this.zh = zh;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }
}

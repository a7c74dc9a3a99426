package org.zhifaku.pipeline.identity;

import java.util.Locale;

/** What two rows about acts of one kind are compared in, as rules name it. */
public enum ActFact {
    /** Match key of a document number that has its year; close: one digit off. */
    DOC_NO("文号"),
    /** A document number without a year: a ticket's plain serial. */
    SERIAL("单序号文号"),
    /** Number that a system gave the act, of eight characters at least. */
    CODE("行为编号"),
    /** A shorter one. */
    SHORT_CODE("短行为编号"),
    /** The organ by its id; close: another id or none, but one side is known by name only, in the same city as far as told. */
    ORGAN("执法主体"),
    /** The party by its id; close: another id, but one side is known by name only, and the names are alike. */
    PARTY("相对人"),
    /** Normalised name of the party; close: one is masked and may be the other. */
    PARTY_NAME("相对人名称"),
    /** First four digits of the division. */
    CITY("城市"),
    /** Day of the decision, else the day it begins; close: a day apart. */
    DATE("日期"),
    /** The act's amount; close: a factor of 10,000, as where 万元 was taken for 元. */
    AMOUNT("金额"),
    /** Kinds of penalty, measures of coercion and their like. */
    KINDS("种类"),
    /** Name of the case or of the act. */
    CASE("案件名称"),
    VIOLATION("违法行为类型"),
    CONTENT("决定内容"),
    ITEM("事项"),
    /** Officers; close: some are the same. */
    OFFICERS("执法人员");

    private final String zh;

    ActFact(String zh) {
        this.zh = zh;
    }

    /** Chinese name. */
    public String zh() {
        return zh;
    }

    /** The name in rules, e.g. {@code doc_no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How two rows compare in a fact. */
    public enum Agreement {
        SAME("相同"),
        CLOSE("相近"),
        DIFFERENT("不同"),
        /** One of the two does not say. */
        UNKNOWN("不明");

        private final String zh;

        Agreement(String zh) {
            this.zh = zh;
        }

        /** Chinese name. */
        public String zh() {
            return zh;
        }
    }
}

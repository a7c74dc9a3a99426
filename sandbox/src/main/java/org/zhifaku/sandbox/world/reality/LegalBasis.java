package org.zhifaku.sandbox.world.reality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provision.
 *
 * @param article 第…条; paragraph 第…款 and item 第…项 are empty where the law has none
 */
public record LegalBasis(String law, String article, String paragraph, String item) {
    private static final Pattern FORM = Pattern.compile("《(.+?)》(第[^条]+条)(第[^款]+款)?(第.+项)?");

    /** From e.g. 《中华人民共和国广告法》第五十七条第一项. */
    static LegalBasis parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no provision like 《…》第…条第…款第…项.");
        }
        return new LegalBasis(form.group(1), form.group(2), orEmpty(form.group(3)), orEmpty(form.group(4)));
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part;
    }

    public String text() {
        return "《" + law + "》" + article + paragraph + item;
    }

    /** 法律, 行政法规 or 部门规章, by the name. */
    public String rank() {
        if (law.startsWith("中华人民共和国") && law.endsWith("法")) {
            return "法律";
        }
        return law.endsWith("条例") || law.endsWith("办法") ? "行政法规" : "部门规章";
    }
}

package org.zhifaku.pipeline.quality;

/**
 * One quality rule.
 *
 * @param id its id, e.g. {@code C01}
 * @param severity what a violation means
 * @param zh what it demands, in Chinese, for stewards
 * @param en the same in English
 * @param origin where it comes from
 */
public record Rule(String id, Severity severity, String zh, String en, String origin) {
    /** The same rule with another severity. */
    public Rule with(Severity other) {
        return new Rule(id, other, zh, en, origin);
    }
}

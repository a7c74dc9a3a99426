package org.zhifaku.pipeline.quality;

/**
 * One quality rule.
 *
 * @param id its id, e.g. {@code C01}
 * @param severity what a violation means
 * @param zh what it demands, in Chinese, for stewards
 * @param en the same in English
 * @param origin where it comes from, with the trust label of the data-standard reference
 * @param period when it is in force
 * @param sayZh what a finding says, in Chinese
 * @param sayEn the same in English
 */
public record Rule(
        String id,
        Severity severity,
        String zh,
        String en,
        String origin,
        Period period,
        Message sayZh,
        Message sayEn) {
    /** The same rule with another severity. */
    public Rule with(Severity other) {
        return new Rule(id, other, zh, en, origin, period, sayZh, sayEn);
    }
}

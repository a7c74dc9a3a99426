package org.zhifaku.pipeline.quality;

/**
 * Whether a declared rule runs on the rows of a file.
 *
 * @param rule the rule, with the severity that the dataset gives it
 * @param runs whether it runs
 * @param reason why it does not, in Chinese; empty where it runs
 */
public record RuleState(Rule rule, boolean runs, String reason) {}

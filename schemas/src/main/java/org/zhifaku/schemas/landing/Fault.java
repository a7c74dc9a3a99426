package org.zhifaku.schemas.landing;

/**
 * Why a row could not be read as a whole row.
 *
 * @param code stable code, e.g. {@code SHORT_ROW}
 * @param message for a data steward, in Chinese: what, where, which value, how to mend
 */
public record Fault(String code, String message) {}

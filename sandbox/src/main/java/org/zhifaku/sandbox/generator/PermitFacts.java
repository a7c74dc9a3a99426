package org.zhifaku.sandbox.generator;

import java.time.LocalDate;

/**
 * What record i of the permits tells, as facts.
 *
 * @param serial running number of the decision within the organ's numbers of all years, from 1
 * @param docNo 文号 as the credit centre has it; other systems may write the same number otherwise
 */
public record PermitFacts(Organ organ, PermitItem item, Party party, LocalDate decided, long serial, String docNo) {}

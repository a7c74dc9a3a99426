package org.zhifaku.sandbox.generator;

import java.time.LocalDate;

/**
 * What record i of the penalties tells, as facts: the decision, whom it punishes and how.
 *
 * @param serial running number of the decision within the organ's numbers of all years, from 1
 * @param docNo 文号 as the credit centre has it; other systems may write the same number otherwise
 * @param found day on which the violation was found, before the decision
 * @param representativeId whether the identity number of the representative is told too
 */
public record PenaltyFacts(
        Organ organ,
        Violation violation,
        Party party,
        Sanction sanction,
        LocalDate decided,
        long serial,
        String docNo,
        LocalDate found,
        boolean representativeId) {}

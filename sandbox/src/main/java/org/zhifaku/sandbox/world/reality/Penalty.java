package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.generator.PenaltyFacts;
import org.zhifaku.sandbox.generator.Sanction;
import org.zhifaku.sandbox.generator.Violation;

/**
 * A penalty decision against one party, with its course.
 *
 * @param id truth id
 * @param body the organ
 * @param inCredit whether the credit centre has it too
 * @param course how it came about
 */
public record Penalty(String id, PenaltyFacts facts, Body body, Item item, boolean inCredit, Course course) {

    /**
     * @param inspectionCode code of the inspection that found it, or null when something else did
     * @param source 案件来源 by the codes of reference 5.2 (1 inspection, 2 complaint, 3 report, 4 superior, 5 transfer)
     * @param summary whether it was decided on the spot (简易程序)
     * @param served day of service; filing, survey, decision, service and closing follow each other
     * @param paid whether the fine was paid
     */
    public record Course(
            String caseCode,
            @Nullable String inspectionCode,
            String source,
            boolean summary,
            LocalDate filed,
            LocalDate surveyed,
            LocalDate served,
            LocalDate closed,
            boolean paid,
            List<Officer> officers) {}

    public Organ organ() {
        return facts.organ();
    }

    public Party party() {
        return facts.party();
    }

    public String partyId() {
        return Register.id(facts.party());
    }

    public Violation violation() {
        return facts.violation();
    }

    public Sanction sanction() {
        return facts.sanction();
    }

    public LocalDate decided() {
        return facts.decided();
    }

    public boolean person() {
        return facts.party().kind() == Party.Kind.PERSON;
    }

    /** Above 50,000 元, or a licence: heard, reviewed and discussed. */
    public boolean major() {
        return sanction().fineYuan() >= 50_000 || !sanction().licence().isEmpty();
    }

    /** 违法事实 as case systems put it: shorter than in the credit centre. */
    public String factsText() {
        return (person() ? "当事人" : party().name()) + violation().conduct();
    }

    public String caseName() {
        return (person() ? "某当事人" : party().name()) + "涉嫌" + violation().conduct() + "案";
    }
}

package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import org.zhifaku.sandbox.generator.Digits;
import org.zhifaku.sandbox.generator.DocumentNumber;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.generator.PermitItem;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Coercion;
import org.zhifaku.sandbox.world.reality.Levy;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.reality.Permits;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.reality.Tier;
import org.zhifaku.sandbox.world.telling.Draft;

/** How Zhongshan's systems tell acts: amounts of penalties and coercion in 万元, of levies and tiers in 元. */
record ZhongshanActs(Register register) {

    boolean penalty(Penalty penalty, Draft draft) {
        int fine = Manner.fine(penalty, draft);
        int confiscated = penalty.sanction().confiscatedYuan();
        LocalDate decided = Manner.decided(penalty, draft);
        who(draft, penalty.body(), penalty.party())
                .about(penalty.id(), penalty.partyId(), penalty.decided())
                .set("RecordId", "ZSCF" + penalty.course().caseCode())
                .set("CaseName", penalty.caseName())
                .set("DecisionNo", Manner.docNo(penalty, draft.dice()))
                .set("ViolationType", penalty.violation().type())
                .set("ViolationFacts", penalty.factsText())
                .set("PunishBasis", penalty.violation().basis())
                .set("PunishKinds", penalty.sanction().kinds().replace('；', ','))
                .set("PunishContent", penalty.sanction().content())
                .set("FineAmountWan", fine == 0 ? "" : Digits.tenThousands(fine))
                .set("ConfiscateAmountWan", confiscated == 0 ? "" : Digits.tenThousands(confiscated))
                .set("LicenceAffected", penalty.sanction().licence())
                .set("DecisionDate", decided)
                .set("ValidTo", decided.plusYears(1).toString())
                .set("PublishEnd", decided.plusYears(fine >= 100_000 ? 3 : 1).toString())
                .set("State", "有效")
                .set("Remark", draft.version() > 0 ? "更正" : "");
        return true;
    }

    boolean coercion(Coercion coercion, Draft draft) {
        Penalty penalty = coercion.penalty();
        String inspected = penalty.course().inspectionCode();
        who(draft, penalty.body(), penalty.party())
                .about(coercion.id(), penalty.partyId(), coercion.decided())
                .set("RecordId", "ZS" + coercion.code())
                .set("CaseNo", penalty.course().caseCode())
                .set("CheckActionNo", inspected == null ? "" : inspected)
                .set("ForceName", penalty.caseName() + "行政强制")
                .set("ViolationFacts", penalty.factsText())
                .set("ForceBasis", coercion.basis())
                .set("ForceDecisionNo", coercion.docNo(draft.dice()))
                .set("ForceMeasure", coercion.measure())
                .set("ForceExecution", coercion.execution())
                .set("ForceObject", coercion.object())
                .set("ForceContent", coercion.content())
                .set("ForceAmountWan", coercion.amountYuan() == 0 ? "" : Digits.tenThousands(coercion.amountYuan()))
                .set("DecisionDate", coercion.decided())
                .set("StartDate", coercion.decided())
                .set("ExtendDays", Manner.yuan(coercion.extendedDays()))
                .set("EndDate", coercion.end())
                .set("ForceResult", "已实施")
                .set("State", "有效");
        return true;
    }

    boolean permit(Permits.Permit permit, Draft draft) {
        PermitItem item = permit.facts().item();
        LocalDate decided = permit.facts().decided();
        String number = permit.id().substring(3);
        who(draft, permit.body(), permit.facts().party())
                .about(permit.id(), Register.id(permit.facts().party()), decided)
                .set("RecordId", "ZSXK" + permit.id().substring(3))
                .set("DecisionDocument", item.decision())
                .set("DecisionNo", docNo(permit, draft))
                .set("PermitKind", item.category())
                .set("Certificate", item.licence())
                .set("PermitNo", item.licence().isEmpty() ? "" : "XK" + (100_000_000L + Long.parseLong(number)))
                .set("PermitContent", item.content())
                .set("DecisionDate", decided)
                .set("ValidFrom", decided)
                .set(
                        "ValidTo",
                        item.years() == 0
                                ? "2099-12-31"
                                : decided.plusYears(item.years()).toString())
                .set("State", "有效")
                .set("Remark", draft.version() > 0 ? "更正" : "");
        return true;
    }

    private static String docNo(Permits.Permit permit, Draft draft) {
        return DocumentNumber.of(
                permit.body().organ().permitPrefix(),
                permit.facts().decided().getYear(),
                permit.facts().serial(),
                draft.dice());
    }

    boolean levy(Levy levy, Draft draft) {
        boolean paid = !levy.paidOn().isAfter(draft.asOf());
        who(draft, levy.body(), levy.party())
                .about(levy.id(), Register.id(levy.party()), levy.decided())
                .set("RecordId", levy.code())
                .set("LevyName", levy.item().name())
                .set("ItemCode", levy.item().code())
                .set("ItemName", levy.item().name())
                .set("DecisionNo", levy.docNo(draft.dice()))
                .set("LevyKind", levy.requisition() ? "征用" : "征收")
                .set("LevyBasis", levy.item().basis().text())
                .set("LevyStandard", "按核定标准")
                .set("AmountDue", levy.dueYuan() + ".00")
                .set("AmountPaid", paid ? levy.paidYuan() + ".00" : "")
                .set("LevyObject", levy.requisition() ? "车辆" : "应缴费用")
                .set("LevyContent", (levy.requisition() ? "征用车辆，补偿" : "征收") + levy.dueYuan() + "元")
                .set("DecisionDate", levy.decided())
                .set("DueDate", levy.decided().plusDays(30).toString())
                .set("PaidDate", levy.paidOn())
                .set("PublishDate", levy.decided().plusDays(5))
                .set("State", "有效");
        return true;
    }

    boolean tier(Tier tier, Body body, Draft draft) {
        organ(draft, body)
                .about("CL-" + body.ordinal() + "-" + tier.item().code() + tier.grade(), "", LocalDate.of(2024, 1, 1))
                .set("TierId", "CL" + body.organ().areaCode() + tier.item().code() + "-" + tier.lowYuan())
                .set("TierVersion", 2024L + draft.version())
                .set("Grade", tier.grade())
                .set("ItemCode", tier.item().code())
                .set("ItemName", tier.item().name())
                .set("ViolationType", tier.violation().type())
                .set("Basis", tier.violation().basis())
                .set("Condition", tier.condition())
                .set("Standard", tier.standard())
                .set("PunishKinds", "罚款")
                .set("FineMin", tier.lowYuan())
                .set("FineMax", tier.highYuan())
                .set("EffectiveDate", "2024-01-01")
                .set("State", "现行");
        return true;
    }

    private Draft who(Draft draft, Body body, Party party) {
        boolean person = party.kind() == Party.Kind.PERSON;
        return organ(draft, body)
                .set("PartyName", Manner.partyName(party, draft.dice()))
                .set("PartyType", party.kind().title())
                .set("CreditCode", party.uscc())
                .set("RegistrationNo", party.registrationNo())
                .set("LegalPerson", party.representative())
                .set("IdType", person ? "身份证" : "")
                .set("IdNo", person ? party.idNo() : "")
                .set("RegisteredAddress", register.address(party))
                .set("BusinessAddress", register.address(party));
    }

    private static Draft organ(Draft draft, Body body) {
        return draft.set("OrganName", Manner.organName(body.organ(), draft.dice()))
                .set("OrganCode", body.organ().uscc())
                .set("AreaCode", body.organ().areaCode());
    }
}

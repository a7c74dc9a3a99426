package org.zhifaku.sandbox.world.system;

import java.util.Optional;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Coercion;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.Draft;

/** How Shenzhen's platform tells acts: a flag for each kind of penalty and measure, money in whole 元. */
record ShenzhenActs(Register register) {

    boolean penalty(Penalty penalty, Optional<Coercion> coercion, Draft draft) {
        Penalty.Course course = penalty.course();
        String kinds = penalty.sanction().kinds();
        int fine = Manner.fine(penalty, draft);
        boolean closed = !course.closed().isAfter(draft.asOf());
        party(subject(draft, penalty.body()), penalty.party())
                .about(penalty.id(), penalty.partyId(), penalty.decided())
                .set("ID", "CB" + course.caseCode())
                .set("CASE_CODE", course.caseCode())
                .set("NAME", penalty.caseName())
                .set("FILING_NUMBER", "立" + course.caseCode().substring(2))
                .set("FILING_DATE", course.filed())
                .set("CASE_SOURCE", course.source())
                .set("ILLEGAL_TYPE", penalty.violation().type())
                .set("ILLEGAL_FACT", penalty.factsText())
                .set("PUNISH_BASIS", penalty.violation().basis())
                .set("PUNISHMENT_CODE", Manner.docNo(penalty, draft.dice()))
                .set("PUNISHMENT_DATE", Manner.decided(penalty, draft))
                .set("PD_SENT_DATE", course.served())
                .set(
                        "SENT_WAY",
                        course.served().isAfter(draft.asOf())
                                ? ""
                                : "0" + (1 + draft.dice().below(5)))
                .flag("IS_WARN", kinds.contains("警告"))
                .flag("IS_FINE", kinds.contains("罚款"))
                .set("FINE_SUM", Manner.yuan(fine))
                .flag("IS_CONFISCATE", kinds.contains("没收违法所得"))
                .set("CONFISCATE_MONEY", Manner.yuan(penalty.sanction().confiscatedYuan()))
                .flag("IS_CONFIS_PROPERTY", kinds.contains("没收非法财物"))
                .flag("IS_TD_LICENSE", kinds.contains("暂扣"))
                .flag("IS_REVOKE_LICENSE", kinds.contains("吊销"))
                .set("LICENSE_NAME", penalty.sanction().licence())
                .flag("IS_ORDER_CLOSURE", kinds.contains("停产停业"))
                .flag("IS_DTAIN", false)
                .flag("IS_OTHER", kinds.contains("通报批评"))
                .set("PUNISH_CONTENT", penalty.sanction().content())
                .flag("IS_FORCE", coercion.isPresent())
                .flag("IS_HEARING", penalty.major())
                .set("HEARING_DATE", penalty.major() ? course.surveyed() : null)
                .flag("IS_COLLECTIVE_DISCUSSION", penalty.major())
                .flag("IS_FILING_LEGAL_REVIEW", penalty.major())
                .flag("IS_TRANSFER", false)
                .set("EXECUTION_WAY", closed ? course.paid() ? "当事人履行" : "申请法院强制执行" : "")
                .flag("IS_PLUS_FINE", coercion.isPresent() && !coercion.get().measured())
                .flag("IS_RECONSIDERATION", false)
                .flag("IS_LAWSUIT", false)
                .flag("IS_END_CASE", closed)
                .set("CLOSED_DATE", course.closed())
                .set("CURRENT_STATE", closed ? "05" : "03")
                .set("IS_PLOT", draft.dice().below(4))
                .set("DATA_SOURCE", "2");
        coercion.ifPresent(found -> measures(found, draft));
        return true;
    }

    boolean inspection(Inspection inspection, Draft draft) {
        party(subject(draft, inspection.body()), inspection.party())
                .about(inspection.id(), inspection.partyId(), inspection.date())
                .set("ID", "IR" + inspection.code())
                .set("INSPECTION_NUMBER", inspection.code())
                .set("NAME", inspection.name())
                .set("INSPECTION_DATE", inspection.date())
                .set("INSPECTION_ADDR", register.address(inspection.party()))
                .set("IS_INSPECTION_PASS", inspection.passed() ? "1" : "2")
                .set("RESULT_DISCRIBE", inspection.passed() ? inspection.result() : "发现" + inspection.finding())
                .set("INSPECTION_LIST_ID", inspection.body().implementationCode(inspection.item()))
                .set("DEPARTMENT_ID", inspection.body().organ().uscc())
                .set("POWER_CODE", inspection.item().code())
                .set("INSPECTION_TYPE", inspection.kind() == Inspection.Kind.SPECIAL ? "专项检查" : "日常检查")
                .set("PERSON_NAMES", Manner.names(inspection.officers(), "、"))
                .set("PERSON_CODES", Manner.certificates(inspection.officers(), "、"))
                .set("DATA_SOURCE", "1");
        return true;
    }

    boolean coercion(Coercion coercion, Draft draft) {
        Penalty penalty = coercion.penalty();
        String inspected = penalty.course().inspectionCode();
        party(subject(draft, penalty.body()), penalty.party())
                .about(coercion.id(), penalty.partyId(), coercion.decided())
                .set("ID", "FC" + coercion.code())
                .set("FORCE_CODE", coercion.code())
                .set("CASE_CODE", penalty.course().caseCode())
                .set("FORCE_NAME", penalty.caseName() + "行政强制")
                .set("FORCE_FACT", penalty.factsText())
                .set("FORCE_BASIS", coercion.basis())
                .set("FORCE_DOC_CODE", coercion.docNo(draft.dice()))
                .set("FORCE_DATE", coercion.decided())
                .set("EXECUTION_TYPE", coercion.execution())
                .set("FORCE_OBJECT", coercion.object())
                .set("FORCE_CONTENT", coercion.content())
                .set("FORCE_RESULT", "已实施")
                .set("FORCE_SUM", Manner.yuan(coercion.amountYuan()))
                .set("START_DATE", coercion.decided())
                .set("EXTEND_DAYS", Manner.yuan(coercion.extendedDays()))
                .set("END_DATE", coercion.end())
                .set("INSPECTION_NUMBER", inspected == null ? "" : inspected)
                .set("DATA_SOURCE", "2");
        measures(coercion, draft);
        return true;
    }

    private static void measures(Coercion coercion, Draft draft) {
        draft.flag("IS_LIMIT_FREE", false)
                .flag("IS_DISTRESS", coercion.measure().startsWith("查封"))
                .flag("IS_DTAIN_PROPERTY", coercion.measure().startsWith("扣押"))
                .flag("IS_FRESS", false)
                .flag("IS_ORTHER_FORCE", false);
    }

    Draft subject(Draft draft, Body body) {
        return draft.set("SUBJECT_ID", "S" + body.ordinal())
                .set("SUBJECT_NAME", Manner.organName(body.organ(), draft.dice()))
                .set("SUBJECT_CODE", body.organ().uscc())
                .set("AREA", body.organ().areaCode());
    }

    private Draft party(Draft draft, Party party) {
        boolean person = party.kind() == Party.Kind.PERSON;
        return draft.set("PARTY_TYPE", Manner.category(party, "9"))
                .set("CITIZEN_NAME", person ? party.name() : "")
                .set("CITIZEN_CARD_TYPE", person ? "01" : "")
                .set("CITIZEN_CARD_NUMBER", person ? party.idNo() : "")
                .set("COMPANY_NAME", person ? "" : Manner.partyName(party, draft.dice()))
                .set("UNIFORM_CREDIT_CODE", party.uscc())
                .set("LEGAL_REPRESENTATIVE", party.representative())
                .set("COMPANY_ADDRESS", register.address(party));
    }
}

package org.zhifaku.sandbox.world.system;

import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Coercion;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.Draft;

/** How “互联网+监管” tells acts (reference 4.3). Its text is words, not codes, where the source's dictionary was not seen. */
record SupervisionActs(Register register) {

    boolean inspection(Inspection inspection, Draft draft) {
        common(draft, inspection.body(), inspection.party(), inspection.code())
                .about(inspection.id(), inspection.partyId(), inspection.date())
                .set("supervise_item_implement_code", inspection.item().catalogueCode())
                .set("supervise_item_check_icode", inspection.body().implementationCode(inspection.item()))
                .set("check_action_name", inspection.name())
                .set("check_action_code", inspection.code())
                .set("check_form", inspection.kind() == Inspection.Kind.SPECIAL ? "02" : "01")
                .set("check_type", inspection.kind() == Inspection.Kind.RANDOM ? "抽查" : "检查")
                .set("check_mode", "1")
                .set("check_result", inspection.result())
                .set("check_date", inspection.date())
                .set("check_personnel", Manner.names(inspection.officers(), ","))
                .set("check_personnel_code", Manner.certificates(inspection.officers(), ","));
        return true;
    }

    boolean penalty(Penalty penalty, Draft draft) {
        Penalty.Course course = penalty.course();
        int fine = Manner.fine(penalty, draft);
        boolean closed = !course.closed().isAfter(draft.asOf());
        common(draft, penalty.body(), penalty.party(), "CF" + course.caseCode())
                .about(penalty.id(), penalty.partyId(), penalty.decided())
                .set("supervise_item_code", penalty.item().catalogueCode())
                .set("punish_action_name", penalty.caseName())
                .set("punish_action_code", "CF" + course.caseCode())
                .set("case_source", Manner.source(course.source()))
                .set("check_action_code", course.inspectionCode() == null ? "" : course.inspectionCode())
                .set("illegal_fact", penalty.factsText())
                .set("punish_basis", penalty.violation().basis())
                .set("punish_procedure", course.summary() ? "简易程序" : "普通程序")
                .flag("is_hearing", penalty.major())
                .set("case_filing_date", course.filed())
                .flag("is_criminal", false)
                .flag("is_major", penalty.major())
                .flag("is_legal_review", penalty.major())
                .set("legal_review_date", penalty.major() ? course.surveyed() : null)
                .set("legal_review_opinion", penalty.major() ? "同意" : "")
                .flag("is_collective", penalty.major())
                .set("collective_date", penalty.major() ? course.surveyed().plusDays(1) : null)
                .set("collective_conclusion", penalty.major() ? "同意作出行政处罚" : "")
                .set("punish_decision_number", Manner.docNo(penalty, draft.dice()))
                .set("punish_decision_date", Manner.decided(penalty, draft))
                .set("punish_type", penalty.sanction().kinds())
                .set("fine_amount", Manner.yuan(fine))
                .set("confiscate_amount", Manner.yuan(penalty.sanction().confiscatedYuan()))
                .set("punish_result", penalty.sanction().content())
                .set("is_reconsideration", "0")
                .set("is_lawsuit", "0")
                .set("close_execute_way", closed ? course.paid() ? "当事人自动履行" : "申请法院强制执行" : "")
                .set("close_execute_result", closed ? course.paid() ? "已执行" : "未执行" : "")
                .set("close_paid_amount", closed && course.paid() && fine > 0 ? Integer.toString(fine) : "")
                .set("close_no_punish", "0")
                .set("close_date", course.closed());
        return true;
    }

    boolean coercion(Coercion coercion, Draft draft) {
        Penalty penalty = coercion.penalty();
        String inspected = penalty.course().inspectionCode();
        common(draft, penalty.body(), penalty.party(), coercion.code())
                .about(coercion.id(), penalty.partyId(), coercion.decided())
                .set("supervise_item_code", coercion.item().catalogueCode())
                .set(
                        "force_action_name",
                        "对" + (penalty.person() ? "当事人" : penalty.party().name()) + "的行政强制")
                .set("force_action_code", coercion.code())
                .set("check_action_code", inspected == null ? "" : inspected)
                .set("illegal_fact", penalty.factsText())
                .set("mandatory_basis", coercion.basis())
                .set("mandatory_decision_number", coercion.docNo(draft.dice()))
                .set("force_type", coercion.measured() ? "行政强制措施" : "行政强制执行")
                .set("coercive_measure_type", coercion.measure())
                .set("force_execution_type", coercion.execution())
                .set("force_result", coercion.measured() ? "已实施" : "已执行")
                .set("start_date", coercion.decided())
                .set("force_extend_date", coercion.extendedDays() == 0 ? "" : Integer.toString(coercion.extendedDays()))
                .set("end_date", coercion.end());
        return true;
    }

    /** What follows an inspection that found something to mend: an order. */
    boolean other(Inspection inspection, Draft draft) {
        common(draft, inspection.body(), inspection.party(), "QT" + inspection.code())
                .about("QT-" + inspection.id(), inspection.partyId(), inspection.date())
                .set("supervise_item_code", inspection.item().catalogueCode())
                .set("action_name", "责令改正：" + inspection.finding())
                .set("action_code", "QT" + inspection.code())
                .set("check_behavior_number", inspection.code())
                .set("item_source", "监督检查")
                .set("supervise_measure", "责令改正")
                .set("closing_case", inspection.date().plusDays(15).isAfter(draft.asOf()) ? "" : "已改正")
                .set("start_date", inspection.date())
                .set("end_date", inspection.date().plusDays(15));
        return true;
    }

    private Draft common(Draft draft, Body body, Party party, String key) {
        return InternetSupervision.exchange(draft, body, key)
                .set("implement_institution", Manner.organName(body.organ(), draft.dice()))
                .set("implement_institution_code", body.organ().uscc())
                .set("supervise_object_type", party.kind() == Party.Kind.PERSON ? "个人" : "企业")
                .set("supervise_object", party.name())
                .set("administrative_cp", Manner.partyName(party, draft.dice()))
                .set("administrative_cp_na", Manner.category(party, "3"))
                .set("administrative_cp_ce_type", party.kind() == Party.Kind.PERSON ? "居民身份证" : "001")
                .set("administrative_cp_ui_code", Manner.code(party))
                .set("address_registered", register.address(party))
                .set("address_operating", register.address(party))
                .set("area_number", body.organ().areaCode())
                .set("record_unique_identity", key);
    }
}

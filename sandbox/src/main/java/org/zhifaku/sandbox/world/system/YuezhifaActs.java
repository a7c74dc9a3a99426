package org.zhifaku.sandbox.world.system;

import java.util.List;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Coercion;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Officer;
import org.zhifaku.sandbox.world.reality.OpenCase;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.Draft;

/** How 粤执法 tells cases, coercion and visits: words instead of codes, money in 元, as far as each case has come. */
record YuezhifaActs(Register register) {
    private static final String[] WAYS = {"直接送达", "直接送达", "直接送达", "留置送达", "邮寄送达", "公告送达"};
    private static final String[] GRADES = {"从轻", "一般", "一般", "一般", "从重"};

    boolean decided(Penalty penalty, Optional<Coercion> coercion, Draft draft) {
        Penalty.Course course = penalty.course();
        boolean closed = !course.closed().isAfter(draft.asOf());
        boolean served = !course.served().isAfter(draft.asOf());
        boolean major = penalty.major();
        int fine = Manner.fine(penalty, draft);
        who(draft, penalty.body(), penalty.party(), course.officers())
                .about(Yuezhifa.DECIDED + penalty.id(), penalty.partyId(), penalty.decided())
                .set("caseCode", course.caseCode())
                .set("caseName", penalty.caseName())
                .set("caseSource", Manner.source(course.source()))
                .set("caseState", closed ? "结案" : "已作处罚决定")
                .set("procedure", course.summary() ? "简易程序" : "普通程序")
                .set("item.code", penalty.item().code())
                .set("item.name", penalty.item().name())
                .set("item.basis", penalty.violation().basis())
                .set("violation.type", penalty.violation().type())
                .set("violation.facts", penalty.factsText())
                .set("discretion.id", "CL" + penalty.item().code())
                .set("discretion.version", "2024")
                .set("discretion.grade", draft.dice().of(GRADES))
                .set("process.filing.no", "立" + course.caseCode().substring(2))
                .set("process.filing.date", course.filed())
                .set("process.filing.inspectionCode", course.inspectionCode() == null ? "" : course.inspectionCode())
                .set("process.survey.endDate", course.surveyed())
                .yesNo("process.hearing.held", major)
                .set("process.hearing.date", major ? course.surveyed() : null)
                .yesNo("process.review.done", major)
                .set("process.review.date", major ? course.surveyed().plusDays(1) : null)
                .set("process.review.opinion", major ? "同意" : "")
                .yesNo("process.discussion.done", major)
                .set("process.discussion.date", major ? course.surveyed().plusDays(2) : null)
                .set("process.discussion.conclusion", major ? "同意作出行政处罚" : "")
                .yesNo("isMajor", major)
                .yesNo("isCriminal", false)
                .yesNo("isTransferred", false)
                .set("coercionMeasures", coercion.map(Coercion::measure).orElse(""))
                .set("process.decision.docNo", Manner.docNo(penalty, draft.dice()))
                .set("process.decision.date", Manner.decided(penalty, draft))
                .set("process.decision.kinds", penalty.sanction().kinds().replace('；', '、'))
                .set("process.decision.content", penalty.sanction().content())
                .set("process.decision.fine", Manner.yuan(fine))
                .set(
                        "process.decision.confiscated",
                        Manner.yuan(penalty.sanction().confiscatedYuan()))
                .set("process.decision.licence", penalty.sanction().licence())
                .set("process.service.date", course.served())
                .set("process.service.way", served ? draft.dice().of(WAYS) : "")
                .set("process.closing.way", closed ? course.paid() ? "当事人自动履行" : "申请法院强制执行" : "")
                .set("process.closing.result", closed ? course.paid() ? "已执行" : "未执行" : "")
                .set("process.closing.paid", closed && course.paid() ? Manner.yuan(fine) : "")
                .set("process.closing.date", course.closed())
                .yesNo("isNoPenalty", false);
        return true;
    }

    boolean open(OpenCase open, Draft draft) {
        boolean surveyed = !open.surveyed().isAfter(draft.asOf());
        who(draft, open.body(), open.party(), open.officers())
                .about(open.id(), Register.id(open.party()), open.filed())
                .set("caseCode", open.code())
                .set("caseName", open.party().name() + "涉嫌" + open.item().name().replaceAll("^对|的处罚$", "") + "案")
                .set("caseSource", "投诉")
                .set("caseState", surveyed ? "已调查取证" : "已立案")
                .set("procedure", "普通程序")
                .set("item.code", open.item().code())
                .set("item.name", open.item().name())
                .set("item.basis", open.item().basis().text())
                .set(
                        "violation.facts",
                        open.party().name() + "涉嫌" + open.item().name().replaceAll("^对|的处罚$", ""))
                .set("process.filing.no", "立" + open.code().substring(2))
                .set("process.filing.date", open.filed())
                .set("process.survey.endDate", open.surveyed())
                .yesNo("isNoPenalty", false);
        return true;
    }

    boolean coercion(Coercion coercion, Draft draft) {
        Penalty penalty = coercion.penalty();
        String inspected = penalty.course().inspectionCode();
        who(draft, penalty.body(), penalty.party(), penalty.course().officers())
                .about(coercion.id(), penalty.partyId(), coercion.decided())
                .set("forceCode", coercion.code())
                .set("forceName", penalty.caseName() + "行政强制")
                .set("caseCode", penalty.course().caseCode())
                .set("inspectionCode", inspected == null ? "" : inspected)
                .set("item.code", coercion.item().code())
                .set("item.name", coercion.item().name())
                .set("violation.facts", penalty.factsText())
                .set("basis", coercion.basis())
                .set("docNo", coercion.docNo(draft.dice()))
                .set("measures", coercion.measure())
                .set("executions", coercion.execution())
                .set("object", coercion.object())
                .set("content", coercion.content())
                .set("result", coercion.measured() ? "已实施" : "已执行")
                .set("amount", Manner.yuan(coercion.amountYuan()))
                .set("decisionDate", coercion.decided())
                .set("startDate", coercion.decided())
                .set("extendDays", Manner.yuan(coercion.extendedDays()))
                .set("endDate", coercion.end());
        return true;
    }

    boolean visit(Inspection inspection, String plan, String task, Draft draft) {
        int hour = 9 + draft.dice().below(7);
        String day = inspection.date() + (hour < 10 ? " 0" : " ") + hour;
        who(draft, inspection.body(), inspection.party(), inspection.officers())
                .about("LM-" + inspection.id(), inspection.partyId(), inspection.date())
                .set("visitCode", "LM" + inspection.code().substring(2))
                .set("arriveTime", day + ":05:00")
                .set("leaveTime", day + ":55:00")
                .set("reason", inspection.name())
                .set("place", register.address(inspection.party()))
                .set("item.code", inspection.item().code())
                .set("item.name", inspection.item().name())
                .set("planCode", plan)
                .set("taskCode", task)
                .set("inspectionCode", inspection.code())
                .set("checkForm", inspection.kind() == Inspection.Kind.SPECIAL ? "专项检查" : "日常检查")
                .yesNo("isScanned", draft.dice().chance(0.95))
                .yesNo("isProblemFound", !inspection.passed())
                .set("feedback", draft.version() > 0 ? "满意" : "");
        return true;
    }

    private Draft who(Draft draft, Body body, Party party, List<Officer> officers) {
        boolean person = party.kind() == Party.Kind.PERSON;
        return draft.set("party.name", Manner.partyName(party, draft.dice()))
                .set("party.category", party.kind().title())
                .set("party.uscc", party.uscc())
                .set("party.legalRep", party.representative())
                .set("party.idType", person ? "居民身份证" : "")
                .set("party.idNo", person ? party.idNo() : "")
                .set("party.regAddress", register.address(party))
                .set("party.opAddress", register.address(party))
                .set("organ.name", Manner.organName(body.organ(), draft.dice()))
                .set("organ.uscc", body.organ().uscc())
                .set("organ.areaCode", body.organ().areaCode())
                .set("officers.names", Manner.names(officers, "，"))
                .set("officers.certNos", Manner.certificates(officers, "，"));
    }
}

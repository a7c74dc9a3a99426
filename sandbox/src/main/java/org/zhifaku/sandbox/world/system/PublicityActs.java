package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.telling.Draft;

/** How the publicity platform tells results: names of persons masked, published within days, a few too late. */
final class PublicityActs {

    boolean penalty(Penalty penalty, Draft draft) {
        published(draft, penalty.body(), penalty.party(), penalty.decided())
                .about("GS-" + penalty.id(), penalty.partyId(), penalty.decided())
                .set("publicityId", "GSCF" + penalty.course().caseCode())
                .set("title", penalty.violation().type() + "行政处罚决定")
                .set("actType", "行政处罚")
                .set("docNo", Manner.docNo(penalty, draft.dice()))
                .set("itemCode", penalty.item().code())
                .set("itemName", penalty.item().name())
                .set("content", penalty.sanction().content())
                .set("publishEnd", penalty.decided().plusYears(1).toString());
        return true;
    }

    boolean inspection(Inspection inspection, Draft draft) {
        published(draft, inspection.body(), inspection.party(), inspection.date())
                .about("GS-" + inspection.id(), inspection.partyId(), inspection.date())
                .set("publicityId", "GSJC" + inspection.code())
                .set("title", inspection.name())
                .set("actType", "行政检查")
                .set("itemCode", inspection.item().code())
                .set("itemName", inspection.item().name())
                .set("content", inspection.result());
        return true;
    }

    private static Draft published(Draft draft, Body body, Party party, LocalDate date) {
        LocalDate published =
                date.plusDays(draft.dice().chance(0.05) ? 45 : 1 + draft.dice().below(6));
        // Not known to be later than the day on which it is told.
        return draft.set("stage", "事后公示")
                .set(
                        "partyName",
                        party.kind() == Party.Kind.PERSON
                                ? party.name().charAt(0) + "**"
                                : Manner.partyName(party, draft.dice()))
                .set("partyCategory", party.kind().title())
                .set("subjectName", Manner.organName(body.organ(), draft.dice()))
                .set("subjectUscc", body.organ().uscc())
                .set("areaCode", body.organ().areaCode())
                .set("actDate", date)
                .set("publishDate", published.isAfter(draft.asOf()) ? draft.asOf() : published)
                .set("publishChannel", "行政执法信息公示平台")
                .set("correction", draft.version() > 0 ? "更正第" + draft.version() + "次" : "");
    }
}

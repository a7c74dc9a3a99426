package org.zhifaku.sandbox.world.system;

import org.zhifaku.sandbox.world.telling.Columns;

/**
 * Names in the event documents of 粤执法, dotted where the document nests. The platform's interface was not seen: all names are
 * plausible ones.
 */
final class YuezhifaColumns {
    private static final String PARTY = """
            name: party.name!
            code: party.category!
            uscc: party.uscc
            plain: party.legalRep
            code: party.idType
            plain: party.idNo party.regAddress party.opAddress
            """;
    private static final String ORGAN = """
            name: organ.name!
            uscc: organ.uscc!
            plain: organ.areaCode officers.names officers.certNos eventId operation
            time: eventTime
            """;

    static final Columns CASE = Columns.parse("""
            key: caseCode
            plain: caseName!
            code: caseSource! caseState! procedure
            plain: item.code item.name violation.type
            text: violation.facts! item.basis!
            plain: discretion.id discretion.version
            code: discretion.grade
            plain: process.filing.no
            date: process.filing.date
            plain: process.filing.inspectionCode
            date: process.survey.endDate
            plain: process.hearing.held process.hearing.date process.review.done process.review.date process.review.opinion
            plain: process.discussion.done process.discussion.date process.discussion.conclusion isMajor isCriminal
            plain: isTransferred coercionMeasures
            doc: process.decision.docNo
            date: process.decision.date
            code: process.decision.kinds
            text: process.decision.content
            plain: process.decision.fine process.decision.confiscated process.decision.licence
            date: process.service.date
            code: process.service.way
            plain: process.closing.way process.closing.result process.closing.paid process.closing.note isNoPenalty
            date: process.closing.date
            """ + PARTY + ORGAN);
    static final Columns COERCION = Columns.parse("""
            key: forceCode
            plain: forceName caseCode inspectionCode item.code item.name
            text: violation.facts! basis!
            doc: docNo!
            plain: measures executions object content result amount
            date: decisionDate!
            date: startDate
            plain: extendDays
            date: endDate
            """ + PARTY + ORGAN);
    static final Columns VISIT = Columns.parse("""
            key: visitCode
            plain: arriveTime! leaveTime reason place item.code item.name planCode taskCode inspectionCode
            code: checkForm
            plain: isScanned isProblemFound feedback
            """ + PARTY + ORGAN);

    private YuezhifaColumns() {}
}

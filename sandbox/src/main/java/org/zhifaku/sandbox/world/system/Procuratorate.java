package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;

/**
 * 非诉执行案件交换: applications to courts to execute penalties that were not paid, with the procuratorate's supervision, as XML.
 * All names are plausible ones. Organs apply 200 days after service (six months to sue, then within three months).
 */
final class Procuratorate {
    private static final int AFTER_SERVICE = 200;
    private static final Columns NON_LITIGATION = Columns.parse("""
            key: ApplyNo
            date: ApplyDate!
            doc: DecisionNo!
            date: DecisionDate!
            plain: CaseCode
            name: PartyName!
            code: PartyType!
            uscc: CreditCode
            plain: LegalPerson
            code: IdType
            plain: IdNo RegisteredAddress
            name: OrganName!
            uscc: OrganCode!
            plain: AreaCode CourtName! CourtCaseNo
            date: CourtAcceptDate
            plain: RulingNo
            date: RulingDate
            plain: RulingResult ApplyAmount DoneAmount ExecutionState
            date: ClosedDate
            plain: ProcuratorateName ProcuratorateDocNo
            date: ProcuratorateDocDate
            plain: Remark
            time: UpdateTime
            """);

    private final Reality reality;

    private Procuratorate(Reality reality) {
        this.reality = reality;
    }

    static List<DatasetView> views(Reality reality) {
        Procuratorate system = new Procuratorate(reality);
        Scene scene = new Scene("procuratorate", reality);
        Penalties credited = reality.credited();
        return List.of(scene.dataset(
                "non_litigation",
                "non_litigation",
                NON_LITIGATION,
                scene.following("non_litigation", credited, false, (index, draft) -> credited.connected(index, 10)
                        .filter(system::applied)
                        .map(penalty -> system.application(penalty, draft))
                        .isPresent())));
    }

    private boolean applied(Penalty penalty) {
        return penalty.sanction().fineYuan() > 0
                && !penalty.course().paid()
                && !penalty.course().served().plusDays(AFTER_SERVICE).isAfter(reality.baseDate());
    }

    private boolean application(Penalty penalty, Draft draft) {
        Party party = penalty.party();
        Body body = penalty.body();
        Dice dice = draft.dice();
        boolean person = penalty.person();
        String number = penalty.course().caseCode().substring(2);
        String area = reality.register().areaName(body.organ().areaCode());
        String court = body.organ().areaCode().substring(2);
        LocalDate applied = penalty.course().served().plusDays(AFTER_SERVICE);
        LocalDate accepted = applied.plusDays(3 + dice.below(5));
        LocalDate ruled = accepted.plusDays(10 + dice.below(20));
        LocalDate done = ruled.plusDays(40);
        int serial = 1 + dice.below(900);
        boolean supervised = dice.chance(0.2);
        int amount = penalty.sanction().fineYuan();
        boolean closed = !done.isAfter(draft.asOf());
        boolean granted = dice.chance(0.9);
        int recovered = !closed || !granted ? 0 : dice.chance(0.6) ? amount : amount / 2;
        draft.about("FS-" + penalty.id(), penalty.partyId(), applied)
                .set("ApplyNo", "强申" + number)
                .set("ApplyDate", applied)
                .set("DecisionNo", Manner.docNo(penalty, dice))
                .set("DecisionDate", penalty.decided())
                .set("CaseCode", penalty.course().caseCode())
                .set("PartyName", Manner.partyName(party, dice))
                .set("PartyType", party.kind().title())
                .set("CreditCode", party.uscc())
                .set("LegalPerson", party.representative())
                .set("IdType", person ? "身份证" : "")
                .set("IdNo", person ? party.idNo() : "")
                .set("RegisteredAddress", reality.register().address(party))
                .set("OrganName", body.organ().name())
                .set("OrganCode", body.organ().uscc())
                .set("AreaCode", body.organ().areaCode())
                .set("CourtName", area + (body.level() == 3 ? "中级人民法院" : "人民法院"))
                .set("CourtCaseNo", accepted.isAfter(draft.asOf()) ? "" : caseNo(accepted, court, "行审", serial))
                .set("CourtAcceptDate", accepted)
                .set("RulingNo", ruled.isAfter(draft.asOf()) ? "" : caseNo(accepted, court, "行审", serial))
                .set("RulingDate", ruled)
                .set("RulingResult", ruled.isAfter(draft.asOf()) ? "" : granted ? "准予强制执行" : "不准予强制执行")
                .set("ApplyAmount", amount + ".00")
                .set("DoneAmount", closed ? recovered + ".00" : "")
                .set("ExecutionState", !closed ? "执行中" : !granted ? "不予执行" : recovered == amount ? "执行完毕" : "终结本次执行")
                .set("ClosedDate", done)
                .set("ProcuratorateName", area + "人民检察院")
                .set("ProcuratorateDocNo", supervised && closed ? "检行建" + number : "")
                .set("ProcuratorateDocDate", supervised && closed ? done : null)
                .set("Remark", draft.version() > 0 ? "进展更新" : "");
        return true;
    }

    private static String caseNo(LocalDate accepted, String court, String kind, int serial) {
        return "（" + accepted.getYear() + "）粤" + court + kind + serial + "号";
    }
}

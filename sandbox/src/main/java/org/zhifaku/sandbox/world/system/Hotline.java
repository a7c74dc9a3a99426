package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Complaint;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;

/**
 * 粤省心 12345: complaints, some of which led to a case. All names are plausible ones. Telephone numbers begin with 12, as no
 * mobile number does.
 */
final class Hotline {
    private static final String[] CHANNELS = {"电话", "微信小程序", "网站", "电话"};
    private static final String[] SATISFACTION = {"满意", "基本满意", "不满意", "未评价"};
    private static final Columns COMPLAINT = Columns.parse("""
            key: orderCode
            plain: title!
            text: content!
            plain: kind channel callerName callerPhone
            name: targetName
            uscc: targetUscc
            plain: targetAddress receiveTime!
            name: organName!
            uscc: organCode
            plain: areaCode dueDate
            date: replyDate closeDate
            plain: result isTrue satisfaction caseCode remark
            time: updateTime
            """);

    private final Reality reality;

    private Hotline(Reality reality) {
        this.reality = reality;
    }

    static List<DatasetView> views(Reality reality) {
        Hotline system = new Hotline(reality);
        Scene scene = new Scene("hotline-12345", reality);
        Penalties credited = reality.credited();
        Complaint.Series others = reality.complaints();
        return List.of(scene.dataset(
                "complaint",
                "complaint",
                COMPLAINT,
                scene.following("complaint", credited, false, (index, draft) -> credited.observed(index)
                        .flatMap(Complaint::of)
                        .map(complaint -> system.complaint(complaint, draft))
                        .isPresent()),
                scene.growing(
                        "complaint-other",
                        others.base(),
                        false,
                        (index, draft) -> system.complaint(others.of(index), draft))));
    }

    private boolean complaint(Complaint complaint, Draft draft) {
        Party party = complaint.party();
        Body body = complaint.body();
        Dice dice = draft.dice();
        LocalDate closed = complaint.closed();
        boolean done = !closed.isAfter(draft.asOf());
        int hour = 10 + dice.below(10);
        draft.about(complaint.id(), Register.id(party), complaint.received())
                .set("orderCode", complaint.code())
                .set("title", "反映" + (party.uscc().isEmpty() ? "他人" : party.name()) + complaint.about())
                .set("content", "市民反映" + party.name() + complaint.about() + "，请有关部门核查处理。")
                .set("kind", "投诉举报")
                .set("channel", dice.of(CHANNELS))
                .set("callerName", dice.of(new String[] {"张", "李", "陈", "黄"}) + dice.of(new String[] {"先生", "女士"}))
                .set("callerPhone", "12" + (100_000_000 + dice.below(900_000_000)))
                .set("targetName", Manner.partyName(party, dice))
                .set("targetUscc", dice.chance(0.6) ? party.uscc() : "")
                .set("targetAddress", reality.register().address(party))
                .set("receiveTime", complaint.received() + " " + hour + ":15:00")
                .set("organName", body.organ().name())
                .set("organCode", body.organ().uscc())
                .set("areaCode", body.organ().areaCode())
                .set("dueDate", complaint.received().plusDays(15).toString())
                .set("replyDate", closed)
                .set("closeDate", closed)
                .set("result", done ? complaint.substantiated() ? "经核查属实，已立案处理" : "经核查，未发现违法行为" : "")
                .set("isTrue", done ? complaint.substantiated() ? "是" : "否" : "")
                .set("satisfaction", done ? dice.of(SATISFACTION) : "")
                .set("caseCode", done ? complaint.caseCode() : "")
                .set("remark", draft.version() > 0 ? "回访" : "");
        return true;
    }
}

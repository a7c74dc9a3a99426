package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspections;
import org.zhifaku.sandbox.world.reality.Item;
import org.zhifaku.sandbox.world.reality.Officer;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Stamp;

/**
 * 行政执法信息公示平台: organs, officers, lists published beforehand and results published afterwards (the contents of reference
 * 5.1). All names are plausible ones. A result that is withdrawn stays, with date and reason, as row of operation delete.
 */
final class EnforcementPublicity {
    private static final String[] LISTS = {"权责清单", "随机抽查事项清单", "行政执法流程图", "行政执法服务指南", "裁量基准", "救济渠道"};
    private static final int OFFICERS = 40;
    private static final Columns ORGAN = Columns.parse("""
            key: subjectId
            name: subjectName!
            uscc: subjectUscc!
            plain: orgCode subjectCode
            code: nature level field
            plain: areaCode parentName parentCode isEntrusted entrustDept entrustDeptCode legalRep address
            text: duty powers procedure remedy
            plain: state remark
            time: updateTime
            """);
    private static final Columns OFFICER = Columns.parse("""
            key: certNo
            name: officerName!
            code: sex officerType
            plain: deptCertNo duty areaCode
            name: subjectName!
            uscc: subjectUscc!
            date: certFrom
            plain: certTo state remark
            time: updateTime
            """);
    private static final Columns LIST = Columns.parse("""
            key: listCode
            plain: listName! listKind! listStage! listContent
            name: subjectName!
            uscc: subjectUscc!
            plain: areaCode itemCode itemName itemType
            date: publishDate!
            plain: publishChannel withdrawDate withdrawReason correction remark
            time: updateTime
            """);
    private static final Columns ACT = Columns.parse("""
            key: publicityId
            plain: title! actType! stage
            doc: docNo
            name: partyName!
            code: partyCategory
            name: subjectName!
            uscc: subjectUscc!
            plain: areaCode itemCode itemName
            text: content
            date: actDate! publishDate!
            plain: publishEnd publishChannel withdrawDate withdrawReason correction remark
            time: updateTime
            """);

    private final Reality reality;
    private final Scene scene;

    private EnforcementPublicity(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("enforcement-publicity", reality);
    }

    static List<DatasetView> views(Reality reality) {
        EnforcementPublicity system = new EnforcementPublicity(reality);
        long bodies = reality.bodies().size();
        return List.of(
                system.scene.dataset("organ", "organ", ORGAN, system.scene.fixed("organ", bodies, system::organ)),
                system.scene.dataset(
                        "officer",
                        "officer",
                        OFFICER,
                        system.scene.fixed("officer", bodies * OFFICERS, system::officer)),
                system.scene.dataset(
                        "published_list",
                        "published_list",
                        LIST,
                        system.scene.fixed("published_list", bodies * LISTS.length, system::list)),
                system.acts());
    }

    private boolean organ(long index, Draft draft) {
        Body body = reality.bodies().get((int) index);
        Organ organ = body.organ();
        String city = reality.register().areaName(body.city());
        String sector = organ.field().title().replaceAll("(局|大队)$", "");
        draft.about("ZZ-" + organ.uscc(), "", reality.baseDate().minusDays(500))
                .set("subjectId", "ZT" + organ.uscc())
                .set("subjectName", organ.name())
                .set("subjectUscc", organ.uscc())
                .set("orgCode", organ.uscc().substring(8, 17))
                .set("subjectCode", "S" + body.ordinal())
                .set("nature", "行政机关")
                .set("level", body.level() == 3 ? "市级" : "县级")
                .set(
                        "field",
                        switch (organ.field()) {
                            case MARKET -> "经济和市场监管";
                            case URBAN, ECOLOGY, TRANSPORT -> "城乡建设管理";
                            case EMERGENCY, HEALTH, FIRE, TOWN -> "民生和社会管理";
                        })
                .set("areaCode", organ.areaCode())
                .set(
                        "parentName",
                        body.level() == 3 ? city + "人民政府" : city + organ.field().title())
                .yesNo("isEntrusted", false)
                .set("address", reality.register().areaName(organ.areaCode()) + "政务大楼")
                .set("duty", "负责本行政区域内" + sector + "领域的行政执法")
                .set("powers", "行政检查、行政处罚、行政强制")
                .set("procedure", "立案、调查、审核、决定、送达、执行")
                .set("remedy", "可以依法申请行政复议或者提起行政诉讼")
                .set("state", "正常")
                .set("remark", draft.version() > 0 ? "信息更新" : "");
        return true;
    }

    private boolean officer(long index, Draft draft) {
        Body body = reality.bodies().get((int) (index / OFFICERS));
        int number = (int) (index % OFFICERS);
        if (number >= body.officers().size() || !Manner.tells(draft, 40)) {
            return false;
        }
        Officer officer = body.officers().get(number);
        draft.about("RY-" + officer.certNo(), "", officer.from())
                .set("certNo", officer.certNo())
                .set("officerName", officer.name())
                .set("sex", officer.sex())
                .set("officerType", officer.supervisor() ? "监督人员" : "执法人员")
                .set("duty", officer.duty())
                .set("areaCode", body.organ().areaCode())
                .set("subjectName", Manner.organName(body.organ(), draft.dice()))
                .set("subjectUscc", body.organ().uscc())
                .set("certFrom", officer.from())
                .set("certTo", officer.to().toString())
                .set("state", officer.to().isBefore(draft.asOf()) ? "证件过期" : "在岗")
                .set("remark", draft.version() > 0 ? "信息更新" : "");
        return true;
    }

    private boolean list(long index, Draft draft) {
        Body body = reality.bodies().get((int) (index / LISTS.length));
        int kind = (int) (index % LISTS.length);
        if (!Manner.tells(draft, 6)) {
            return false;
        }
        LocalDate published = reality.baseDate().minusDays(30 + index % 600);
        Item item = reality.items().of(body.organ().field(), Item.Type.INSPECTION);
        draft.about("GS-" + body.ordinal() + "-" + kind, "", published)
                .set("listCode", "GS" + body.organ().uscc() + "-" + (kind + 1))
                .set("listName", body.organ().name() + LISTS[kind])
                .set("listKind", LISTS[kind])
                .set("listStage", "事前公示")
                .set("listContent", body.organ().name() + LISTS[kind] + "全文")
                .set("subjectName", body.organ().name())
                .set("subjectUscc", body.organ().uscc())
                .set("areaCode", body.organ().areaCode())
                .set("itemCode", kind == 1 ? item.code() : "")
                .set("itemName", kind == 1 ? item.name() : "")
                .set("itemType", kind == 1 ? "行政检查" : "")
                .set("publishDate", published)
                .set("publishChannel", "行政执法信息公示平台")
                .set("correction", draft.version() > 0 ? "更新第" + draft.version() + "次" : "");
        return true;
    }

    private DatasetView acts() {
        Inspections inspections = reality.inspections();
        PublicityActs acts = new PublicityActs();
        return scene.dataset(
                "act",
                "published_list",
                ACT,
                EnforcementPublicity::stamp,
                penalties(reality.credited(), acts),
                penalties(reality.hidden(), acts),
                scene.growing(
                        "act-inspection",
                        inspections.base(),
                        true,
                        (index, draft) -> Manner.tells(draft, 30) && acts.inspection(inspections.daily(index), draft)));
    }

    private Part penalties(Penalties penalties, PublicityActs acts) {
        return scene.following(
                "act" + penalties.inCredit(),
                penalties,
                true,
                (index, draft) -> Manner.tells(draft, 30)
                        && penalties
                                .observed(index)
                                .map(penalty -> acts.penalty(penalty, draft))
                                .isPresent());
    }

    private static void stamp(Draft draft, String column, Operation operation, ZonedDateTime updatedAt) {
        draft.set(column, Stamp.text(updatedAt));
        if (operation == Operation.DELETE) {
            draft.set("withdrawDate", updatedAt.toLocalDate().toString()).set("withdrawReason", "决定被依法变更或者撤销");
        }
    }
}

package org.zhifaku.sandbox.world.system;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Item;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.Stamp;

/**
 * “互联网+监管”: rows of a front-end exchange database with {@code cd_id} as key. Columns of inspections are those of reference
 * 4.3; the English names of penalty columns were not seen and follow the same manner. An item row is an inspection item of an
 * organ: the 子项 joined with its 检查实施清单 (reference 4.2), as a view would give it.
 */
final class InternetSupervision {
    private static final String EXCHANGE = "time: cd_time\nplain: cd_source cd_batch cd_operation\n";
    private static final Columns ITEM = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: manage_detail_id manage_matter_code! subitem_name! subitem_code!
            plain: department_id supervise_object supervise_form
            code: administrative_type!
            text: set_gist!
            plain: supervise_way supervise_flow supervise_result supervise_level
            plain: detail_code inventory_code! exercise_level
            plain: implement_body!
            uscc: implement_body_code!
            plain: implement_nature delegation_department delegation_dep_code supervision_object supervision_object_sub
            code: examine_type
            plain: examine_way is_random check_proportion check_frequency check_content_day check_content_particularly is_check
            plain: supervision_content is_synergy synergy_dep
            date: take_effect_date cancel_date
            plain: del_status is_stop level
            """);
    private static final String PARTY = """
            plain: supervise_object_type supervise_object!
            name: administrative_cp!
            code: administrative_cp_na! administrative_cp_ce_type!
            uscc: administrative_cp_ui_code!
            plain: address_registered address_operating area_number! submitted_date submitted_personnel record_unique_identity
            """;
    private static final String ORGAN =
            "name: implement_institution!\nuscc: implement_institution_code\nplain: entrust_dept entrust_dept_code\n";
    private static final Columns INSPECTION = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: supervise_item_implement_code! plan_id supervise_item_check_icode! check_action_name! check_action_code!
            code: check_form! check_type!
            plain: check_mode check_result!
            date: check_date!
            plain: check_personnel! check_personnel_code
            """ + ORGAN + PARTY);
    private static final Columns PENALTY = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: supervise_item_code! punish_action_name! punish_action_code!
            code: case_source!
            plain: check_action_code
            text: illegal_fact!
            text: punish_basis!
            code: punish_procedure!
            plain: is_hearing!
            date: case_filing_date
            plain: is_criminal! is_major is_legal_review
            date: legal_review_date
            plain: legal_review_opinion is_collective
            date: collective_date
            plain: collective_conclusion
            doc: punish_decision_number!
            date: punish_decision_date!
            code: punish_type!
            plain: fine_amount confiscate_amount
            text: punish_result!
            plain: is_reconsideration is_lawsuit close_execute_way close_execute_result close_paid_amount close_no_punish
            date: close_date
            plain: other_handling transfer_date
            """ + ORGAN + PARTY);

    private final Reality reality;
    private final Scene scene;

    private InternetSupervision(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("internet-supervision", reality);
    }

    static List<DatasetView> views(Reality reality) {
        InternetSupervision system = new InternetSupervision(reality);
        Scene scene = system.scene;
        Penalties credited = reality.credited();
        Penalties hidden = reality.hidden();
        return List.of(
                scene.dataset(
                        "item",
                        "item",
                        ITEM,
                        InternetSupervision::stamp,
                        scene.fixed("item", reality.bodies().size(), system::item)),
                scene.dataset(
                        "inspection",
                        "inspection",
                        INSPECTION,
                        InternetSupervision::stampAct,
                        scene.following("inspection", credited, true, (index, draft) -> credited.observed(index)
                                .flatMap(credited::inspectionOf)
                                .filter(found -> system.tells(draft, 80))
                                .map(found -> system.inspection(found, draft))
                                .isPresent())),
                scene.dataset(
                        "penalty",
                        "penalty",
                        PENALTY,
                        InternetSupervision::stampAct,
                        scene.following(
                                "penalty",
                                credited,
                                true,
                                (index, draft) -> system.penalty(credited.observed(index), draft, 70)),
                        scene.following(
                                "penalty",
                                hidden,
                                true,
                                (index, draft) -> system.penalty(hidden.observed(index), draft, 70))));
    }

    private static void stamp(Draft draft, String column, Operation operation, ZonedDateTime updatedAt) {
        draft.set(column, Stamp.text(updatedAt))
                .set("cd_batch", updatedAt.format(DateTimeFormatter.BASIC_ISO_DATE) + "00001")
                .set("cd_operation", operation.letter());
    }

    private static void stampAct(Draft draft, String column, Operation operation, ZonedDateTime updatedAt) {
        stamp(draft, column, operation, updatedAt);
        draft.set("submitted_date", Stamp.text(updatedAt));
    }

    /** In so many of a hundred cases the system has it. */
    private boolean tells(Draft draft, int percent) {
        return draft.dice().below(100) < percent;
    }

    private boolean item(long index, Draft draft) {
        Body body = reality.bodies().get((int) index);
        Item item = reality.items().of(body.organ().field(), Item.Type.INSPECTION);
        String inventory = body.implementationCode(item);
        exchange(draft, body, "SX" + inventory)
                .about("SX-" + inventory, "", reality.baseDate().minusDays(400 + index % 300))
                .set("manage_detail_id", "D" + item.code())
                .set("manage_matter_code", item.catalogueCode())
                .set("subitem_name", item.name())
                .set("subitem_code", item.catalogueCode())
                .set("department_id", body.organ().uscc())
                .set("supervise_object", "企业、个体工商户")
                .set("supervise_form", "行政检查")
                .set("administrative_type", item.type().supervisionCode())
                .set("set_gist", item.basis().text())
                .set("supervise_way", "现场检查")
                .set("supervise_flow", "制定方案、实施检查、结果处理")
                .set("supervise_result", "检查记录、责令改正通知书")
                .set("supervise_level", body.level())
                .set("detail_code", "D" + item.code())
                .set("inventory_code", inventory)
                .set("exercise_level", body.level())
                .set("implement_body", body.organ().name())
                .set("implement_body_code", body.organ().uscc())
                .set("implement_nature", "法定行政机关")
                .set("supervision_object", "企业")
                .set("examine_type", "1")
                .set("examine_way", "现场检查")
                .set("is_random", index % 5 == 0 ? "2" : "1")
                .set("check_proportion", "不低于" + (1 + index % 5) + "%")
                .set("check_frequency", "每年" + (1 + index % 3) + "次")
                .set("supervision_content", item.name())
                .set("is_check", index % 7 == 0 ? "1" : "2")
                .set("is_synergy", index % 9 == 0 ? "1" : "2")
                .set("take_effect_date", reality.baseDate().minusDays(400 + index % 300))
                .set("del_status", "1")
                .set("is_stop", "0")
                .set("level", body.organ().areaCode());
        return true;
    }

    private Draft inspection(Inspection inspection, Draft draft) {
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
        return draft;
    }

    private boolean penalty(Optional<Penalty> observed, Draft draft, int percent) {
        if (observed.isEmpty() || !tells(draft, percent)) {
            return false;
        }
        Penalty penalty = observed.get();
        Penalty.Course course = penalty.course();
        int fine = Manner.fine(penalty, draft);
        boolean closed = !course.closed().isAfter(draft.asOf());
        common(draft, penalty.body(), penalty.party(), "CF" + course.caseCode())
                .about(penalty.id(), penalty.partyId(), penalty.decided())
                .set("supervise_item_code", penalty.item().catalogueCode())
                .set("punish_action_name", penalty.caseName())
                .set("punish_action_code", "CF" + course.caseCode())
                .set("case_source", source(course.source()))
                .set("check_action_code", course.inspectionCode() == null ? "" : course.inspectionCode())
                .set("illegal_fact", penalty.factsText())
                .set("punish_basis", penalty.violation().basis())
                .set("punish_procedure", course.summary() ? "简易程序" : "普通程序")
                .set("is_hearing", penalty.major() ? "1" : "0")
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
                .set("punish_decision_date", penalty.decided())
                .set("punish_type", penalty.sanction().kinds())
                .set("fine_amount", fine == 0 ? "" : Integer.toString(fine))
                .set(
                        "confiscate_amount",
                        penalty.sanction().confiscatedYuan() == 0
                                ? ""
                                : Integer.toString(penalty.sanction().confiscatedYuan()))
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

    private static String source(String code) {
        return switch (code) {
            case "1" -> "现场检查";
            case "2" -> "投诉";
            case "3" -> "举报";
            case "4" -> "上级交办";
            default -> "其他机关移送";
        };
    }

    private Draft common(Draft draft, Body body, Party party, String key) {
        return exchange(draft, body, key)
                .set("implement_institution", Manner.organName(body.organ(), draft.dice()))
                .set("implement_institution_code", body.organ().uscc())
                .set("supervise_object_type", party.kind() == Party.Kind.PERSON ? "个人" : "企业")
                .set("supervise_object", party.name())
                .set("administrative_cp", Manner.partyName(party, draft.dice()))
                .set("administrative_cp_na", Manner.category(party, "3"))
                .set("administrative_cp_ce_type", party.kind() == Party.Kind.PERSON ? "居民身份证" : "001")
                .set("administrative_cp_ui_code", Manner.code(party))
                .set("address_registered", reality.register().address(party))
                .set("address_operating", reality.register().address(party))
                .set("area_number", body.organ().areaCode())
                .set("record_unique_identity", key);
    }

    private Draft exchange(Draft draft, Body body, String key) {
        return draft.set("cd_id", body.organ().uscc() + key)
                .set("cd_source", body.organ().areaCode() + "|" + body.organ().uscc());
    }
}

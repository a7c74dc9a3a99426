package org.zhifaku.sandbox.world.system;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Inspections;
import org.zhifaku.sandbox.world.reality.Item;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.RandomTask;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Stamp;

/**
 * “互联网+监管”: rows of a front-end exchange database with {@code cd_id} as key. Columns of inspections are those of reference
 * 4.3; the English names of penalty columns were not seen and follow the same manner. An item row is an inspection item of an
 * organ: the 子项 joined with its 检查实施清单 (reference 4.2), as a view would give it.
 */
final class InternetSupervision {
    private final Reality reality;
    private final Scene scene;
    private final SupervisionActs acts;

    private InternetSupervision(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("internet-supervision", reality);
        this.acts = new SupervisionActs(reality.register());
    }

    static List<DatasetView> views(Reality reality) {
        InternetSupervision system = new InternetSupervision(reality);
        return List.of(system.items(), system.inspections(), system.penalties(), system.coercions(), system.others());
    }

    private DatasetView items() {
        return scene.dataset(
                "item",
                "item",
                SupervisionColumns.ITEM,
                InternetSupervision::stamp,
                scene.fixed("item", reality.bodies().size(), this::item));
    }

    private DatasetView inspections() {
        Penalties credited = reality.credited();
        Inspections others = reality.inspections();
        return scene.dataset(
                "inspection",
                "inspection",
                SupervisionColumns.INSPECTION,
                InternetSupervision::stampAct,
                scene.following(
                        "inspection",
                        credited,
                        true,
                        (index, draft) -> Manner.tells(draft, 85)
                                && credited.observed(index)
                                        .flatMap(credited::inspectionOf)
                                        .map(found -> acts.inspection(found, draft))
                                        .isPresent()),
                scene.growing(
                        "inspection-daily",
                        others.base(),
                        true,
                        (index, draft) -> Manner.tells(draft, 45) && acts.inspection(others.daily(index), draft)),
                scene.random(
                        "inspection-random",
                        (index, draft) -> Manner.tells(draft, 40)
                                && acts.inspection(others.random(index), draft)
                                && draft.set(
                                                "plan_id",
                                                others.task(index / RandomTask.OBJECTS)
                                                        .plan()
                                                        .code())
                                        != null));
    }

    private DatasetView penalties() {
        return scene.dataset(
                "penalty",
                "penalty",
                SupervisionColumns.PENALTY,
                InternetSupervision::stampAct,
                told(reality.credited()),
                told(reality.hidden()));
    }

    private Part told(Penalties penalties) {
        return scene.following(
                "penalty" + penalties.inCredit(),
                penalties,
                true,
                (index, draft) -> Manner.tells(draft, 70)
                        && penalties
                                .observed(index)
                                .map(penalty -> acts.penalty(penalty, draft))
                                .isPresent());
    }

    private DatasetView coercions() {
        Penalties credited = reality.credited();
        return scene.dataset(
                "coercion",
                "coercion",
                SupervisionColumns.COERCION,
                InternetSupervision::stampAct,
                scene.following(
                        "coercion",
                        credited,
                        true,
                        (index, draft) -> Manner.tells(draft, 90)
                                && credited.observed(index)
                                        .flatMap(credited::coercionOf)
                                        .map(coercion -> acts.coercion(coercion, draft))
                                        .isPresent()));
    }

    private DatasetView others() {
        Inspections inspections = reality.inspections();
        return scene.dataset(
                "other",
                "other",
                SupervisionColumns.OTHER,
                InternetSupervision::stampAct,
                scene.growing("other", inspections.base(), true, (index, draft) -> {
                    Inspection inspection = inspections.daily(index);
                    return !inspection.passed() && acts.other(inspection, draft);
                }));
    }

    private static void stamp(Draft draft, String column, Operation operation, ZonedDateTime updatedAt) {
        draft.set(column, Stamp.text(updatedAt))
                .set("cd_batch", updatedAt.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE) + "00001")
                .set("cd_operation", operation.letter());
    }

    private static void stampAct(Draft draft, String column, Operation operation, ZonedDateTime updatedAt) {
        stamp(draft, column, operation, updatedAt);
        draft.set("submitted_date", Stamp.text(updatedAt));
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

    static Draft exchange(Draft draft, Body body, String key) {
        return draft.set("cd_id", body.organ().uscc() + key)
                .set("cd_source", body.organ().areaCode() + "|" + body.organ().uscc());
    }
}

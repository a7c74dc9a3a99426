package org.zhifaku.sandbox.world.system;

import java.util.List;
import java.util.function.Predicate;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Inspections;
import org.zhifaku.sandbox.world.reality.Item;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Stamp;

/** 深圳法治政府信息平台（双系统）: JDBC views of what organs of Shenzhen did, with logical deletes in IS_DELETE. */
final class Shenzhen {
    private static final int TELLS = 92;

    private final Reality reality;
    private final Scene scene;
    private final ShenzhenActs acts;
    private final List<Item> items;
    private final List<Body> cityBodies;

    private Shenzhen(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("shenzhen", reality);
        this.acts = new ShenzhenActs(reality.register());
        this.items = reality.items().all();
        this.cityBodies = reality.bodies().stream()
                .filter(body -> body.shenzhen() && body.level() == 3)
                .toList();
    }

    static List<DatasetView> views(Reality reality) {
        Shenzhen system = new Shenzhen(reality);
        return List.of(
                system.penalties(),
                system.inspections(),
                system.coercions(),
                system.scene.dataset(
                        "item",
                        "item",
                        ShenzhenColumns.ITEM,
                        Shenzhen::stamp,
                        system.scene.fixed("item", system.powers(), system::item)),
                system.scene.dataset(
                        "legal_basis",
                        "legal_basis",
                        ShenzhenColumns.LEGAL_BASIS,
                        Shenzhen::stamp,
                        system.scene.fixed("legal_basis", system.powers(), system::legalBasis)));
    }

    private static void stamp(Draft draft, String column, Operation operation, java.time.ZonedDateTime updatedAt) {
        draft.set(column, Stamp.text(updatedAt)).flag("IS_DELETE", operation == Operation.DELETE);
    }

    private DatasetView penalties() {
        return scene.dataset(
                "penalty",
                "penalty",
                ShenzhenColumns.PENALTY,
                Shenzhen::stamp,
                told(reality.credited()),
                told(reality.hidden()));
    }

    private Part told(Penalties penalties) {
        return scene.following(
                "penalty" + penalties.inCredit(),
                penalties,
                true,
                (index, draft) -> Manner.tells(draft, TELLS)
                        && penalties
                                .observed(index)
                                .filter(penalty -> penalty.body().shenzhen())
                                .map(penalty -> acts.penalty(penalty, penalties.coercionOf(penalty), draft))
                                .isPresent());
    }

    private DatasetView coercions() {
        Penalties credited = reality.credited();
        return scene.dataset(
                "coercion",
                "coercion",
                ShenzhenColumns.COERCION,
                Shenzhen::stamp,
                scene.following(
                        "coercion",
                        credited,
                        true,
                        (index, draft) -> Manner.tells(draft, TELLS)
                                && credited.observed(index)
                                        .filter(penalty -> penalty.body().shenzhen())
                                        .flatMap(credited::coercionOf)
                                        .map(coercion -> acts.coercion(coercion, draft))
                                        .isPresent()));
    }

    private DatasetView inspections() {
        Penalties credited = reality.credited();
        Inspections daily = reality.inspections();
        Predicate<Inspection> here = inspection -> inspection.body().shenzhen();
        return scene.dataset(
                "inspection",
                "inspection",
                ShenzhenColumns.INSPECTION,
                Shenzhen::stamp,
                scene.following(
                        "inspection",
                        credited,
                        true,
                        (index, draft) -> Manner.tells(draft, TELLS)
                                && credited.observed(index)
                                        .flatMap(credited::inspectionOf)
                                        .filter(here)
                                        .map(inspection -> acts.inspection(inspection, draft))
                                        .isPresent()),
                scene.growing("inspection-daily", daily.base(), true, (index, draft) -> {
                    Inspection inspection = daily.daily(index);
                    return Manner.tells(draft, TELLS) && here.test(inspection) && acts.inspection(inspection, draft);
                }));
    }

    private long powers() {
        return (long) items.size() * cityBodies.size();
    }

    private boolean item(long index, Draft draft) {
        Item item = items.get((int) (index / cityBodies.size()));
        Body body = cityBodies.get((int) (index % cityBodies.size()));
        if (item.field() != body.organ().field()) {
            return false;
        }
        String code = body.implementationCode(item);
        acts.subject(draft, body)
                .about("SX-" + code, "", reality.baseDate().minusDays(700))
                .set("ID", "PL" + code)
                .set("NAME", item.name())
                .set("POWER_TYPE", item.type().title())
                .set("CODE", item.code())
                .set("SUBJECT_DESC", body.organ().name())
                .set("GIST", item.basis().text())
                .set("IS_CRIMINAL", "0")
                .set("BATCH_CODE", "SZ2024")
                .set("POWER_MOLD", "1")
                .set("CURRENT_STATE", "90");
        return true;
    }

    private boolean legalBasis(long index, Draft draft) {
        Item item = items.get((int) (index / cityBodies.size()));
        Body body = cityBodies.get((int) (index % cityBodies.size()));
        if (item.field() != body.organ().field()) {
            return false;
        }
        String code = body.implementationCode(item);
        acts.subject(draft, body)
                .about("YJ-" + code, "", reality.baseDate().minusDays(700))
                .set("ID", "GI" + code)
                .set("POWER_ID", "PL" + code)
                .set("POWER_CODE", item.code())
                .set("POWER_NAME", item.name())
                .set("LAW_NAME", item.basis().law())
                .set("LAW_RANK", item.basis().rank())
                .set("ARTICLE", item.basis().article())
                .set("PARAGRAPH", item.basis().paragraph())
                .set("SUBPARAGRAPH", item.basis().item());
        return true;
    }
}

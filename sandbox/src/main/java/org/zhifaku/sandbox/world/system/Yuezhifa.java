package org.zhifaku.sandbox.world.system;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Inspections;
import org.zhifaku.sandbox.world.reality.OpenCase;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.RandomTask;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Derived;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Stamp;

/**
 * 粤执法 (办案, 监督): one event document per change. A row is the whole document of that change; {@code row.tree()} nests it.
 * Shenzhen is not on the platform: it has its own. The dataset penalty reads the documents of decided cases once more, as what
 * they are for the library beside cases.
 */
final class Yuezhifa {
    /** What ids of decided cases begin with, before that of the penalty; those of open ones begin with AJ-K-. */
    static final String DECIDED = "AJ-D-";

    private static final int TELLS = 92;

    private final Reality reality;
    private final Scene scene;
    private final YuezhifaActs acts;

    private Yuezhifa(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("yuezhifa", reality);
        this.acts = new YuezhifaActs(reality.register());
    }

    static List<DatasetView> views(Reality reality) {
        Yuezhifa system = new Yuezhifa(reality);
        DatasetView cases = system.cases();
        DatasetView penalties = new Derived(cases, "penalty", "penalty", DECIDED);
        return List.of(cases, penalties, system.coercions(), system.visits());
    }

    private static void stamp(Draft draft, String column, Operation operation, ZonedDateTime updatedAt) {
        draft.set(column, Stamp.text(updatedAt))
                .set("eventId", updatedAt.format(DateTimeFormatter.ofPattern("uuuuMMddHHmmss")) + "-" + draft.key())
                .set("operation", operation.letter());
    }

    private static boolean here(Body body) {
        return !body.shenzhen();
    }

    private DatasetView cases() {
        OpenCase.Series open = reality.openCases();
        return scene.dataset(
                "case",
                "enforcement_case",
                YuezhifaColumns.CASE,
                Yuezhifa::stamp,
                decided(reality.credited()),
                decided(reality.hidden()),
                scene.growing("case-open", open.base(), false, (index, draft) -> {
                    OpenCase found = open.of(index);
                    return here(found.body()) && acts.open(found, draft);
                }));
    }

    private Part decided(Penalties penalties) {
        return scene.following(
                "case" + penalties.inCredit(),
                penalties,
                false,
                (index, draft) -> Manner.tells(draft, TELLS)
                        && penalties
                                .observed(index)
                                .filter(penalty -> here(penalty.body()))
                                .map(penalty -> acts.decided(penalty, penalties.coercionOf(penalty), draft))
                                .isPresent());
    }

    private DatasetView coercions() {
        Penalties credited = reality.credited();
        return scene.dataset(
                "coercion",
                "coercion",
                YuezhifaColumns.COERCION,
                Yuezhifa::stamp,
                scene.following(
                        "coercion",
                        credited,
                        true,
                        (index, draft) -> Manner.tells(draft, TELLS)
                                && credited.observed(index)
                                        .filter(penalty -> here(penalty.body()))
                                        .flatMap(credited::coercionOf)
                                        .map(coercion -> acts.coercion(coercion, draft))
                                        .isPresent()));
    }

    private DatasetView visits() {
        Inspections inspections = reality.inspections();
        return scene.dataset(
                "visit",
                "visit",
                YuezhifaColumns.VISIT,
                Yuezhifa::stamp,
                scene.growing("visit", inspections.base(), true, (index, draft) -> {
                    Inspection found = inspections.daily(index);
                    return Manner.tells(draft, 40) && here(found.body()) && acts.visit(found, "", "", draft);
                }),
                scene.random("visit-random", (index, draft) -> {
                    Inspection found = inspections.random(index);
                    RandomTask task = inspections.task(index / RandomTask.OBJECTS);
                    return Manner.tells(draft, 60)
                            && here(found.body())
                            && acts.visit(found, task.plan().code(), task.code(), draft);
                }));
    }
}

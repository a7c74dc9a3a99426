package org.zhifaku.sandbox.world.system;

import java.util.List;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Violation;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Item;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Permits;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.reality.Tier;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Timeline;

/** 中山行政执法监督系统, 许可办理, 征收: what organs of Zhongshan did, and their benchmarks of discretion. */
final class Zhongshan {
    private static final int TELLS = 93;

    private final Reality reality;
    private final Scene scene;
    private final ZhongshanActs acts;
    private final List<Item> items;

    private Zhongshan(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("zhongshan", reality);
        this.acts = new ZhongshanActs(reality.register());
        this.items = reality.items().all();
    }

    static List<DatasetView> views(Reality reality) {
        Zhongshan system = new Zhongshan(reality);
        return List.of(
                system.scene.dataset(
                        "penalty",
                        "penalty",
                        ZhongshanColumns.PENALTY,
                        system.told(reality.credited()),
                        system.told(reality.hidden())),
                system.scene.dataset("coercion", "coercion", ZhongshanColumns.COERCION, system.coercions()),
                system.scene.dataset("permit", "permit", ZhongshanColumns.PERMIT, system.permits()),
                system.scene.dataset(
                        "levy",
                        "levy",
                        ZhongshanColumns.LEVY,
                        system.scene.growing(
                                "levy",
                                reality.levies().base(),
                                true,
                                (index, draft) ->
                                        system.acts.levy(reality.levies().of(index), draft))),
                system.scene.dataset(
                        "discretion_tier",
                        "discretion_tier",
                        ZhongshanColumns.TIER,
                        system.scene.fixed(
                                "discretion_tier",
                                (long) system.items.size() * Tier.GRADES_OF_A_VIOLATION,
                                system::tier)));
    }

    private Part told(Penalties penalties) {
        return scene.following(
                "penalty" + penalties.inCredit(),
                penalties,
                true,
                (index, draft) -> Manner.tells(draft, TELLS)
                        && penalties
                                .observed(index)
                                .filter(penalty -> penalty.body().zhongshan())
                                .map(penalty -> acts.penalty(penalty, draft))
                                .isPresent());
    }

    private Part coercions() {
        Penalties credited = reality.credited();
        return scene.following(
                "coercion",
                credited,
                true,
                (index, draft) -> Manner.tells(draft, TELLS)
                        && credited.observed(index)
                                .filter(penalty -> penalty.body().zhongshan())
                                .flatMap(credited::coercionOf)
                                .map(coercion -> acts.coercion(coercion, draft))
                                .isPresent());
    }

    private Part permits() {
        Permits permits = reality.permits();
        long salt = scene.salt("permit");
        return new Part(
                new Timeline(permits.base(), permits.daily(), salt, true),
                (index, draft) -> Manner.tells(draft, TELLS)
                        && permits.connected(index)
                                .filter(permit -> permit.body().zhongshan())
                                .map(permit -> acts.permit(permit, draft))
                                .isPresent());
    }

    /** Made by the city organ of the item's field. */
    private boolean tier(long index, Draft draft) {
        Item item = items.get((int) (index / Tier.GRADES_OF_A_VIOLATION));
        Violation violation = item.violation();
        Optional<Body> maker = reality.bodies().stream()
                .filter(body -> body.zhongshan() && body.organ().field() == item.field())
                .findFirst();
        return violation != null
                && maker.isPresent()
                && acts.tier(Tier.of(item, violation, (int) (index % Tier.GRADES_OF_A_VIOLATION)), maker.get(), draft);
    }
}

package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.PenaltyFacts;
import org.zhifaku.sandbox.generator.PenaltyGenerator;

/**
 * A series of penalties by number: those of the credit centre, or those that it does not have. Thread-safe.
 *
 * <p>Only a part is <em>observed</em>, that is told by other systems at all: one in twelve in Guangzhou, one in five in Shenzhen,
 * nine in ten in Zhongshan. Which systems tell an observed one is theirs to choose.
 */
public final class Penalties {
    /** Penalties of a centre below which a larger part is observed. */
    private static final long SMALL = 1_400;

    private final long seed;
    private final LocalDate baseDate;
    private final Bodies bodies;
    private final Items items;
    private final PenaltyGenerator generator;
    private final long first;
    private final long base;
    private final long daily;

    /** @param first number, among the generator's, of the first of the series; 0 for those of the credit centre */
    Penalties(
            long seed,
            LocalDate baseDate,
            Bodies bodies,
            Items items,
            PenaltyGenerator generator,
            long first,
            long base) {
        this.seed = seed;
        this.baseDate = baseDate;
        this.bodies = bodies;
        this.items = items;
        this.generator = generator;
        this.first = first;
        this.base = base;
        this.daily = Math.max(1, base * 20 / 1000);
    }

    public long base() {
        return base;
    }

    /** New ones on each later date, as many as the credit centre delivers. */
    public long daily() {
        return daily;
    }

    public boolean inCredit() {
        return first == 0;
    }

    /** Truth id of number {@code index}. */
    public String id(long index) {
        return (inCredit() ? "CF-" : "HCF-") + index;
    }

    /** The facts of any number, observed or not. */
    public PenaltyFacts facts(long index) {
        return generator.facts(first + index, arrival(index));
    }

    /** As the credit centre delivers it: on the base date as archive, later day by day. */
    public Arrival arrival(long index) {
        return index < base ? Arrival.archive(baseDate) : Arrival.daily(baseDate.plusDays(1 + (index - base) / daily));
    }

    /** The penalty of number {@code index} where it is observed. */
    public Optional<Penalty> observed(long index) {
        return connected(index, 0);
    }

    /**
     * The penalty of number {@code index} where its organ is connected and it is observed or falls into {@code extra} of a
     * hundred.
     */
    public Optional<Penalty> connected(long index, int extra) {
        Optional<Body> body = bodies.of(generator.organ(first + index));
        if (body.isEmpty()) {
            return Optional.empty();
        }
        long draw = Math.floorMod(Dice.mix(seed + 77 + first + index), 1000L);
        int share = share(body.get());
        return draw < share || draw >= 1000 - extra * 10L ? Optional.of(of(index, body.get())) : Optional.empty();
    }

    /** Of a thousand. Those that the credit centre lacks are all told by somebody. */
    private int share(Body body) {
        if (!inCredit()) {
            return 1000;
        }
        int usual =
                switch (body.city()) {
                    case Reality.SHENZHEN -> 200;
                    case Reality.ZHONGSHAN -> 900;
                    default -> 80;
                };
        // Small worlds are for tests, which want something in every dataset.
        return (int) Math.min(1000, usual * Math.max(1, SMALL / Math.max(1, base)));
    }

    private Penalty of(long index, Body body) {
        PenaltyFacts facts = facts(index);
        return new Penalty(id(index), facts, body, items.of(facts.violation()), inCredit(), course(index, facts, body));
    }

    private Penalty.Course course(long index, PenaltyFacts facts, Body body) {
        Dice dice = new Dice(seed, 51, first + index);
        int fine = facts.sanction().fineYuan();
        boolean summary = fine > 0 && fine <= 200 && facts.sanction().licence().isEmpty() && dice.chance(0.8);
        boolean inspected = dice.chance(0.62);
        String source = inspected ? "1" : dice.of(new String[] {"2", "2", "3", "4", "5"});
        LocalDate decided = facts.decided();
        long days = java.time.temporal.ChronoUnit.DAYS.between(facts.found(), decided);
        LocalDate filed = summary ? decided : facts.found().plusDays(1 + dice.below(4));
        LocalDate surveyed = summary ? decided : filed.plusDays(Math.max(1, days / 3));
        LocalDate served = decided.plusDays(summary ? 0 : dice.below(7));
        LocalDate closed = served.plusDays(summary ? 0 : 1 + dice.below(30));
        String caseCode = String.format(
                Locale.ROOT,
                "AJ%s%d%02d%s%07d",
                facts.organ().areaCode(),
                filed.getYear(),
                facts.organ().field().ordinal() + 1,
                inCredit() ? "0" : "9",
                index);
        return new Penalty.Course(
                caseCode,
                inspected ? inspectionCode(facts, index) : null,
                source,
                summary,
                filed,
                surveyed,
                served,
                closed,
                dice.chance(0.85),
                body.pair(Dice.mix(index)));
    }

    private String inspectionCode(PenaltyFacts facts, long index) {
        return "JC" + facts.organ().areaCode() + (inCredit() ? "1" : "2") + String.format(Locale.ROOT, "%08d", index);
    }

    /** The inspection that found it, where one did. */
    public Optional<Inspection> inspectionOf(Penalty penalty) {
        String code = penalty.course().inspectionCode();
        if (code == null) {
            return Optional.empty();
        }
        Item item = items.of(penalty.organ().field(), Item.Type.INSPECTION);
        return Optional.of(new Inspection(
                "JC-" + penalty.id(),
                code,
                penalty.body(),
                item,
                penalty.party(),
                penalty.facts().found(),
                penalty.course().officers(),
                Inspection.Kind.ROUTINE,
                "发现问题待后续处理",
                penalty.violation().conduct()));
    }

    /** The coercion that goes with it, where one does. */
    public Optional<Coercion> coercionOf(Penalty penalty) {
        return Coercion.of(penalty, items, seed, baseDate);
    }
}

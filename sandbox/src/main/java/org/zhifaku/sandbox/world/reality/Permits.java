package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.PermitFacts;
import org.zhifaku.sandbox.generator.PermitGenerator;

/** The permits of the credit centre by number. Thread-safe. */
public final class Permits {
    private final LocalDate baseDate;
    private final Bodies bodies;
    private final Items items;
    private final PermitGenerator generator;
    private final long base;

    Permits(LocalDate baseDate, Bodies bodies, Items items, PermitGenerator generator, long base) {
        this.baseDate = baseDate;
        this.bodies = bodies;
        this.items = items;
        this.generator = generator;
        this.base = base;
    }

    /** A permit of a connected organ. */
    public record Permit(String id, PermitFacts facts, Body body, Item item) {}

    public long base() {
        return base;
    }

    /** New ones on each later date, as many as the credit centre delivers. */
    public long daily() {
        return Math.max(1, base * 20 / 1000);
    }

    /** Truth id of number {@code index}. */
    public String id(long index) {
        return "XK-" + index;
    }

    /** The facts of any number, of a connected organ or not. */
    public PermitFacts facts(long index) {
        return generator.facts(
                index,
                index < base
                        ? Arrival.archive(baseDate)
                        : Arrival.daily(baseDate.plusDays(1 + (index - base) / daily())));
    }

    /** The permit of number {@code index} where its organ is connected. */
    public Optional<Permit> connected(long index) {
        return bodies.of(generator.organ(index)).map(body -> {
            PermitFacts facts = facts(index);
            Item item = items.permit(facts.item());
            return new Permit(id(index), facts, body, item);
        });
    }
}

package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.DocumentNumber;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.Party;

/**
 * A levy, or now and then a requisition.
 *
 * @param requisition 征用 rather than 征收
 * @param dueYuan 应征金额
 * @param paidYuan 实征金额, at most the former
 * @param paidOn day of payment
 */
public record Levy(
        String id,
        String code,
        Body body,
        Item item,
        Party party,
        boolean requisition,
        LocalDate decided,
        int dueYuan,
        int paidYuan,
        LocalDate paidOn) {

    public String docNo(Dice dice) {
        String prefix = body.organ().permitPrefix().replaceFirst("许$", requisition ? "征用" : "征");
        return DocumentNumber.of(
                prefix, decided.getYear(), Long.parseLong(code.substring(code.length() - 7)) + 1, dice);
    }

    /** The levies of the organs of one city by number. Thread-safe. */
    public static final class Series {
        private final long seed;
        private final List<Body> bodies;
        private final Items items;
        private final Pool pool;
        private final Calendar days;

        Series(long seed, LocalDate baseDate, long records, List<Body> bodies, Items items, Pool pool) {
            this.seed = seed;
            this.bodies = bodies.stream()
                    .filter(body -> body.organ().field() == Organ.Field.URBAN
                            || body.organ().field() == Organ.Field.TRANSPORT)
                    .toList();
            this.items = items;
            this.pool = pool;
            this.days = new Calendar(baseDate, Math.max(3, records * 6 / 1000));
        }

        public long base() {
            return days.base();
        }

        public Levy of(long index) {
            Dice dice = new Dice(seed, 66, index);
            Body body = bodies.get(dice.below(bodies.size()));
            LocalDate decided = days.date(index, dice);
            int due = 50 * dice.between(2, 400);
            boolean requisition = dice.chance(0.05);
            return new Levy(
                    "ZS-" + index,
                    String.format(Locale.ROOT, "ZS%s%d%07d", body.organ().areaCode(), decided.getYear(), index),
                    body,
                    items.of(body.organ().field(), Item.Type.LEVY),
                    pool.party(body, dice.next()),
                    requisition,
                    decided,
                    due,
                    dice.chance(0.85) ? due : due / 2,
                    decided.plusDays(dice.below(20)));
        }
    }
}

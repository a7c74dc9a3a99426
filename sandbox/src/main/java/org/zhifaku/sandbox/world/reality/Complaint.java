package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Party;

/**
 * A complaint to the hotline about a party.
 *
 * @param about what it is about
 * @param caseCode of the case that it led to, empty when none
 * @param closed day on which it was answered
 */
public record Complaint(
        String id,
        String code,
        Body body,
        Party party,
        String about,
        LocalDate received,
        LocalDate closed,
        String caseCode) {

    public boolean substantiated() {
        return !caseCode.isEmpty();
    }

    /** The complaint that led to a penalty, where one did (案件来源 投诉). */
    public static Optional<Complaint> of(Penalty penalty) {
        if (!penalty.course().source().equals("2")) {
            return Optional.empty();
        }
        LocalDate received = penalty.facts().found().minusDays(2);
        return Optional.of(new Complaint(
                "TS-" + penalty.id(),
                "TS" + penalty.course().caseCode().substring(2),
                penalty.body(),
                penalty.party(),
                penalty.violation().conduct(),
                received,
                received.plusDays(9),
                penalty.course().caseCode()));
    }

    /** The complaints that led to nothing by number. Thread-safe. */
    public static final class Series {
        private final long seed;
        private final Bodies bodies;
        private final Items items;
        private final Pool pool;
        private final Calendar days;

        Series(long seed, LocalDate baseDate, long records, Bodies bodies, Items items, Pool pool) {
            this.seed = seed;
            this.bodies = bodies;
            this.items = items;
            this.pool = pool;
            this.days = new Calendar(baseDate, Math.max(5, records * 12 / 1000));
        }

        public long base() {
            return days.base();
        }

        public Complaint of(long index) {
            Dice dice = new Dice(seed, 67, index);
            Body body = bodies.all().get(dice.below(bodies.all().size()));
            LocalDate received = days.date(index, dice);
            String about = items.all().stream()
                    .filter(item -> item.field() == body.organ().field() && item.violation() != null)
                    .skip(dice.below(2))
                    .findFirst()
                    .map(item -> item.name().replaceAll("^对|的处罚$", ""))
                    .orElse("违法经营");
            return new Complaint(
                    "TS-K-" + index,
                    String.format(Locale.ROOT, "TS%s%d9%07d", body.organ().areaCode(), received.getYear(), index),
                    body,
                    pool.party(body, dice.next()),
                    about,
                    received,
                    received.plusDays(3L + dice.below(12)),
                    "");
        }
    }
}

package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Party;

/**
 * A case without a decision so far.
 *
 * @param item the penalty item that it is about
 * @param surveyed end of the investigation; what lies after a day is not known on that day
 */
public record OpenCase(
        String id,
        String code,
        Body body,
        Item item,
        Party party,
        LocalDate filed,
        LocalDate surveyed,
        List<Officer> officers) {

    /** The open cases of a world by number. Thread-safe. */
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
            this.days = new Calendar(baseDate, Math.max(3, records / 100));
        }

        public long base() {
            return days.base();
        }

        public OpenCase of(long index) {
            Dice dice = new Dice(seed, 65, index);
            Body body = bodies.all().get(dice.below(bodies.all().size()));
            List<Item> choices = items.all().stream()
                    .filter(item -> item.field() == body.organ().field() && item.violation() != null)
                    .toList();
            LocalDate latest = index < days.base() ? days.baseDate().minusDays(dice.below(80)) : days.date(index, dice);
            String code = String.format(
                    Locale.ROOT,
                    "AJ%s%d%02d8%07d",
                    body.organ().areaCode(),
                    latest.getYear(),
                    body.organ().field().ordinal() + 1,
                    index);
            return new OpenCase(
                    "AJ-K-" + index,
                    code,
                    body,
                    choices.get(dice.below(choices.size())),
                    pool.party(body, dice.next()),
                    latest,
                    latest.plusDays(20L + dice.below(40)),
                    body.pair(index));
        }
    }
}

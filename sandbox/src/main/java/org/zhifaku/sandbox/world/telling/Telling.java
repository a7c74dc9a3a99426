package org.zhifaku.sandbox.world.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.world.telling.Columns.Role;

/** A dataset computed row by row from its parts. */
public final class Telling implements DatasetView {
    private final Place place;
    private final Columns columns;
    private final List<Part> parts;
    private final Stamp stamp;
    private final List<String> names;
    private final List<String> keys;
    private final String timeColumn;

    /**
     * Where and when a dataset is told.
     *
     * @param recordType record type that its rows become
     */
    public record Place(String system, String dataset, String recordType, long seed, LocalDate baseDate) {
        /** A number that differs from dataset to dataset. */
        public long salt() {
            return Dice.mix(31L * system.hashCode() + dataset.hashCode()) >>> 8;
        }
    }

    public Telling(Place place, Columns columns, List<Part> parts, Stamp stamp) {
        this.place = place;
        this.columns = columns;
        this.parts = List.copyOf(parts);
        this.stamp = stamp;
        this.names = columns.names();
        this.keys = columns.withRole(Role.KEY);
        this.timeColumn = columns.withRole(Role.TIME).stream().findFirst().orElse("");
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The dataset " + place + " has no key column.");
        }
    }

    @Override
    public String system() {
        return place.system();
    }

    @Override
    public String dataset() {
        return place.dataset();
    }

    @Override
    public String recordType() {
        return place.recordType();
    }

    @Override
    public List<String> columns() {
        return names;
    }

    @Override
    public List<String> keyColumns() {
        return keys;
    }

    @Override
    public String updateTimeColumn() {
        return timeColumn;
    }

    @Override
    public Stream<TellingRow> rows(LocalDate through) {
        long day = ChronoUnit.DAYS.between(place.baseDate(), through);
        return day < 0 ? Stream.empty() : each(part -> standing(part, day));
    }

    @Override
    public Stream<TellingRow> changes(LocalDate date) {
        long day = ChronoUnit.DAYS.between(place.baseDate(), date);
        return day < 1 ? Stream.empty() : each(part -> changing(part, day));
    }

    private Stream<Optional<TellingRow>> standing(Part part, long day) {
        Timeline timeline = part.timeline();
        return LongStream.range(0, timeline.known(day))
                .filter(index -> timeline.stands(index, day))
                .mapToObj(index ->
                        row(part, index, day, timeline.version(index, day) == 0 ? Operation.INSERT : Operation.UPDATE));
    }

    private Stream<Optional<TellingRow>> changing(Part part, long day) {
        Timeline timeline = part.timeline();
        return Stream.concat(
                timeline.appearing(day).mapToObj(index -> row(part, index, day, Operation.INSERT)),
                Stream.concat(
                        timeline.again(day).mapToObj(index -> row(part, index, day, Operation.UPDATE)),
                        timeline.vanishing(day).mapToObj(index -> row(part, index, day, Operation.DELETE))));
    }

    /** Concatenated, as flatMap would buffer a whole part for whoever takes an iterator. */
    private Stream<TellingRow> each(Function<Part, Stream<Optional<TellingRow>>> rows) {
        return parts.stream()
                .map(rows)
                .reduce(Stream::concat)
                .orElseGet(Stream::empty)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private Optional<TellingRow> row(Part part, long index, long day, Operation operation) {
        Timeline timeline = part.timeline();
        // What is deleted had the content of the day before.
        long known = operation == Operation.DELETE ? day - 1 : day;
        long told = timeline.lastTold(index, known);
        int version = timeline.version(index, known);
        LocalDate asOf = place.baseDate().plusDays(told);
        long stream = place.salt() + parts.indexOf(part);
        Draft draft = new Draft(columns, asOf, version, new Dice(place.seed(), stream, index));
        if (!part.teller().tell(index, draft)) {
            return Optional.empty();
        }
        Dice dice = new Dice(place.seed() + 1, stream, index);
        LocalDate stamped = operation == Operation.DELETE
                ? place.baseDate().plusDays(day)
                : version > 0 ? asOf : stamp(timeline, index, draft.latest(), dice);
        Instant updatedAt = time(stamped, dice);
        stamp.write(draft, timeColumn, operation, Stamp.local(updatedAt));
        @Nullable
        Flaw flaw =
                version > 0 ? null : Flaws.plant(columns, draft.values(), new Dice(place.seed() + 2, stream, index));
        return Optional.of(new TellingRow(
                operation,
                draft.key(),
                updatedAt,
                names,
                List.of(draft.values()),
                draft.truth(place.recordType(), flaw)));
    }

    /** The archive was filled within days of each act; later rows are stamped on the day on which they were known. */
    private LocalDate stamp(Timeline timeline, long index, LocalDate happened, Dice dice) {
        LocalDate base = place.baseDate();
        if (timeline.appears(index) == 0) {
            LocalDate entered = happened.plusDays(1 + dice.below(4));
            return entered.isAfter(base) ? base : entered;
        }
        if (!timeline.late(index)) {
            return base.plusDays(timeline.appears(index));
        }
        LocalDate early = base.plusDays(timeline.arrival(index)).minusDays(timeline.arrival(index) == 0 ? 2 : 0);
        return early.isBefore(happened) ? happened : early;
    }

    /** A second between 8:00 and 22:00. */
    private static Instant time(LocalDate day, Dice dice) {
        return day.atStartOfDay(Stamp.ZONE)
                .plusSeconds(8 * 3600 + dice.below(14 * 3600))
                .toInstant();
    }
}

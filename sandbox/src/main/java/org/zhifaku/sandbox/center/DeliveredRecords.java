package org.zhifaku.sandbox.center;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.zhifaku.sandbox.center.Delivery.Shape;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.generator.PenaltyFacts;
import org.zhifaku.sandbox.generator.PermitFacts;

/** Which records a centre of a seed and size has delivered, corrected and withdrawn ones included. Thread-safe. */
public final class DeliveredRecords {
    private final RecordSeries penalties;
    private final RecordSeries permits;

    /** Of a centre with the standard plan of faults. */
    public DeliveredRecords(long seed) {
        this.penalties = RecordSeries.penalties(seed, DirtPlan.standard());
        this.permits = RecordSeries.permits(seed, DirtPlan.standard());
    }

    /** Penalties delivered up to a date, in order. */
    public Stream<DeliveredRecord> penalties(
            long base, LocalDate baseDate, LocalDate through, LongFunction<PenaltyFacts> facts) {
        return LongStream.range(0, delivered(base, baseDate, through)).mapToObj(index -> {
            PenaltyFacts penalty = facts.apply(index);
            List<String> key = key(
                    penalty.organ().docPrefix(),
                    penalty.decided(),
                    penalty.serial(),
                    penalty.organ(),
                    penalty.party(),
                    penalties,
                    index);
            return new DeliveredRecord("penalty", index, key, penalties.planned(index));
        });
    }

    /** Permits delivered up to a date, in order. */
    public Stream<DeliveredRecord> permits(
            long base, LocalDate baseDate, LocalDate through, LongFunction<PermitFacts> facts) {
        return LongStream.range(0, delivered(base, baseDate, through)).mapToObj(index -> {
            PermitFacts permit = facts.apply(index);
            List<String> key = key(
                    permit.organ().permitPrefix(),
                    permit.decided(),
                    permit.serial(),
                    permit.organ(),
                    permit.party(),
                    permits,
                    index);
            return new DeliveredRecord("permit", index, key, permits.planned(index));
        });
    }

    private static long delivered(long base, LocalDate baseDate, LocalDate through) {
        return base + Math.max(0, ChronoUnit.DAYS.between(baseDate, through)) * CreditCenter.daily(base);
    }

    private static List<String> key(
            String prefix, LocalDate decided, long serial, Organ organ, Party party, RecordSeries series, long index) {
        String number = prefix.replaceFirst("字$", "") + "〔" + decided.getYear() + "〕" + serial;
        return List.of(
                number,
                series.shape(index) == Shape.OLD_TEXT ? organ.name() : organ.uscc(),
                party.uscc().isEmpty() ? party.idNo() : party.uscc());
    }
}

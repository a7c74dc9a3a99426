package org.zhifaku.bench.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.zhifaku.bench.contestant.OurDefinitions;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtKind;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/**
 * What one thread does to generated penalties, in rows per second, with the usual share of dirty values. One operation is one row, so
 * that what is allocated per operation is what a row costs; it must be the same however many rows the file has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class NormaliseBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final long SEED = 20_260_301;
    private static final PersonToken TOKEN = PersonToken.withPublicKey();

    /** Rows of the file; more than caches of values hold, so that a cache helps as it would in a night. */
    @Param({"5000", "50000"})
    private int rowCount = 50_000;

    private final BoundMapping mapping = bind();
    private LandingRow[] rows = {};
    private StandardRecord[] accepted = {};
    private int next;

    /** Makes the rows. */
    @Setup
    public void generate() {
        DirtPlan plan = DirtPlan.standard();
        for (DirtKind broken : new DirtKind[] {DirtKind.SHORT_ROW, DirtKind.EXTRA_CELL, DirtKind.UNCLOSED_QUOTE}) {
            plan = plan.with(broken, 0);
        }
        PenaltyGenerator generator = new PenaltyGenerator(SEED, plan);
        Arrival arrival = Arrival.archive(DAY);
        List<StandardRecord> records = new ArrayList<>();
        rows = new LandingRow[rowCount];
        for (int i = 0; i < rowCount; i++) {
            GeneratedRow row = generator.row(i, Layout.PENALTY_CURRENT, arrival);
            rows[i] = LandingRow.of(i + 2L, Operation.UPSERT, row.values());
            if (mapping.normalise(rows[i], DAY) instanceof Outcome.Accepted outcome) {
                records.add(outcome.record());
            }
        }
        accepted = records.toArray(StandardRecord[]::new);
    }

    private static BoundMapping bind() {
        try {
            return OurDefinitions.read(Path.of(System.getProperty("zhifaku.root", ".")))
                    .dataset("credit-publicity", "penalty")
                    .bind(Layout.PENALTY_CURRENT.codes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int next(int size) {
        next = next + 1 < size ? next + 1 : 0;
        return next;
    }

    /** Cleans, checks with all rules, and keys a row. */
    @Benchmark
    public Outcome normalise() {
        return mapping.normalise(rows[next(rows.length)], DAY);
    }

    /** Only what an unchanged row costs: the hash of the raw row and the id of its record. */
    @Benchmark
    public RowIdentity identify() {
        return mapping.identify(rows[next(rows.length)]);
    }

    /** The hash over the canonical form of an accepted record. */
    @Benchmark
    public UUID contentHash() {
        return Hashes.contentHash(accepted[next(accepted.length)], TOKEN);
    }
}

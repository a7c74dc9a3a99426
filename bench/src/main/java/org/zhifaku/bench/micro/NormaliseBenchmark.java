package org.zhifaku.bench.micro;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.zhifaku.bench.contestant.OurDefinitions;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtKind;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** What one thread does to generated penalties, in rows per second, with the usual share of dirty values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class NormaliseBenchmark {

    /** More rows than caches of values hold, so that a cache helps as it would in a night. */
    private static final int ROWS = 50_000;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final long SEED = 20_260_301;
    private static final PersonToken TOKEN = PersonToken.withPublicKey();

    private final LandingRow[] rows = new LandingRow[ROWS];
    private final Outcome[] outcomes = new Outcome[ROWS];
    private BoundMapping mapping = bind();

    /** Makes the rows. */
    @Setup
    public void generate() {
        DirtPlan plan = DirtPlan.standard();
        for (DirtKind broken : new DirtKind[] {DirtKind.SHORT_ROW, DirtKind.EXTRA_CELL, DirtKind.UNCLOSED_QUOTE}) {
            plan = plan.with(broken, 0);
        }
        PenaltyGenerator generator = new PenaltyGenerator(SEED, plan);
        Arrival arrival = Arrival.archive(DAY);
        for (int i = 0; i < ROWS; i++) {
            GeneratedRow row = generator.row(i, Layout.PENALTY_CURRENT, arrival);
            rows[i] = LandingRow.of(i + 2L, Operation.UPSERT, row.values());
            outcomes[i] = mapping.normalise(rows[i], DAY);
        }
    }

    private static BoundMapping bind() {
        try {
            return OurDefinitions.read(Path.of(System.getProperty("zhifaku.root", ".")))
                    .dataset("credit-publicity", "penalty")
                    .bind(Layout.PENALTY_CURRENT.codes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Cleans, checks and keys each row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void normalise(Blackhole hole) {
        for (LandingRow row : rows) {
            hole.consume(mapping.normalise(row, DAY));
        }
    }

    /** Only what an unchanged row costs: the hash of the raw row and the id of its record. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void identify(Blackhole hole) {
        for (LandingRow row : rows) {
            hole.consume(mapping.identify(row));
        }
    }

    /** The hash over the canonical form of accepted records. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void contentHash(Blackhole hole) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Accepted accepted) {
                hole.consume(Hashes.contentHash(accepted.record(), TOKEN));
            }
        }
    }
}

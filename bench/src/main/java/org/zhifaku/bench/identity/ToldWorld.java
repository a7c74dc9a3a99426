package org.zhifaku.bench.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.center.DeliveredRecords;
import org.zhifaku.sandbox.drop.SimulatedMunicipalLists;
import org.zhifaku.sandbox.exchange.SimulatedShenzhen;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.sandbox.generator.PermitGenerator;
import org.zhifaku.sandbox.generator.RecordGenerator;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/**
 * The simulated world of one day, landed and brought into {@code source.*} by the real mappings but without the systems' servers; and of
 * each record that was accepted, what it really is about.
 */
public final class ToldWorld {
    private static final int PART_ROWS = 50_000;

    private final DataSource dataSource;
    private final DefinitionSet definitions;
    private final LandingZone landing;
    private final Map<UUID, Told> told = new HashMap<>();

    /**
     * A record of {@code source.*} and its truth.
     *
     * @param type record type, the name of its tables
     * @param act id of the real act, register entry or document; the same in all systems
     * @param party id of the party; empty where there is none
     */
    public record Told(UUID recordId, String type, String source, String act, String party) {}

    private record Row(String act, String party, String[] cells) {}

    /** Into a migrated warehouse, with landing below this folder. */
    public ToldWorld(DataSource migrated, DefinitionSet definitions, Path landing) {
        this.dataSource = migrated;
        this.definitions = definitions;
        this.landing = new LandingZone(landing);
    }

    /** Brings all systems' rows of a world of that day into {@code source.*}; queued for resolving under this run. */
    public void load(long records, long seed, RunContext run) throws IOException {
        LocalDate day = run.businessDate();
        World world = World.of(new WorldSize(records), seed, day);
        loadCentre(world, seed, run);
        for (DatasetView view : world.views()) {
            try (Stream<TellingRow> rows = view.rows(day)) {
                loadView(view, rows.toList(), run);
            }
        }
        try (Stream<TellingRow> rows = world.view("shenzhen", "penalty").rows(day)) {
            land(
                    "municipal-csv",
                    "penalty",
                    SimulatedMunicipalLists.COLUMNS,
                    rows.filter(row -> !row.cell("COMPANY_NAME").isEmpty())
                            .map(row ->
                                    new Row(row.truth().act(), row.truth().party(), SimulatedMunicipalLists.line(row)))
                            .toList(),
                    run);
        }
    }

    /** Of each accepted record what it is about, by record id. */
    public Map<UUID, Told> told() {
        return told;
    }

    private void loadView(DatasetView view, List<TellingRow> rows, RunContext run) throws IOException {
        List<String> columns = new ArrayList<>(view.columns());
        var spelledOut = view.system().equals("shenzhen")
                ? SimulatedShenzhen.spelledOut(view.dataset())
                : java.util.Optional.<SimulatedShenzhen.SpelledOut>empty();
        spelledOut.ifPresent(more -> columns.add(more.column()));
        land(
                view.system(),
                view.dataset().replace('_', '-'),
                columns,
                rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row.values());
                            spelledOut.ifPresent(more -> cells.add(more.of(row)));
                            return new Row(
                                    row.truth().act(),
                                    row.truth().party(),
                                    cells.stream()
                                            .map(cell -> cell.isEmpty() ? null : cell)
                                            .toArray(String[]::new));
                        })
                        .toList(),
                run);
    }

    private void loadCentre(World world, long seed, RunContext run) throws IOException {
        LocalDate day = run.businessDate();
        DeliveredRecords delivered = new DeliveredRecords(seed);
        var penalties = world.reality().credited();
        PenaltyGenerator penalty = new PenaltyGenerator(seed, DirtPlan.standard());
        Centre centre = new Centre(day, run);
        centre.land(
                "penalty",
                penalty,
                Layout.PENALTY_CURRENT,
                Layout.PENALTY_OLD,
                delivered
                        .penalties(penalties.base(), day, day, penalties::facts)
                        .map(record -> new Delivered(
                                record.index(),
                                isCurrent(record.key().get(1)),
                                penalties.id(record.index()),
                                penalties.facts(record.index()).party()))
                        .toList());
        var permits = world.reality().permits();
        PermitGenerator permit = new PermitGenerator(seed, DirtPlan.standard());
        centre.land(
                "permit",
                permit,
                Layout.PERMIT_CURRENT,
                Layout.PERMIT_OLD,
                delivered
                        .permits(permits.base(), day, day, permits::facts)
                        .map(record -> new Delivered(
                                record.index(),
                                isCurrent(record.key().get(1)),
                                permits.id(record.index()),
                                permits.facts(record.index()).party()))
                        .toList());
    }

    /** The truth names the organ of the old generation, which has no code for it, by name. */
    private static boolean isCurrent(String organ) {
        return organ.matches("[0-9A-Z]{18}");
    }

    private record Delivered(long index, boolean current, String act, Party party) {}

    private final class Centre {
        private final LocalDate day;
        private final RunContext run;

        private Centre(LocalDate day, RunContext run) {
            this.day = day;
            this.run = run;
        }

        private void land(
                String dataset, RecordGenerator generator, Layout current, Layout old, List<Delivered> delivered)
                throws IOException {
            for (Layout layout : List.of(current, old)) {
                int width = layout.codes().size();
                ToldWorld.this.land(
                        "credit-publicity",
                        dataset,
                        layout.codes(),
                        delivered.stream()
                                .filter(one -> one.current() == (layout == current))
                                .map(one -> new Row(
                                        one.act(),
                                        Register.id(one.party()),
                                        generator
                                                .row(one.index(), layout, Arrival.archive(day))
                                                .values()))
                                .filter(row -> row.cells().length == width)
                                .toList(),
                        run);
            }
        }
    }

    private void land(String source, String dataset, List<String> columns, List<Row> rows, RunContext run)
            throws IOException {
        var mapping = definitions.find(source, dataset);
        if (mapping.isEmpty()) {
            return; // the world tells more than is mapped
        }
        PullRegistry pulls = new PullRegistry(dataSource);
        PullKey key = pulls.begin(run, source, dataset);
        try (PullDraft draft = landing.begin(key)) {
            for (int from = 0; from < rows.size(); from += PART_ROWS) {
                try (PartWriter writer = draft.openPart(new PartHeader("world", "", "UTF-8", columns))) {
                    for (int row = from; row < Math.min(rows.size(), from + PART_ROWS); row++) {
                        writer.write(LandingRow.of(
                                row + 1L, Operation.UPSERT, rows.get(row).cells()));
                    }
                }
            }
            LandedPull pull = draft.commit(new Manifest(
                    key,
                    Instant.EPOCH,
                    "bench",
                    List.of(),
                    draft.parts(),
                    new Manifest.Totals(rows.size(), 0, null),
                    new Manifest.Watermark(null, null),
                    List.of(),
                    null));
            pulls.finish(key, PullOutcome.landed(rows.size(), null, null));
            new PartIntegrator(dataSource).integrate(pull, mapping.get(), run, done -> {});
        }
        remember(mapping.get(), key, rows);
    }

    private void remember(DatasetMapping mapping, PullKey key, List<Row> rows) {
        String type = mapping.recordType().name();
        JdbcClient.create(dataSource)
                .sql("select record_id, sequence from source." + type + " where pull_id = ?")
                .param(key.pullId())
                .query((row, number) -> {
                    UUID recordId = row.getObject(1, UUID.class);
                    Row about = rows.get((int) row.getLong(2) - 1);
                    return new Told(recordId, type, key.source(), about.act(), about.party());
                })
                .list()
                .forEach(one -> told.put(one.recordId(), one));
    }
}

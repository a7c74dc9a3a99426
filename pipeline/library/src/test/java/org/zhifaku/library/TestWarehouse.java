package org.zhifaku.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.Ledger;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/** A fresh, migrated warehouse, a landing zone, and two sources whose columns are named like the elements. */
public final class TestWarehouse {

    /** Columns of every part landed here. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "action_doc_no",
            "party_name",
            "party_uscc",
            "party_id_no",
            "fine",
            "kinds",
            "date",
            "organ",
            "remark");

    private static final String MAPPING = """
            dataset: penalty
            record: penalty
            name_zh: 测试处罚
            key: [{column: id}]
            fields:
              action_doc_no: {from: [action_doc_no], clean: doc-no, required: true}
              party_name:    {from: [party_name], clean: name, required: true}
              party_uscc:    {from: [party_uscc], clean: uscc, optional: true}
              party_id_no:   {from: [party_id_no], clean: id-no, optional: true}
              fine_amount:   {from: [fine], clean: amount, unit: 元, optional: true}
              violation_facts: {from: [kinds], clean: text, optional: true}
              action_date:   {from: [date], clean: date, optional: true}
              subject_name:  {from: [organ], clean: name, required: true}
              remark:        {from: [remark], clean: text, optional: true}
            """;
    private static final String RULES = """
            record: penalty
            rules:
              C01: {check: mapping, severity: error, zh: 必填项为空, en: A mandatory field is empty, origin: test}
              X90: {check: required, severity: warn, fields: [case_name], zh: 应填写, en: Must be given, origin: test}
            """;

    /** Made when first asked for, so that a warehouse elsewhere starts no embedded server. */
    private static final class Template {
        private static final String NAME = migratedTemplate();
    }

    private final DataSource dataSource;
    private final LandingZone landing;
    private final DefinitionSet definitions;
    private final JdbcClient jdbc;

    /** A warehouse in a database of its own, with landing below this folder. */
    public TestWarehouse(Path landing) {
        this(landing, TestServers.createDatabase("warehouse", Template.NAME).dataSource());
    }

    /** A warehouse in this migrated database, with landing below this folder. */
    public TestWarehouse(Path landing, DataSource migrated) {
        this.dataSource = migrated;
        this.landing = new LandingZone(landing);
        this.jdbc = JdbcClient.create(dataSource);
        this.definitions = definitions("");
    }

    private static String migratedTemplate() {
        PostgresDatabase template = TestServers.createDatabase("template");
        Migrations.migrate(template.dataSource());
        return template.jdbcUrl().replaceFirst("^.*/", "").replaceFirst("[?].*$", "");
    }

    /** The test's definitions; {@code more} is added to the mappings and so changes their version. */
    public static DefinitionSet definitions(String more) {
        return DefinitionSet.compile(
                Map.of(
                        "sources/one/penalty.yaml", MAPPING + more,
                        "sources/two/penalty.yaml", MAPPING + more,
                        "rules/penalty.yaml", RULES),
                RecordTypes.standard());
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public LandingZone landing() {
        return landing;
    }

    public DefinitionSet definitions() {
        return definitions;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** The mapping of a source. */
    public DatasetMapping mapping(String source) {
        return definitions.dataset(source, "penalty");
    }

    /** Starts a run of this day of November 2026. */
    public RunContext run(int day) {
        return new RunRegistry(dataSource).start("test", LocalDate.of(2026, 11, day));
    }

    /** A row whose cells are given as {@code column=value}; the rest has plausible values made from the id. */
    public static LandingRow row(long sequence, String id, String... cells) {
        return row(sequence, Operation.UPSERT, id, cells);
    }

    /** As {@link #row(long, String, String...)}, of any operation. */
    public static LandingRow row(long sequence, Operation operation, String id, String... cells) {
        String[] values = {
            id, "粤测罚〔2026〕" + id + "号", "测试公司" + id, null, null, "100", "事实" + id, "2026-10-01", "测试局", null
        };
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            String value = cell.substring(equals + 1);
            values[COLUMNS.indexOf(cell.substring(0, equals))] = value.isEmpty() ? null : value;
        }
        return LandingRow.of(sequence, operation, values);
    }

    /** Lands one part per list of rows. */
    @SafeVarargs
    public final LandedPull land(RunContext run, String source, List<LandingRow>... parts) {
        List<List<LandingRow>> all = new ArrayList<>();
        for (List<LandingRow> part : parts) {
            all.add(part);
        }
        return land(run, source, "penalty", COLUMNS, all);
    }

    /** Lands a pull of all rows that a source has, in one part. */
    public LandedPull landFull(RunContext run, String source, LandingRow... rows) {
        return land(run, source, "penalty", COLUMNS, rows.length == 0 ? List.of() : List.of(List.of(rows)), true);
    }

    /** Lands one part per list of rows of any dataset. */
    public LandedPull land(
            RunContext run, String source, String dataset, List<String> columns, List<List<LandingRow>> parts) {
        return land(run, source, dataset, columns, parts, false);
    }

    private LandedPull land(
            RunContext run,
            String source,
            String dataset,
            List<String> columns,
            List<List<LandingRow>> parts,
            boolean full) {
        PullRegistry pulls = new PullRegistry(dataSource);
        PullKey key = pulls.begin(run, source, dataset);
        long rows = 0;
        try (PullDraft draft = landing.begin(key)) {
            for (List<LandingRow> part : parts) {
                try (PartWriter writer = draft.openPart(new PartHeader("test.csv", "", "UTF-8", columns))) {
                    for (LandingRow row : part) {
                        writer.write(row);
                        rows++;
                    }
                }
            }
            Manifest manifest = new Manifest(
                    key,
                    Instant.EPOCH,
                    "test",
                    List.of(),
                    draft.parts(),
                    new Manifest.Totals(rows, 0, null),
                    new Manifest.Watermark(null, null, full ? true : null),
                    List.of(),
                    null);
            LandedPull pull = draft.commit(manifest);
            pulls.finish(key, PullOutcome.landed(rows, null, null).full(full));
            return pull;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot land test rows", e);
        }
    }

    /** Integrates a pull of source {@code one} or {@code two}. */
    public PartCounts integrate(RunContext run, LandedPull pull) {
        return new PartIntegrator(dataSource)
                .integrate(pull, mapping(pull.manifest().key().source()), run, rows -> {});
    }

    /** As {@link #integrate(RunContext, LandedPull)}, under other definitions. */
    public PartCounts integrate(RunContext run, LandedPull pull, DefinitionSet other) {
        DatasetMapping mapping = other.dataset(pull.manifest().key().source(), "penalty");
        return new PartIntegrator(dataSource).integrate(pull, mapping, run, rows -> {});
    }

    /** Resolves all that is queued. */
    public long resolve(RunContext run) {
        return new Resolver(dataSource, RecordTypes.standard()).resolve(run, acts -> {});
    }

    /** The ledger's only line of a run. */
    public LedgerRow ledger(RunContext run) {
        List<LedgerRow> rows = new Ledger(dataSource).of(run.runId()).rows();
        if (rows.size() != 1) {
            throw new IllegalStateException("Expected one line, found " + rows);
        }
        return rows.get(0);
    }

    /** A single number from the warehouse. */
    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** A single text from the warehouse. */
    public String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** All that decides whether two warehouses hold the same: content, life and traces of every row. */
    public String content() {
        return text("""
                select coalesce(string_agg(line, ',' order by line), '') from (
                    select record_id || ' ' || content_hash || ' ' || raw_hash || ' ' || act_key || ' '
                        || coalesce(party_key::text, '') || ' ' || (withdrawn_at is null) || ' ' || business_date || ' ' || part
                        || ' ' || sequence as line
                    from source.penalty
                    union all
                    select 'quarantine ' || raw_hash || ' ' || status from control.quarantine
                    union all
                    select 'person ' || record_id || element || value from restricted.person_identifier
                    union all
                    select 'act ' || act_id || content_hash || status || source_records::text from topic.penalty
                    union all
                    select 'party ' || party_id || party_name from topic.party) lines
                """);
    }
}

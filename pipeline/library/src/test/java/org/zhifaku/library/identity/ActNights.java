package org.zhifaku.library.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.resolve.Survivorship;
import org.zhifaku.pipeline.identity.IdentityRules;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.generator.CheckDigits;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/**
 * Nights of three sources that tell of penalties and inspections, through the whole pipeline to {@code topic.*}, by the declared rules of
 * this repository. A told row is {@code column=value …} with a plausible rest.
 */
final class ActNights {

    static final String ORGAN = CheckDigits.creditCode("11440300", "00000001");
    static final String FIRM = CheckDigits.creditCode("91440300", "XY000001");
    static final String OTHER_FIRM = CheckDigits.creditCode("91440300", "XY000002");

    private static final List<String> PENALTY = List.of(
            "id",
            "doc",
            "party",
            "uscc",
            "category",
            "organ",
            "organ_code",
            "area",
            "date",
            "fine",
            "kind",
            "case",
            "violation",
            "content");
    private static final List<String> INSPECTION = List.of(
            "id",
            "code",
            "party",
            "uscc",
            "category",
            "organ",
            "organ_code",
            "area",
            "date",
            "item",
            "officers",
            "result");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("party", "深圳市测试甲有限公司"),
            Map.entry("uscc", FIRM),
            Map.entry("category", "legal_person"),
            Map.entry("organ", "深圳市市场监督管理局"),
            Map.entry("organ_code", ORGAN),
            Map.entry("area", "440300"),
            Map.entry("date", "2026-10-08"),
            Map.entry("fine", "300"),
            Map.entry("case", "虚假宣传案"),
            Map.entry("violation", "虚假宣传"),
            Map.entry("content", "罚款300元"),
            Map.entry("result", "未发现问题"));

    private static final String COMMON = """
              party_name:     {from: [party], clean: name, required: true}
              party_uscc:     {from: [uscc], clean: uscc, optional: true}
              party_category: {from: [category], clean: text, optional: true}
              subject_name:   {from: [organ], clean: name, optional: true}
              subject_uscc:   {from: [organ_code], clean: uscc, optional: true}
              area_code:      {from: [area], clean: text, optional: true}
              action_date:    {from: [date], clean: date, optional: true}
            """;
    private static final String PENALTY_MAPPING = """
            dataset: penalty
            record: penalty
            name_zh: 测试处罚
            key: [{column: id}]
            fields:
              action_doc_no:  {from: [doc], clean: doc-no, optional: true}
              fine_amount:    {from: [fine], clean: amount, unit: 元, optional: true}
              licence_affected: {from: [kind], clean: text, optional: true}
              case_name:      {from: [case], clean: text, optional: true}
              violation_type: {from: [violation], clean: text, optional: true}
              penalty_content: {from: [content], clean: text, optional: true}
            """ + COMMON;
    private static final String INSPECTION_MAPPING = """
            dataset: inspection
            record: inspection
            name_zh: 测试检查
            key: [{column: id}]
            fields:
              action_code:    {from: [code], clean: identifier, optional: true}
              item_code:      {from: [item], clean: identifier, optional: true}
              officer_cert_nos: {from: [officers], clean: names, optional: true}
              check_description: {from: [result], clean: text, optional: true}
            """ + COMMON;
    private static final String RULES = """
            record: %s
            rules:
              C01: {check: mapping, severity: error, zh: 必填项为空, en: A mandatory field is empty, origin: test}
            """;

    private final TestWarehouse warehouse;
    private final DefinitionSet definitions;
    private final Resolver resolver;
    private int day;

    ActNights(Path folder) {
        this(folder, 100_000);
    }

    /** Resolves so many changes at a time. */
    ActNights(Path folder, int batchItems) {
        this.warehouse = new TestWarehouse(folder);
        Map<String, String> files = new TreeMap<>();
        for (String source : List.of("one", "two", "three")) {
            files.put("sources/" + source + "/penalty.yaml", PENALTY_MAPPING);
            files.put("sources/" + source + "/inspection.yaml", INSPECTION_MAPPING);
        }
        files.put("rules/penalty.yaml", RULES.formatted("penalty"));
        files.put("rules/inspection.yaml", RULES.formatted("inspection"));
        files.put(IdentityRules.FILE, declared());
        this.definitions = DefinitionSet.compile(files, RecordTypes.standard());
        RecordTypes types = RecordTypes.standard();
        this.resolver = new Resolver(
                new SingleConnectionDataSource(connection(), true),
                types,
                new DeclaredIdentities(types, definitions.identity()),
                Survivorship.PREFERRED_RECORD,
                batchItems);
    }

    /** One for all runs: each would make its temporary tables anew. */
    private Connection connection() {
        try {
            return warehouse.dataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("The test's warehouse takes no connection", e);
        }
    }

    private static String declared() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("zhifaku.root", "."), "mappings").resolve(IdentityRules.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("The declared rules cannot be read", e);
        }
    }

    TestWarehouse warehouse() {
        return warehouse;
    }

    /** A row of a penalty. */
    static LandingRow penalty(String id, String... cells) {
        return row(PENALTY, Operation.UPSERT, id, cells);
    }

    /** A row of an inspection. */
    static LandingRow inspection(String id, String... cells) {
        return row(INSPECTION, Operation.UPSERT, id, cells);
    }

    private static LandingRow row(List<String> columns, Operation operation, String id, String... cells) {
        String[] values = columns.stream()
                .map(column -> column.equals("id") ? id : USUAL.get(column))
                .toArray(String[]::new);
        Arrays.stream(cells).forEach(cell -> {
            int equals = cell.indexOf('=');
            String value = cell.substring(equals + 1);
            values[columns.indexOf(cell.substring(0, equals))] = value.isEmpty() ? null : value;
        });
        return LandingRow.of(1, operation, values);
    }

    /** Brings rows of penalties of a source in, and resolves. */
    RunContext night(String source, LandingRow... rows) {
        return night(source, "penalty", PENALTY, rows);
    }

    /** Brings rows of inspections of a source in, and resolves. */
    RunContext inspections(String source, LandingRow... rows) {
        return night(source, "inspection", INSPECTION, rows);
    }

    private RunContext night(String source, String dataset, List<String> columns, LandingRow... rows) {
        RunContext run = bring(source, dataset, columns, rows);
        resolve(run);
        return run;
    }

    /** Brings rows of penalties in without resolving. */
    RunContext bring(String source, LandingRow... rows) {
        return bring(source, "penalty", PENALTY, rows);
    }

    private RunContext bring(String source, String dataset, List<String> columns, LandingRow... rows) {
        RunContext run = warehouse.run(++day);
        List<LandingRow> numbered = new ArrayList<>();
        for (LandingRow row : rows) {
            numbered.add(LandingRow.of(
                    numbered.size() + 1L,
                    row.operation(),
                    java.util.stream.IntStream.range(0, columns.size())
                            .mapToObj(row::value)
                            .toArray(String[]::new)));
        }
        new PartIntegrator(warehouse.dataSource())
                .integrate(
                        warehouse.land(run, source, dataset, columns, List.of(numbered)),
                        definitions.dataset(source, dataset),
                        run,
                        done -> {});
        return run;
    }

    void resolve() {
        resolve(warehouse.run(++day));
    }

    void resolve(RunContext run) {
        resolver.resolve(run, done -> {});
    }

    /** Empties the topic library and makes it anew from all source rows. */
    void rebuild() {
        for (String type : List.of("penalty", "inspection", "party", "organ")) {
            warehouse
                    .jdbc()
                    .sql("truncate topic.%s, topic.%1$s_history".formatted(type))
                    .update();
        }
        requeue();
        resolve();
    }

    /** Queues all source rows again, as a run does whose rows all changed. */
    void requeue() {
        for (String type : List.of("penalty", "inspection")) {
            warehouse.jdbc().sql("""
                            insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key)
                            select (select max(run_id) from control.run), source, dataset, '%1$s', record_id, act_key from source.%1$s
                            """.formatted(type)).update();
        }
    }

    /** The record of a source's penalty. */
    static UUID record(String source, String id) {
        return Hashes.recordId(source, "penalty", List.of(id));
    }

    /** Groups of records of standing penalties, by source and id, e.g. {@code [one/1 two/1, one/2]}. */
    List<String> groups() {
        return groups("penalty");
    }

    List<String> groups(String type) {
        return warehouse.jdbc().sql("""
                        select string_agg(s.source || '/' || (s.sequence::text), ' ' order by s.source, s.sequence)
                        from topic.%1$s t join source.%1$s s on s.record_id = any (t.source_records)
                        where t.status = 'CURRENT' group by t.act_id order by 1
                        """.formatted(type)).query(String.class).list();
    }

    /** The act of a record now. */
    UUID act(String source, String id) {
        return warehouse
                .jdbc()
                .sql("select act_id from topic.penalty where status = 'CURRENT' and ? = any (source_records)")
                .param(record(source, id))
                .query(UUID.class)
                .single();
    }

    /** Open questions about acts: rule and score. */
    List<String> questions() {
        return warehouse
                .jdbc()
                .sql("select rule || ' ' || round(score, 2) from control.identity_review"
                        + " where status = 'OPEN' and kind not in ('party', 'organ') order by 1")
                .query(String.class)
                .list();
    }
}

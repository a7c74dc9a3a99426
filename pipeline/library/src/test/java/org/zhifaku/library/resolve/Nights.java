package org.zhifaku.library.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** A warehouse of two sources of penalties, a register of parties and a list of visits, integrated night by night. */
final class Nights {

    private static final List<String> COLUMNS =
            List.of("id", "action_doc_no", "party_name", "party_uscc", "fine", "state", "date", "organ", "legal_rep");
    private static final String FIELDS = """
            name_zh: 测试
            key: [{column: id}]
            fields:
              party_name:    {from: [party_name], clean: name, optional: true}
              party_uscc:    {from: [party_uscc], clean: text, optional: true}
            """;
    private static final String ACT = """
              action_doc_no: {from: [action_doc_no], clean: doc-no, required: true}
              fine_amount:   {from: [fine], clean: amount, unit: 元, optional: true}
              act_state:     {from: [state], clean: code, codes: act_state, optional: true}
              action_date:   {from: [date], clean: date, optional: true}
              subject_name:  {from: [organ], clean: name, required: true}
              party_legal_rep: {from: [legal_rep], clean: name, optional: true}
            ignore: []
            """;
    private static final String REGISTER = """
              party_legal_rep: {from: [legal_rep], clean: name, optional: true}
            ignore: [action_doc_no, fine, state, date, organ]
            """;
    private static final String VISIT = """
              visit_code:    {from: [action_doc_no], clean: text, required: true}
              subject_name:  {from: [organ], clean: name, required: true}
            ignore: [fine, state, date, legal_rep]
            """;
    private static final String STATES = """
            codes: act_state
            zh: 行为状态
            version: "1"
            trust: general
            source: test
            values:
              - {code: valid, zh: 有效}
              - {code: revoked, zh: 撤销}
              - {code: changed, zh: 变更}
              - {code: illegal, zh: 确认违法}
              - {code: repaired, zh: 信用修复}
            """;

    private final TestWarehouse warehouse;
    private final DefinitionSet definitions;
    private final List<String> known = new ArrayList<>();
    private Identities identities = Identities.AS_THEY_ARE;
    private Survivorship survivorship = Survivorship.PREFERRED_RECORD;

    Nights(Path folder) {
        this.warehouse = new TestWarehouse(folder);
        this.definitions = DefinitionSet.compile(
                Map.of(
                        "sources/one/penalty.yaml", "dataset: penalty\nrecord: penalty\n" + FIELDS + ACT,
                        "sources/two/penalty.yaml", "dataset: penalty\nrecord: penalty\n" + FIELDS + ACT,
                        "sources/register/party.yaml", "dataset: party\nrecord: party\n" + FIELDS + REGISTER,
                        "sources/visits/visit.yaml", "dataset: visit\nrecord: visit\n" + FIELDS + VISIT,
                        "codes/act_state.yaml", STATES),
                RecordTypes.standard());
    }

    TestWarehouse warehouse() {
        return warehouse;
    }

    void decide(Identities decided) {
        this.identities = decided;
    }

    void survive(Survivorship survivors) {
        this.survivorship = survivors;
    }

    /** A row; cells are given as {@code column=value}, the rest is made from the id. */
    static LandingRow row(String id, String... cells) {
        return row(Operation.UPSERT, id, cells);
    }

    static LandingRow row(Operation operation, String id, String... cells) {
        Map<String, String> values = new LinkedHashMap<>();
        COLUMNS.forEach(column -> values.put(column, ""));
        values.put("id", id);
        values.put("action_doc_no", "粤测罚〔2026〕" + id + "号");
        values.put("party_name", "测试公司" + id);
        values.put("party_uscc", "CODE" + id);
        values.put("fine", "100");
        values.put("date", "2026-10-01");
        values.put("organ", "测试局");
        for (String cell : cells) {
            values.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        return LandingRow.of(
                Long.parseLong(id.replaceAll("\\D", "")) + 1,
                operation,
                values.values().stream()
                        .map(value -> value.isEmpty() ? null : value)
                        .toArray(String[]::new));
    }

    void integrate(int day, String source, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        String dataset = source.equals("register") ? "party" : source.equals("visits") ? "visit" : "penalty";
        LandedPull pull = warehouse.land(run, source, dataset, COLUMNS, List.of(List.of(rows)));
        new PartIntegrator(warehouse.dataSource())
                .integrate(pull, definitions.dataset(source, dataset), run, done -> {});
    }

    void resolve(int day) {
        new Resolver(warehouse.dataSource(), RecordTypes.standard(), identities, survivorship)
                .resolve(warehouse.run(day), done -> {});
    }

    long rebuild(int day) {
        return new TopicRebuild(warehouse.dataSource(), RecordTypes.standard(), survivorship)
                .rebuild(warehouse.run(day));
    }

    /** Integrates, resolves, and remembers the library as it is then. */
    void night(int day, String source, LandingRow... rows) {
        integrate(day, source, rows);
        resolve(day);
        remember();
    }

    /** Remembers the library as it is now, under the time it is now. */
    void remember() {
        known.add(warehouse.text("select clock_timestamp()::text") + "|" + content());
    }

    /** All content of the library now, told without its functions of time. */
    String content() {
        return sums(RecordTypes.standard().all().stream()
                .map(type -> "select '%s' as kind, %s as id, content_hash, status from topic.%1$s"
                        .formatted(type.name(), type.topicKey()))
                .collect(Collectors.joining(" union all ")));
    }

    private String sums(String rows) {
        return warehouse.text("""
                select coalesce(string_agg(told, ' ' order by kind), '') from (
                    select kind, kind || ':' || count(*) || ':' || sum(control.checksum_high(content_hash) + control.checksum_low(id))
                        || ':' || string_agg(status, ',' order by id) as told
                    from (%s) r group by kind) kinds
                """.formatted(rows));
    }

    /** Whether every remembered state is told again as it was. */
    void assertAllRemembered() {
        for (String moment : known) {
            String time = moment.substring(0, moment.indexOf('|'));
            String then = moment.substring(moment.indexOf('|') + 1);
            assertThat(sums("select * from topic.as_of('%s')".formatted(time)))
                    .as("as known at " + time)
                    .isEqualTo(then);
            assertThat(sums(
                            "select 'penalty' as kind, act_id as id, content_hash, status from topic.penalty_as_of('%s')"
                                    .formatted(time)))
                    .isEqualTo(Arrays.stream(then.split(" "))
                            .filter(kind -> kind.startsWith("penalty:"))
                            .findFirst()
                            .orElse(""));
        }
        assertThat(known.stream().map(moment -> moment.substring(moment.indexOf('|'))))
                .as("every night changed something")
                .doesNotHaveDuplicates();
    }

    String text(String sql) {
        return warehouse.text(sql);
    }
}

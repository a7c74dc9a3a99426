package org.zhifaku.library.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.PullRules;
import org.zhifaku.library.ledger.RuleLedger;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** The repository's own rules over a small library: each register has a dataset whose columns are named like its elements. */
class ReferencesIT {

    /** Record type → the elements that its dataset maps, behind a column 'id' that is its key. */
    private static final Map<String, List<String>> DATASETS = Map.of(
            "penalty", List.of("inspection_code", "party_uscc", "party_name", "action_doc_no"),
            "inspection", List.of("action_code", "item_impl_code", "officer_cert_nos", "action_date"),
            "item", List.of("item_impl_code", "item_name"),
            "officer", List.of("officer_cert_no", "officer_dept_cert_no", "officer_cert_from", "officer_cert_to"),
            "party", List.of("party_uscc", "party_name"),
            "visit", List.of("officer_cert_nos", "visited_at"),
            "non_litigation", List.of("action_doc_no"),
            "coercion", List.of("action_doc_no"));

    @TempDir
    Path folder;

    private TestWarehouse warehouse;
    private DefinitionSet definitions;
    private int day;

    @BeforeEach
    void open() throws IOException {
        warehouse = new TestWarehouse(folder);
        definitions = DefinitionSet.compile(files(""), RecordTypes.standard());
    }

    @Test
    void saysThatARuleDidNotRunWhileItsRegisterIsEmpty() {
        RunContext run = load("penalty", "1, J1, 91350100M000100Y43, 甲公司");

        check(run);

        assertThat(findings()).isEmpty();
        assertThat(rules(run, "penalty").idle())
                .contains(
                        new PullRules.Line("X09", false, "本来源尚无所引的行政检查（inspection），无从比对", 0),
                        new PullRules.Line("X05N", false, "库中尚无行政相对人（party），无从比对", 0));
    }

    @Test
    void findsWhatLeadsNowhereAndForgetsItWhenItResolves() {
        load("inspection", "1, J1, , , 2026-03-01");
        RunContext run = load("penalty", "1, J1, , 甲公司", "2, J2, , 乙公司", "3, , , 丙公司");

        check(run);

        assertThat(findings()).containsExactly("X09 检查行为编号：本来源的检查记录中没有编号“J2”");
        assertThat(rules(run, "penalty").fired()).contains(entry("X09", 1L));

        RunContext later = load("inspection", "2, J2, , , 2026-03-01");
        check(later);

        assertThat(findings()).isEmpty();
        assertThat(rules(later, "penalty").pull()).isZero();

        RunContext withdrawn = remove("inspection", "1, J1, , , 2026-03-01");
        check(withdrawn);

        assertThat(findings()).containsExactly("X09 检查行为编号：本来源的检查记录中没有编号“J1”");
    }

    @Test
    void judgesAnewOnlyWhatChanged() {
        load("inspection", "1, J1, , , 2026-03-01");
        check(load("penalty", "1, J1, , 甲公司", "2, J2, , 乙公司"));
        String before = stored();

        RunContext again = warehouse.run(++day);
        check(again);

        assertThat(stored()).isEqualTo(before);
        assertThat(looked(again, "penalty", "X09")).isZero();

        RunContext changed = load("penalty", "2, J1, , 乙公司", "3, J3, , 丙公司");
        check(changed);

        assertThat(looked(changed, "penalty", "X09")).isEqualTo(2);
        assertThat(findings()).containsExactly("X09 检查行为编号：本来源的检查记录中没有编号“J3”");

        check(remove("penalty", "3, J3, , 丙公司"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void comparesTheNameWithTheRegister() {
        load("party", "1, 91350100M000100Y43, 甲公司");
        check(load(
                "penalty",
                "1, , 91350100M000100Y43, 甲公司",
                "2, , 91350100M000100Y43, 乙公司",
                "3, , 91230500MA1B3N1N2M, 未登记公司"));

        assertThat(findings()).containsExactly("X05N 统一社会信用代码：“91350100M000100Y43”的登记名称是“甲公司”（更名前的决定可以不改）");

        check(load("party", "1, 91350100M000100Y43, 乙公司", "2, 91350100M000100Y43, 甲公司"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void wantsCertificatesThatWereValidOnTheDay() {
        load("officer", "1, A1, B1, 2020-01-01, 2025-12-31", "2, A2, , 2026-01-01, ", "3, A3, , , ");
        check(load(
                "inspection",
                "1, J1, , A1、A2, 2026-03-01",
                "2, J2, , A1、A3, 2025-12-31",
                "3, J3, , A2、A9, 2026-01-01",
                "4, J4, , B1, 2026-01-01",
                "5, J5, , A1, "));

        assertThat(findings())
                .containsExactly(
                        "X07C 执法人员证号：证号“A1”当日不在有效期内（登记有效期 2020-01-01 至 2025-12-31）",
                        "X07C 执法人员证号：证号“B1”当日不在有效期内（登记有效期 2020-01-01 至 2025-12-31）",
                        "X07R 执法人员证号：执法人员库中没有证号“A9”");
    }

    @Test
    void foldsCaseAndWidth() {
        load("officer", "1, 粤(2020)a1, , 2020-01-01, ");
        check(load("inspection", "1, J1, , 粤（２０２０）A1, 2026-03-01"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void takesTheDayOfAnInstantInShanghai() {
        load("officer", "1, A1, , 2026-01-02, ");
        check(load("visit", "1, A1, 2026-01-02 00:30:00", "2, A1, 2026-01-01 23:30:00"));

        assertThat(findings()).containsExactly("X07C 执法人员证号：证号“A1”当日不在有效期内（登记有效期 2026-01-02 至 …）");
        assertThat(warehouse.text("select v.record_id::text from source.visit v where sequence = 3"))
                .isEqualTo(warehouse.text("select record_id::text from control.reference_finding"));
    }

    @Test
    void acceptsAnyOfSeveralRecordTypesOnceAllOfThemAreLoaded() {
        load("coercion", "1, 粤测强〔2026〕1号");
        RunContext early = load("non_litigation", "1, 粤测强〔2026〕1号", "2, 粤测强〔2026〕2号");
        check(early);

        assertThat(findings()).isEmpty();
        assertThat(rules(early, "non-litigation").idle())
                .contains(new PullRules.Line("X09", false, "库中尚无行政处罚（penalty），无从比对", 0));

        check(load("penalty", "1, , , 甲公司"));

        assertThat(findings())
                .as("penalties without numbers are as good as none")
                .isEmpty();

        check(load("penalty", "2, , , 乙公司, 粤测罚〔2026〕1号"));

        assertThat(findings()).containsExactly("X09 原决定书文号（比对键）：处罚、强制记录中没有文号“粤测强〔2026〕2”");
    }

    @Test
    void looksOnlyAmongRecordsOfTheSameSourceWhereTheRuleSaysSo() throws IOException {
        load("inspection", "9, J9, , , 2026-03-01");
        definitions = DefinitionSet.compile(files("other"), RecordTypes.standard());
        load("inspection", "1, J1, , , 2026-03-01");
        check(load("penalty", "1, J1, , 甲公司"));

        assertThat(findings()).containsExactly("X09 检查行为编号：本来源的检查记录中没有编号“J1”");
    }

    @Test
    void saysNothingOfARuleThatADatasetSwitchedOff() throws IOException {
        load("inspection", "1, J1, , , 2026-03-01");
        check(load("penalty", "1, J2, , 甲公司"));
        assertThat(findings()).hasSize(1);

        Map<String, String> files = files("");
        files.computeIfPresent(
                "sources/any/penalty.yaml",
                (path, text) -> text + "rules: {X09: {severity: \"off\", reason: 该来源的编号不可用}}\n");
        definitions = DefinitionSet.compile(files, RecordTypes.standard());
        RunContext run = warehouse.run(++day);
        check(run);

        assertThat(findings()).isEmpty();
        assertThat(warehouse.text(
                        "select reason from control.reference_run where rule = 'X09' and not runs and dataset = 'penalty' and run_id = "
                                + run.runId()))
                .isEqualTo("本数据集停用");
    }

    @Test
    void masksWhatLooksLikeAPersonalIdentifier() {
        load("inspection", "1, J1, , , 2026-03-01");
        check(load("penalty", "1, 999999199001010016, , 甲公司", "2, 13800138000, , 乙公司"));

        assertThat(findings())
                .containsExactly(
                        "X09 检查行为编号：本来源的检查记录中没有编号“138****8000”", "X09 检查行为编号：本来源的检查记录中没有编号“9****************6”");
    }

    private void check(RunContext run) {
        new References(warehouse.dataSource()).check(definitions.datasets(), run, rules -> {});
    }

    private List<String> findings() {
        return warehouse
                .jdbc()
                .sql("select rule || ' ' || message from control.reference_finding order by 1")
                .query(String.class)
                .list();
    }

    private String stored() {
        return warehouse.text("select string_agg(f::text, ';' order by f::text) from control.reference_finding f");
    }

    private long looked(RunContext run, String dataset, String rule) {
        return warehouse.count(
                "select looked from control.reference_run where run_id = %d and dataset = '%s' and rule = '%s'"
                        .formatted(run.runId(), dataset, rule));
    }

    private PullRules rules(RunContext run, String dataset) {
        return new RuleLedger(warehouse.dataSource())
                .of(run.runId()).stream()
                        .filter(pull -> pull.dataset().equals(dataset))
                        .findFirst()
                        .orElseThrow();
    }

    private RunContext load(String record, String... rows) {
        return integrate(record, Operation.UPSERT, rows);
    }

    private RunContext remove(String record, String... rows) {
        return integrate(record, Operation.DELETE, rows);
    }

    private RunContext integrate(String record, Operation operation, String... rows) {
        RunContext run = warehouse.run(++day);
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(DATASETS.get(record));
        List<LandingRow> landed = new ArrayList<>();
        for (String row : rows) {
            String[] cells = Arrays.stream(row.split(",", -1))
                    .map(String::strip)
                    .map(cell -> cell.isEmpty() ? null : cell)
                    .toArray(String[]::new);
            landed.add(LandingRow.of(landed.size() + 2, operation, Arrays.copyOf(cells, columns.size())));
        }
        String source = definitions.find("other", record).isPresent() ? "other" : "any";
        String dataset = record.replace('_', '-');
        LandedPull pull = warehouse.land(run, source, dataset, columns, List.of(landed));
        new PartIntegrator(warehouse.dataSource())
                .integrate(pull, definitions.dataset(source, dataset), run, done -> {});
        return run;
    }

    /** The repository's definitions without its sources, and a source {@code any}; with {@code other} the inspections are of that one. */
    private static Map<String, String> files(String other) throws IOException {
        Path mappings = Path.of(System.getProperty("zhifaku.root"), "mappings");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(mappings)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = mappings.relativize(path).toString();
                if (!name.startsWith("sources")) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        DATASETS.forEach((record, elements) -> {
            boolean elsewhere = other.equals("other") && record.equals("inspection");
            files.put(
                    "sources/%s/%s.yaml".formatted(elsewhere ? "other" : "any", record.replace('_', '-')),
                    mapping(record, elements));
        });
        return files;
    }

    private static String mapping(String record, List<String> elements) {
        StringBuilder text = new StringBuilder("""
                dataset: %2$s
                record: %1$s
                name_zh: 试
                key: [{column: id}]
                fields:
                """.formatted(record, record.replace('_', '-')));
        for (String name : elements) {
            text.append("  %s: {from: [%s], clean: %s}\n"
                    .formatted(
                            name,
                            name,
                            cleaner(RecordTypes.standard().get(record).element(name))));
        }
        return text.toString();
    }

    private static String cleaner(Element element) {
        if (element.name().equals("action_doc_no")) {
            return "doc-no";
        }
        return switch (element.kind()) {
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case TEXT_LIST -> "names";
            case TEXT, AMOUNT, INTEGER, BOOLEAN -> "text";
        };
    }
}

package org.zhifaku.library.survivorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.TestWarehouse.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.resolve.Identities;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.pipeline.survivorship.Survivorship;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Two sources tell of the same penalties; the rules prefer {@code two}. */
class SurvivorshipIT {

    private static final String TWO_FIRST = """
            records:
              penalty: {order: [two, one], why: 二为案卷所在, fields: {remark: {order: [one], why: 备注在一}}}
            """;
    private static final RecordType PENALTY = RecordTypes.standard().get("penalty");
    private static final List<SourceOwner> OWNERS =
            List.of(new SourceOwner("one", "系统一", "甲部门"), new SourceOwner("two", "系统二", "乙部门"));

    @TempDir
    Path folder;

    private TestWarehouse warehouse = new TestWarehouse(Path.of("."));
    private Survivorship rules = ToldRows.rules(TWO_FIRST);

    @BeforeEach
    void openWarehouse() {
        warehouse = new TestWarehouse(folder);
    }

    private void land(int day, String source, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        warehouse.integrate(run, warehouse.land(run, source, List.of(rows)));
    }

    private void resolve(int day) {
        new SurvivorshipTable(warehouse.dataSource()).keep(rules, OWNERS);
        new Resolver(
                        warehouse.dataSource(),
                        RecordTypes.standard(),
                        Identities.AS_THEY_ARE,
                        new DeclaredSurvivorship(rules))
                .resolve(warehouse.run(day), acts -> {});
    }

    private void night(int day, String source, LandingRow... rows) {
        land(day, source, rows);
        resolve(day);
    }

    private String act(String expression) {
        return warehouse.text("select coalesce((%s)::text, 'null') from topic.penalty".formatted(expression));
    }

    @Test
    void takesThePreferredSourceThoughTheOtherCameLater() {
        night(1, "two", row(1, "1", "fine=200"));
        night(2, "one", row(1, "1", "fine=100", "remark=备注"));

        assertThat(act("fine_amount || ' ' || remark || ' ' || conflicts::text || ' ' || cardinality(source_records)"))
                .isEqualTo("200.000000 备注 {fine_amount} 2");
        assertThat(act("field_sources")).isEqualTo("{\"remark\": 2}");
        assertThat(act("content_hash = control.content_hash(penalty)")).isEqualTo("true");
    }

    @Test
    void takesTheNextWhereTheSourceWithdrawsItsRecord() {
        night(1, "two", row(1, "1", "fine=200"));
        night(2, "one", row(1, "1", "fine=100"));

        night(3, "two", row(1, Operation.DELETE, "1"));

        assertThat(act("fine_amount || ' ' || status")).isEqualTo("100.000000 CURRENT");
        assertThat(act("conflicts")).isEqualTo("null");
        assertThat(act("field_sources")).isEqualTo("null");
    }

    @Test
    void isTheSameWhicheverCameFirstAndHoweverOften() {
        List<String> outcomes = new ArrayList<>();
        for (List<String> order : List.of(List.of("one", "two"), List.of("two", "one"))) {
            openWarehouseIn(folder.resolve(order.get(0)));
            int day = 1;
            for (String source : order) {
                night(day++, source, row(1, "1", "fine=" + (source.equals("one") ? 1 : 2)), row(2, source));
            }
            land(day, "one", row(1, "1", "fine=1"), row(2, "one"));
            resolve(day);
            outcomes.add(
                    warehouse.text(
                            "select string_agg(act_id || ' ' || content_hash || coalesce(conflicts::text, ''), ',' order by act_id) from topic.penalty"));
        }

        assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1)).contains("{fine_amount}");
    }

    private void openWarehouseIn(Path other) {
        warehouse = new TestWarehouse(other);
    }

    @Test
    void resolvesAgainWhatSeveralTellWhereTheRulesChange() {
        night(1, "two", row(1, "1", "fine=200"), row(2, "2"));
        night(2, "one", row(1, "1", "fine=100"));
        String untouched = warehouse.text("select changed_at::text from topic.penalty where action_doc_no like '%2号'");
        rules = ToldRows.rules(TWO_FIRST.replace("[two, one]", "[one, two]"));

        resolve(3);

        assertThat(warehouse.text("select fine_amount::text from topic.penalty where cardinality(source_records) = 2"))
                .isEqualTo("100.000000");
        assertThat(warehouse.text("select changed_at::text from topic.penalty where action_doc_no like '%2号'"))
                .isEqualTo(untouched);
        assertThat(warehouse.count("select count(*) from control.unresolved")).isZero();
        resolve(4);
        assertThat(warehouse.count("select count(*) from topic.penalty_history"))
                .isEqualTo(2);
    }

    @Test
    void answersForEveryFieldOfARow() {
        night(1, "two", row(1, "1", "fine=200"));
        night(2, "one", row(7, "1", "fine=100", "remark=备注"));
        UUID id = UUID.fromString(act("act_id"));
        Explanation explanation = new Explanation(warehouse.dataSource(), warehouse.landing(), warehouse.definitions());

        List<ExplainedField> fields = explanation.fields(PENALTY, id);

        assertThat(fields)
                .extracting(ExplainedField::element)
                .containsExactlyElementsOf(PENALTY.elements().stream()
                        .map(org.zhifaku.schemas.Element::name)
                        .toList());
        ExplainedField fine = field(fields, "fine_amount");
        assertThat(fine.value()).isEqualTo("200.000000");
        assertThat(fine.conflicts()).isTrue();
        assertThat(Optional.ofNullable(fine.teller()).map(ExplainedField.Teller::source))
                .contains("two");
        assertThat(fine.rule().override()).isFalse();
        assertThat(fine.rule().why()).isEqualTo("二为案卷所在");
        ExplainedField remark = field(fields, "remark");
        assertThat(Optional.ofNullable(remark.teller()).map(ExplainedField.Teller::source))
                .contains("one");
        assertThat(remark.landed())
                .isEqualTo(new ExplainedField.Landed(
                        "test.csv", 7, List.of(new ExplainedField.Cell("remark", "备注")), false));
        assertThat(remark.rule().why()).isEqualTo("备注在一");
        assertThat(field(fields, "case_name").teller()).isNull();
    }

    @Test
    void showsNoPersonalIdentifier() {
        String number = "449999199001010009";
        night(1, "two", row(1, "1", "party_id_no=" + number));
        UUID id = UUID.fromString(act("act_id"));

        List<ExplainedField> fields = new Explanation(
                        warehouse.dataSource(), warehouse.landing(), warehouse.definitions())
                .fields(PENALTY, id);

        assertThat(fields.toString()).doesNotContain(number);
        assertThat(field(fields, "party_id_no").toString()).contains("4****************9");
    }

    private static ExplainedField field(List<ExplainedField> fields, String element) {
        return fields.stream()
                .filter(field -> field.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsARowByItsIdOrItsDocumentNumberHoweverWritten() {
        night(1, "two", row(1, "12"));
        UUID id = UUID.fromString(act("act_id"));
        Explanation explanation = new Explanation(warehouse.dataSource(), warehouse.landing(), warehouse.definitions());

        for (String name : List.of(id.toString(), "粤测罚〔2026〕12号", "粤测罚[2026]12号", "粤测罚（2026）012号")) {
            assertThat(explanation.find(PENALTY, name))
                    .as(name)
                    .extracting(Explanation.Row::id)
                    .containsExactly(id);
        }
        assertThat(explanation.find(PENALTY, "粤测罚〔2026〕13号")).isEmpty();
    }

    @Test
    void listsAndCountsContradictionsForTheirOwners() {
        night(1, "two", row(1, "1", "fine=200"), row(2, "2"));
        night(2, "one", row(5, "1", "fine=100"), row(6, "2"));
        Conflicts conflicts = new Conflicts(warehouse.dataSource());

        assertThat(conflicts.counts("one"))
                .containsExactly(new Conflicts.Count("甲部门", "one", "penalty", "fine_amount", "罚款金额", 1, 1));
        assertThat(conflicts.counts(null))
                .extracting(Conflicts.Count::overruled)
                .containsExactlyInAnyOrder(0L, 1L);
        List<Conflicts.Line> lines = new ArrayList<>();
        assertThat(conflicts.each("one", 10, lines::add)).isEqualTo(1);
        Conflicts.Line line = lines.get(0);
        assertThat(line.value()).isEqualTo("100.000000");
        assertThat(line.taken()).isEqualTo("200.000000");
        assertThat(line.agrees()).isFalse();
        assertThat(line.others()).isEqualTo("系统二：200.000000");
        assertThat(line.place().sequence()).isEqualTo(5);
        assertThat(line.docNo()).isEqualTo("粤测罚〔2026〕1号");
    }

    @Test
    void keepsTheRecordsBehindARowInSight() {
        night(1, "two", row(1, "1", "fine=200"));
        night(2, "one", row(1, "1", "fine=100"));
        night(3, "two", row(1, Operation.DELETE, "1"));

        assertThat(
                        warehouse.text(
                                "select string_agg(source || ' ' || preferred || ' ' || (withdrawn_at is null), ', ' order by source) from topic.penalty_provenance"))
                .isEqualTo("one true true, two false false");
    }
}

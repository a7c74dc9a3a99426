package org.zhifaku.library.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** A dataset of any record type, mapped by data alone, passes a night; only what reaches the index waits for publish. */
class EveryTypeIT {

    @TempDir
    Path landing;

    static Stream<RecordType> types() {
        return RecordTypes.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void storesEveryElementAndClosesTheLedger(RecordType type) {
        TestWarehouse warehouse = new TestWarehouse(landing);
        List<Element> mapped =
                type.elements().stream().filter(EveryTypeIT::isPlain).toList();
        DefinitionSet definitions =
                DefinitionSet.compile(Map.of("sources/any/any.yaml", mapping(type, mapped)), RecordTypes.standard());
        List<String> columns = new ArrayList<>(List.of("id"));
        mapped.forEach(element -> columns.add(element.name()));
        String[] cells = columns.stream()
                .map(column -> column.equals("id") ? "1" : sample(type.element(column)))
                .toArray(String[]::new);
        String source = "source." + type.name();

        RunContext first = warehouse.run(1);
        PartCounts added = integrate(warehouse, definitions, first, columns, LandingRow.of(2, Operation.UPSERT, cells));
        long queued = warehouse.count("select count(*) from control.unresolved");
        LedgerRow ledger = warehouse.ledger(first);
        RunContext second = warehouse.run(2);
        PartCounts again =
                integrate(warehouse, definitions, second, columns, LandingRow.of(3, Operation.UPSERT, cells));
        String topic = "topic." + type.name();
        warehouse.resolve(second);
        boolean balancedFirst = warehouse.ledger(first).isBalanced();
        String known = warehouse.text("select status || cardinality(source_records) from " + topic);
        RunContext third = warehouse.run(3);
        PartCounts removed =
                integrate(warehouse, definitions, third, columns, LandingRow.of(2, Operation.DELETE, cells));
        warehouse.resolve(third);

        assertThat(added).isEqualTo(new PartCounts(1, 1, 0, 0, 0));
        assertThat(again).isEqualTo(new PartCounts(1, 0, 1, 0, 0));
        assertThat(removed).isEqualTo(new PartCounts(1, 1, 0, 0, 0));
        assertThat(warehouse.count("select count(*) from %s where withdrawn_at is not null".formatted(source)))
                .isEqualTo(1);
        for (Element element : mapped) {
            String column = element.isRestricted() ? element.name() + "_masked" : element.name();
            assertThat(warehouse.count("select count(\"%s\") from %s".formatted(column, source)))
                    .as("%s of %s is filled", column, source)
                    .isEqualTo(1);
        }
        assertThat(warehouse.count("select count(*) from %s where act_key = record_id".formatted(source)))
                .as("its schema says what makes it the same across sources")
                .isZero();
        assertThat(queued).isEqualTo(1);
        assertThat(known).isEqualTo("CURRENT1");
        assertThat(warehouse.text(
                        "select status || ' ' || status_reason || ' ' || status_date || ' ' || t.%s from %s t join %s s on s.act_key = t.%1$s"
                                .formatted(type.topicKey(), topic, source)))
                .startsWith("WITHDRAWN DELETED 2026-11-03 ");
        assertThat(warehouse.count("select count(*) from %s_history where status = 'CURRENT'".formatted(topic)))
                .isEqualTo(1);
        boolean published = type.reaches(Layer.INDEX);
        assertThat(warehouse.count("select count(*) from control.unpublished")).isEqualTo(published ? 2 : 0);
        assertThat(ledger.notPublic()).isEqualTo(published ? 0 : 1);
        assertThat(ledger.isBalanced()).as("while it is queued").isFalse();
        assertThat(balancedFirst).as("what publish need not settle").isNotEqualTo(published);
        assertThat(warehouse.ledger(third).isBalanced()).isNotEqualTo(published);
    }

    private static PartCounts integrate(
            TestWarehouse warehouse, DefinitionSet definitions, RunContext run, List<String> columns, LandingRow row) {
        LandedPull pull = warehouse.land(run, "any", "any", columns, List.of(List.of(row)));
        return new PartIntegrator(warehouse.dataSource())
                .integrate(pull, definitions.dataset("any", "any"), run, rows -> {});
    }

    /** Needs no code set, and no other element's cleaner fills it. */
    private static boolean isPlain(Element element) {
        return element.codes() == null
                && !element.name().matches(".*_(raw|unit|key)")
                && !element.name().equals("long_term")
                && !element.name().equals("party_minor");
    }

    private static String mapping(RecordType type, List<Element> mapped) {
        StringBuilder text = new StringBuilder("""
                dataset: any
                record: %s
                name_zh: 任意
                key: [{column: id}]
                fields:
                """.formatted(type.name()));
        for (Element element : mapped) {
            text.append("  %s: {from: [%s], clean: %s}\n".formatted(element.name(), element.name(), cleaner(element)));
        }
        return text.toString();
    }

    private static String cleaner(Element element) {
        return switch (element.kind()) {
            case TEXT -> "text";
            case TEXT_LIST -> "names";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case AMOUNT -> "amount, unit: 万元";
            case INTEGER -> "integer";
            case BOOLEAN -> "bool";
        };
    }

    private static String sample(Element element) {
        return switch (element.kind()) {
            case TEXT, TEXT_LIST -> "值" + element.name();
            case DATE -> "2026-10-01";
            case TIMESTAMP -> "2026-10-01 08:00:00";
            case AMOUNT -> "0.25";
            case INTEGER -> "3";
            case BOOLEAN -> "是";
        };
    }
}

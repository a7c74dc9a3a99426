package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.ProcessorTime;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.UglyCells;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class NormalisePropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> COLUMNS = PenaltyRow.sound().columns();
    private static final BoundMapping MAPPING = bind();

    @Property(tries = 1000)
    void everyRowHasOneOutcomeAndAlwaysTheSame(@ForAll("rows") LandingRow row) {
        Outcome first = MAPPING.normalise(row, TODAY);
        Outcome second = bind().normalise(row, TODAY);

        assertThat(second).isEqualTo(first);
        assertThat(MAPPING.identify(row)).isEqualTo(first.id());
        assertOneOutcome(first);
    }

    /** Of every dataset that has a mapping. */
    @Property(tries = 3000)
    void rowOfAnythingHasOneOutcome(@ForAll("anyRows") LandingRow row, @ForAll("mappings") BoundMapping mapping) {
        assertOneOutcome(mapping.normalise(row, TODAY));
    }

    /** A cost that grows with the square of a cell is many seconds here. */
    @Example
    void longCellsCostNoMoreThanTheirLength() {
        for (String part : List.of("1", "罚款1元", "罚款1元（", "没收", "罚款；", "<a", "𠮷", "1 ", "、", "第〔2023〕1号")) {
            String cell = part.repeat(200_000 / part.length());
            String[] cells = new String[COLUMNS.size()];
            Arrays.fill(cells, cell);
            LandingRow row = LandingRow.of(1, Operation.UPSERT, cells);

            ProcessorTime.assertWithin(
                    Duration.ofSeconds(10), () -> assertOneOutcome(MAPPING.normalise(row, TODAY)), part);
        }
    }

    private static void assertOneOutcome(Outcome outcome) {
        int violations =
                outcome.fold(accepted -> 0, rejected -> rejected.violations().size());
        assertThat(outcome instanceof Outcome.Rejected).isEqualTo(violations > 0);
    }

    private static BoundMapping bind() {
        return RealMappings.compiled().dataset("credit-publicity", "penalty").bind(COLUMNS);
    }

    /** As many columns as fit together: a file has one of the names that a field may go by. */
    private static BoundMapping bind(DatasetMapping dataset) {
        List<String> columns = new ArrayList<>();
        for (String column : dataset.sourceColumns()) {
            int before = conflicts(dataset, columns);
            columns.add(column);
            if (conflicts(dataset, columns) > before) {
                columns.remove(column);
            }
        }
        return dataset.bind(columns);
    }

    private static int conflicts(DatasetMapping dataset, List<String> columns) {
        return dataset.bind(columns).problems(Operation.DELETE).size();
    }

    @Provide
    Arbitrary<BoundMapping> mappings() {
        return Arbitraries.of(RealMappings.compiled().datasets().stream()
                .map(NormalisePropertiesTest::bind)
                .toList());
    }

    /** Sound rows in which every third cell is ugly, of any length, now and then a deletion. */
    @Provide
    Arbitrary<LandingRow> rows() {
        List<String> sound = new ArrayList<>();
        for (String cell : PenaltyRow.sound().row().values()) {
            sound.add(cell == null ? "" : cell);
        }
        Arbitrary<List<String>> cells = UglyCells.any().list().ofMinSize(0).ofMaxSize(COLUMNS.size() + 2);
        return cells.map(list -> {
            List<String> row = new ArrayList<>(sound);
            for (int i = 0; i < list.size(); i++) {
                if (i < row.size() && i % 3 == 0) {
                    row.set(i, list.get(i));
                }
            }
            boolean delete = list.size() % 5 == 4;
            List<String> cut = list.size() % 7 == 6 ? row.subList(0, list.size()) : row;
            return LandingRow.of(1, delete ? Operation.DELETE : Operation.UPSERT, cut.toArray(String[]::new));
        });
    }

    /** Rows in which every cell is ugly. */
    @Provide
    Arbitrary<LandingRow> anyRows() {
        return UglyCells.any()
                .list()
                .ofMinSize(0)
                .ofMaxSize(60)
                .map(list -> LandingRow.of(1, Operation.UPSERT, list.toArray(String[]::new)));
    }
}

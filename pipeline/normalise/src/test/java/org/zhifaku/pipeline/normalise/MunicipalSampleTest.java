package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.publication.PublicationContext;
import org.zhifaku.pipeline.publication.PublicationDecision;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** The real decisions of a city's list, read in place where the reference data lie beside the repository. */
class MunicipalSampleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Path SAMPLE =
            RealMappings.root().resolve("../shared/reference/data/penalty_shenzhen_2022_sample.csv");

    @Test
    void acceptsEveryRealDecisionAndShowsNone() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "Skipped: the reference sample does not lie at " + SAMPLE);
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE)) {
            lines.add(cells(line));
        }
        BoundMapping mapping =
                RealMappings.compiled().dataset("municipal-csv", "penalty").bind(lines.get(0));
        assertThat(mapping.drift().isNone()).isTrue();

        Set<UUID> records = new HashSet<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Outcome outcome = mapping.normalise(LandingRow.of(1, Operation.UPSERT, line.toArray(String[]::new)), TODAY);
            assertThat(outcome).as(line.get(0)).isInstanceOf(Outcome.Accepted.class);
            Outcome.Accepted accepted = (Outcome.Accepted) outcome;
            records.add(accepted.recordId());
            assertThat(outcome.warnings()).extracting("rule").contains("C02").doesNotContain("V01", "X04", "F04");
            PublicationDecision decision = RealMappings.compiled()
                    .publication()
                    .decide(
                            accepted.record(),
                            PublicationContext.of(accepted.keys().act(), TODAY));
            assertThat(decision).isInstanceOf(PublicationDecision.NotPublic.class);
        }
        assertThat(records).hasSize(lines.size() - 1);
    }

    @Test
    void knowsOneDecisionEnteredTwice() {
        List<String> columns = List.of(
                "样本序号",
                "行政相对人名称",
                "行政相对人类别",
                "案件名称",
                "违法行为类型",
                "处罚依据",
                "处罚类别",
                "处罚内容",
                "罚款金额(万元)",
                "没收金额(万元)",
                "处罚决定日期",
                "处罚机关");
        BoundMapping mapping =
                RealMappings.compiled().dataset("municipal-csv", "penalty").bind(columns);
        String[] row = {
            "1", "某某商店", "个体工商户", "某某商店销售过期食品案", "食品违法行为", "食品安全法", "罚款", "罚款500元", "0.05", "0", "20220516", ""
        };
        String[] again = row.clone();
        again[0] = "2";
        again[5] = "食品安全法第一百二十四条";

        Outcome.Accepted first = (Outcome.Accepted) mapping.normalise(LandingRow.of(1, Operation.UPSERT, row), TODAY);
        Outcome.Accepted second =
                (Outcome.Accepted) mapping.normalise(LandingRow.of(2, Operation.UPSERT, again), TODAY);

        assertThat(second.recordId()).isNotEqualTo(first.recordId());
        assertThat(second.keys()).isEqualTo(first.keys());
    }

    /** The sample quotes cells, but holds no quotes and no line breaks inside them. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

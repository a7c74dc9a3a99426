package org.zhifaku.library.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhifaku.library.bulletin.Bulletins;
import org.zhifaku.schemas.RecordTypes;

/** The queries of docs/analysts.md, as written, on a filled warehouse. */
class AnalystsPageIT {
    private static final MartWarehouse WAREHOUSE = MartWarehouse.create();

    @BeforeAll
    static void fill() {
        UUID organ = WAREHOUSE.organ("深圳市测试局", "11440300000000001A", "440300", "3");
        UUID other = WAREHOUSE.organ("广州市测试局", "11440100000000002A", "440100", "3");
        UUID party = WAREHOUSE.party("测试公司", "legal_person", "91440300000000001B", "F5211");
        WAREHOUSE.night("2026-01-01");
        WAREHOUSE.pull("credit-publicity", "penalty", 1, 1, 0, 0, 0);
        WAREHOUSE.night("2026-03-20");
        for (int i = 0; i < 24; i++) {
            WAREHOUSE.act(
                    "penalty",
                    MartWarehouse.oneOf(i, "credit-publicity", "shenzhen"),
                    "p" + i,
                    "organ_id",
                    i % 3 == 0 ? other : organ,
                    "party_id",
                    party,
                    "action_date",
                    "2026-0%d-1%d".formatted(1 + i % 3, i % 9),
                    "action_doc_no",
                    "粤测罚〔2026〕%d号".formatted(i),
                    "action_doc_no_key",
                    "粤测罚〔2026〕" + i,
                    "penalty_kinds",
                    List.of("201", "101"),
                    "fine_amount",
                    1000 + i,
                    "publish_date",
                    "2026-03-19",
                    "inspection_code",
                    "JC" + i);
            WAREHOUSE.act(
                    "inspection",
                    "double-random",
                    "i" + i,
                    "organ_id",
                    organ,
                    "party_id",
                    party,
                    "action_date",
                    "2026-01-05",
                    "action_code",
                    "JC" + i,
                    "item_code",
                    "4403050001",
                    "check_results",
                    List.of("problem_pending"));
        }
        WAREHOUSE.act("permit", "zhongshan", "x", "organ_id", organ, "action_date", "2026-02-01");
        WAREHOUSE.act(
                "coercion",
                "shenzhen",
                "c",
                "organ_id",
                organ,
                "action_date",
                "2026-02-01",
                "coercion_measures",
                List.of("seal"));
        WAREHOUSE.topic(
                "item",
                UUID.randomUUID(),
                List.of(),
                "item_code",
                "4403050001",
                "item_name",
                "测试事项",
                "item_type",
                "inspection");
        WAREHOUSE.refresh();
        new Bulletins(WAREHOUSE.dataSource(), RecordTypes.standard())
                .takeUnlessClosed(LocalDate.of(2026, 3, 20), WAREHOUSE.definitions());
    }

    static Stream<String> blocks() {
        return SqlBlocks.of("analysts.md").stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void runsAsWritten(String block) {
        List<String> rows = WAREHOUSE.rows(block);

        if (block.startsWith("-- rows")) {
            assertThat(rows).as(block).isNotEmpty();
        }
    }

    @Test
    void answersAtLeastTenQuestions() {
        assertThat(blocks()).hasSizeGreaterThanOrEqualTo(10);
    }
}

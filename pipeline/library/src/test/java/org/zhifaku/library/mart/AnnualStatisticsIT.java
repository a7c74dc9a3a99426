package org.zhifaku.library.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The counting rules of the annual statistics (data-standard reference 5.5), counted by hand. */
class AnnualStatisticsIT {
    private static final String USCC = "11440300000000001A";

    private final MartWarehouse warehouse = MartWarehouse.create().night("2026-01-15");
    private final UUID organ = warehouse.organ("深圳市测试局", USCC, "440300", "3");

    /** Indicators of the only organ that are not 0, as {@code indicator value}. */
    private List<String> counted() {
        warehouse.refresh();
        return warehouse.rows("""
                select indicator || ' ' || trim_scale(value) from mart.annual_statistics(2025) where value <> 0 order by position
                """);
    }

    private UUID penalty(String name, String day, List<String> kinds, Object... more) {
        Object[] cells = {
            "organ_id",
            organ,
            "action_date",
            day,
            "penalty_kinds",
            kinds,
            "action_doc_no_key",
            name,
            "action_doc_no",
            name
        };
        Object[] all = java.util.Arrays.copyOf(cells, cells.length + more.length);
        System.arraycopy(more, 0, all, cells.length, more.length);
        return warehouse.act("penalty", "shenzhen", name + java.util.Arrays.toString(more), all);
    }

    @Test
    void countsADecisionOnceUnderItsHeaviestKind() {
        penalty("1", "2025-01-01", List.of("201", "101", "402"), "fine_amount", 12000, "confiscate_amount", 300.5);
        penalty("2", "2025-12-31", List.of("101", "201"), "fine_amount", 50);
        penalty("3", "2025-06-01", List.of("101"));

        assertThat(counted())
                .containsExactly(
                        "penalty.101 1", "penalty.201 1", "penalty.402 1", "penalty.total 3", "penalty.money 1.23505");
    }

    @Test
    void letsANamedKindBeatOthers() {
        penalty("1", "2025-03-01", List.of("901", "101"));
        penalty("2", "2025-03-01", List.of("901"));
        penalty("3", "2025-03-01", List.of());

        assertThat(counted())
                .containsExactly("penalty.901 1", "penalty.101 1", "penalty.UNMAPPED 1", "penalty.total 3");
    }

    @Test
    void countsByDayOfDecisionAndWithDecisionsLaterRevoked() {
        penalty("1", "2024-12-31", List.of("101"));
        penalty("2", "2026-01-01", List.of("101"));
        penalty("3", "2025-05-01", List.of("101"), "status", "REVOKED");
        penalty("4", "2025-05-01", List.of("101"), "status", "ILLEGAL");
        penalty("5", "2025-05-01", List.of("101"), "status", "WITHDRAWN");

        assertThat(counted()).containsExactly("penalty.101 2", "penalty.total 2");
    }

    @Test
    void countsOneDecisionOnSeveralPartiesOnceUnlessToldOtherwise() {
        penalty("1", "2025-05-01", List.of("101"), "party_name", "甲");
        penalty("1", "2025-05-01", List.of("201"), "party_name", "乙", "fine_amount", 10000);

        assertThat(counted()).containsExactly("penalty.201 1", "penalty.total 1", "penalty.money 1");

        warehouse.rules(text -> text.replace("decision: document ", "decision: act "));
        assertThat(counted()).containsExactly("penalty.101 1", "penalty.201 1", "penalty.total 2", "penalty.money 1");
    }

    @Test
    void takesTheOrderOfSeverityFromItsFile() {
        penalty("1", "2025-05-01", List.of("303", "404"));
        assertThat(counted()).containsExactly("penalty.404 1", "penalty.total 1");

        warehouse.rules(text ->
                text.replace("\"303\", \"401\"", "\"401\"").replace("\"404\", \"501\"", "\"404\", \"303\", \"501\""));
        assertThat(counted()).containsExactly("penalty.303 1", "penalty.total 1");
    }

    @Test
    void countsCoercionByKindMeasuresByDecisionExecutionByItsEndAndTheCourtByApplication() {
        warehouse.act(
                "coercion",
                "shenzhen",
                "1",
                "organ_id",
                organ,
                "action_date",
                "2025-02-01",
                "coercion_measures",
                List.of("seal", "seize"),
                "end_date",
                "2026-01-02");
        warehouse.act(
                "coercion",
                "shenzhen",
                "2",
                "organ_id",
                organ,
                "action_date",
                "2024-12-01",
                "coercion_executions",
                List.of("additional_fine"),
                "end_date",
                "2025-01-02");
        warehouse.act(
                "coercion",
                "shenzhen",
                "3",
                "organ_id",
                organ,
                "action_date",
                "2025-12-01",
                "coercion_executions",
                List.of("additional_fine"),
                "is_court_applied",
                true,
                "court_apply_date",
                "2025-12-20",
                "action_doc_no_key",
                "粤罚1");
        warehouse.topic(
                "non_litigation",
                UUID.randomUUID(),
                List.of(),
                "organ_id",
                organ,
                "action_doc_no_key",
                "粤罚1",
                "execution_apply_date",
                "2025-12-20");
        warehouse.topic(
                "non_litigation",
                UUID.randomUUID(),
                List.of(),
                "organ_id",
                organ,
                "action_doc_no_key",
                "粤罚2",
                "execution_apply_date",
                "2025-11-20");

        assertThat(counted())
                .containsExactly(
                        "coercion.measure.seal 1",
                        "coercion.measure.seize 1",
                        "coercion.execution.additional_fine 1",
                        "coercion.court 2");
    }

    @Test
    void countsLeviesInTheYearTheyWereCompleted() {
        warehouse.act(
                "levy",
                "zhongshan",
                "1",
                "organ_id",
                organ,
                "levy_kind",
                "levy",
                "action_date",
                "2024-12-01",
                "closed_date",
                "2025-01-10",
                "levy_paid_amount",
                20000);
        warehouse.act(
                "levy", "zhongshan", "2", "organ_id", organ, "levy_kind", "requisition", "action_date", "2025-02-01");

        assertThat(counted()).containsExactly("levy.times 1", "levy.money 2");

        warehouse.rules(text -> text.replace("levy_without_closing: excluded ", "levy_without_closing: decided "));
        assertThat(counted()).containsExactly("levy.times 1", "levy.money 2", "requisition.times 1");
    }

    @Test
    void countsInspectionsWithACompleteRecordOnly() {
        UUID party = warehouse.party("测试公司", "legal_person", "91440300000000001B", null);
        warehouse.act(
                "inspection",
                "double-random",
                "1",
                "organ_id",
                organ,
                "party_id",
                party,
                "action_date",
                "2025-02-01",
                "check_results",
                List.of("no_problem"),
                "action_code",
                "JC1");
        warehouse.act(
                "inspection",
                "double-random",
                "2",
                "organ_id",
                organ,
                "party_id",
                party,
                "action_date",
                "2025-02-01",
                "check_results",
                List.of("no_problem"),
                "action_code",
                "JC2");
        warehouse.act(
                "inspection",
                "double-random",
                "3",
                "organ_id",
                organ,
                "action_date",
                "2025-02-01",
                "check_results",
                List.of("no_problem"));
        warehouse.act(
                "inspection", "double-random", "4", "organ_id", organ, "party_id", party, "action_date", "2025-02-01");
        penalty("1", "2025-03-01", List.of("101"), "inspection_code", "JC2");

        assertThat(counted()).contains("inspection.times 2");

        warehouse.rules(text -> text.replace("led_to_penalty: counted ", "led_to_penalty: excluded "));
        assertThat(counted()).contains("inspection.times 1");
    }

    @Test
    void tellsNothingDoneNoSuchDutyAndNotGivenApart() {
        warehouse.act("permit", "zhongshan", "1", "organ_id", organ, "action_date", "2025-02-01");
        warehouse.act(
                "permit",
                "zhongshan",
                "2",
                "organ_id",
                organ,
                "action_date",
                "2023-02-01",
                "status",
                "REVOKED",
                "status_date",
                "2025-04-01");
        warehouse.rules(
                text -> text.replace("no_duty: [] ", "no_duty: [{organ: %s, acts: [levy, permit]}] ".formatted(USCC)));
        warehouse.refresh();

        assertThat(warehouse.rows("""
                select organ_name, indicator, trim_scale(value), said from mart.annual_statistics(2025)
                where indicator in ('permit.applied', 'permit.granted', 'permit.revoked', 'levy.times', 'requisition.times') order by position
                """))
                .containsExactly(
                        "深圳市测试局 | permit.applied | null | 来源未提供",
                        "深圳市测试局 | permit.granted | 1 | 设定为无此项职权，而有行为",
                        "深圳市测试局 | permit.revoked | 1 | 设定为无此项职权，而有行为",
                        "深圳市测试局 | levy.times | null | 无此项职权",
                        "深圳市测试局 | requisition.times | 0 | null");
        assertThat(warehouse.rows("""
                select city_name, indicator_zh, trim_scale(value), organs from mart.annual_totals(2025) where indicator = 'permit.granted'
                """)).containsExactly("深圳市 | 许可数量 | 1 | 1");
    }
}

package org.zhifaku.library.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupervisionFindingIT {
    private final MartWarehouse warehouse = MartWarehouse.create().night("2026-01-15");
    private final UUID organ = warehouse.organ("深圳市测试局", "11440300000000001A", "440300", "3");
    private final UUID other = warehouse.organ("深圳市另一局", "11440300000000002A", "440300", "3");
    private final UUID party = warehouse.party("测试公司", "legal_person", "91440300000000001B", null);

    private List<String> found() {
        return warehouse.rows(
                "select rule, kind, day, evidence, source, quality_rule from mart.supervision_finding order by 1, 2, 3, 4");
    }

    private UUID told(String type, String source, List<String> flags, Object... cells) {
        UUID id = UUID.randomUUID();
        UUID record =
                warehouse.record(type, source, id, "flags", flags, "fine_amount", fine(cells), "inspection_code", null);
        return warehouse.topic(type, id, List.of(record), cells);
    }

    private static Object fine(Object... cells) {
        int at = List.of(cells).indexOf("fine_amount");
        return at < 0 ? 0 : cells[at + 1];
    }

    @Test
    void takesOfficersAndLimitsFromTheRulesOfTheRecords() {
        told(
                "inspection",
                "shenzhen",
                List.of("X07"),
                "organ_id",
                organ,
                "action_date",
                "2026-01-05",
                "officer_names",
                List.of("甲"));
        told("inspection", "shenzhen", List.of(), "organ_id", organ, "action_date", "2026-01-05");
        told(
                "enforcement_case",
                "yuezhifa",
                List.of("X08O", "V01"),
                "organ_id",
                organ,
                "action_date",
                "2026-01-06",
                "procedure",
                "summary",
                "fine_amount",
                5000);
        UUID expired = told("inspection", "double-random", List.of(), "organ_id", organ, "action_date", "2026-01-07");
        warehouse.jdbc().sql("""
                insert into control.reference_finding (record_id, rule, kind, source, dataset, field, value, message, message_en, run_id)
                select source_records[1], 'X07C', 'inspection', 'double-random', 'inspection', 'officer_cert_nos', 'A1', '证号“A1”当日不在有效期内',
                    'certificate', (select max(run_id) from control.run)
                from topic.inspection where act_id = :id
                """).param("id", expired).update();

        assertThat(found())
                .containsExactly(
                        "CERTIFICATE_EXPIRED | inspection | 2026-01-07 | 证号“A1”当日不在有效期内 | double-random | X07C",
                        "FEW_OFFICERS | inspection | 2026-01-05 | 记有执法人员 1 人 | shenzhen | X07",
                        "SUMMARY_LIMIT | enforcement_case | 2026-01-06 | 简易程序罚款 5000 元 | yuezhifa | X08O");
    }

    @Test
    void findsPenaltiesWithoutAnInspectionWhereOneIsDue() {
        UUID without = UUID.randomUUID();
        warehouse.topic(
                "penalty",
                without,
                List.of(warehouse.record("penalty", "internet-supervision", without)),
                "organ_id",
                organ,
                "action_date",
                "2026-01-05");
        UUID with = UUID.randomUUID();
        warehouse.topic(
                "penalty",
                with,
                List.of(warehouse.record("penalty", "internet-supervision", with, "inspection_code", "JC1")),
                "organ_id",
                organ,
                "action_date",
                "2026-01-05");
        UUID elsewhere = UUID.randomUUID();
        warehouse.topic(
                "penalty",
                elsewhere,
                List.of(warehouse.record("penalty", "credit-publicity", elsewhere)),
                "action_date",
                "2026-01-05");

        assertThat(found())
                .containsExactly("NO_INSPECTION | penalty | 2026-01-05 | 没有检查行为编号 | internet-supervision | null");
    }

    @Test
    void namesInspectionsOfOneFirmOnOneDayByDifferentOrgans() {
        String day = "2026-01-05";
        warehouse.act(
                "inspection",
                "shenzhen",
                "1",
                "organ_id",
                organ,
                "party_id",
                party,
                "action_date",
                day,
                "subject_name",
                "测试局");
        warehouse.act(
                "inspection",
                "shenzhen",
                "2",
                "organ_id",
                other,
                "party_id",
                party,
                "action_date",
                day,
                "subject_name",
                "另一局");
        warehouse.act(
                "inspection",
                "shenzhen",
                "3",
                "organ_id",
                other,
                "party_id",
                party,
                "action_date",
                "2026-01-06",
                "subject_name",
                "另一局");
        warehouse.act(
                "inspection",
                "shenzhen",
                "4",
                "organ_id",
                other,
                "party_id",
                party,
                "action_date",
                "2026-01-06",
                "subject_name",
                "第三局",
                "is_joint",
                true);

        assertThat(found())
                .hasSize(2)
                .allMatch(line -> line.startsWith("JOINT_INSPECTION | inspection | 2026-01-05 | 2 个主体同日检查同一相对人："));
    }

    @Test
    void findsFinesFarAboveTheirTier() {
        warehouse.topic(
                "discretion_tier",
                UUID.randomUUID(),
                List.of(),
                "discretion_id",
                "CL1",
                "discretion_grade",
                "standard",
                "fine_max_amount",
                1000);
        warehouse.topic(
                "discretion_tier",
                UUID.randomUUID(),
                List.of(),
                "discretion_id",
                "CL1",
                "discretion_grade",
                "heavier",
                "fine_max_amount",
                5000);
        warehouse.topic(
                "enforcement_case",
                UUID.randomUUID(),
                List.of(),
                "organ_id",
                organ,
                "discretion_id",
                "CL1",
                "discretion_grade",
                "standard",
                "fine_amount",
                1501,
                "action_date",
                "2026-01-05");
        warehouse.topic(
                "enforcement_case",
                UUID.randomUUID(),
                List.of(),
                "organ_id",
                organ,
                "discretion_id",
                "CL1",
                "discretion_grade",
                "standard",
                "fine_amount",
                1500,
                "action_date",
                "2026-01-06");
        warehouse.topic(
                "enforcement_case",
                UUID.randomUUID(),
                List.of(),
                "organ_id",
                organ,
                "discretion_id",
                "CL1",
                "discretion_grade",
                "heavier",
                "fine_amount",
                4000,
                "action_date",
                "2026-01-07");

        assertThat(found())
                .containsExactly(
                        "FINE_ABOVE_TIER | enforcement_case | 2026-01-05 | 罚款 1501 元，裁量档次上限 1000 元（CL1） | null | null");
    }
}

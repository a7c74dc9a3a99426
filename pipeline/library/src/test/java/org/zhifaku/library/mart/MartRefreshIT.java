package org.zhifaku.library.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.mart.MartRefresh.Refreshed;

class MartRefreshIT {
    private final MartWarehouse warehouse = MartWarehouse.create();

    @Test
    void countsWorkingDaysWithHolidaysAndWorkedWeekends() {
        warehouse.refresh();

        assertThat(warehouse.rows("""
                select mart.working_days('2026-09-30', '2026-10-08'), mart.working_days('2026-10-08', '2026-10-10'),
                    mart.working_days('2026-10-08', '2026-09-30'), mart.working_days('2026-10-01', '2026-10-01'),
                    mart.working_days('1949-01-01', '2026-10-01'), mart.working_days(null, '2026-10-01')
                """)).containsExactly("1 | 2 | -1 | 0 | null | null");
        assertThat(warehouse.rows("""
                select month_text, quarter, working_days, is_arranged from mart.dim_month where month in ('2026-10-01', '2050-02-01') order by 1
                """)).containsExactly("2026-10 | 4 | 18 | t", "2050-02 | 1 | 20 | f");
    }

    @Test
    void loadsCodesAndDivisionsOnce() {
        warehouse.refresh();
        List<String> loaded = warehouse.rows("select name, version, loaded_at from mart.definition order by 1");

        warehouse.refresh();

        assertThat(loaded).hasSize(4);
        assertThat(warehouse.rows("select name, version, loaded_at from mart.definition order by 1"))
                .isEqualTo(loaded);
        assertThat(warehouse.rows("""
                select area_name, level, city_name, province_name, is_current from mart.dim_division
                where area_code in ('440000', '442000', '442000001', '440305', '440305001', '440183') order by area_code
                """))
                .contains(
                        "广东省 | province | null | 广东省 | t",
                        "增城市 | county | 广州市 | 广东省 | f",
                        "南山区 | county | 深圳市 | 广东省 | t",
                        "中山市 | city | 中山市 | 广东省 | t")
                .hasSize(6);
        assertThat(warehouse.rows(
                        "select mart.code_name('penalty_kind', '303'), mart.code_name('penalty_kind', 'none')"))
                .containsExactly("吊销许可证件 | null");
    }

    @Test
    void makesOneFactPerActWithItsDaysAndSources() {
        UUID organ = warehouse.organ("深圳市南山区测试局", "11440305000000001A", "440305", "4");
        UUID party = warehouse.party("测试公司", "legal_person", "91440300000000001B", "F5211");
        warehouse.night("2026-10-08");
        warehouse.pull("internet-supervision", "penalty", 1, 1, 0, 0, 0);
        warehouse.pull("credit-publicity", "penalty", 1, 1, 0, 0, 0);
        warehouse.night("2026-10-20");
        UUID act = UUID.randomUUID();
        UUID first =
                warehouse.record("penalty", "internet-supervision", act, "submitted_at", "2026-10-12T08:00:00+08:00");
        warehouse.night("2026-10-23");
        UUID second = warehouse.record("penalty", "credit-publicity", act);
        warehouse.topic(
                "penalty",
                act,
                List.of(first, second),
                "organ_id",
                organ,
                "party_id",
                party,
                "action_date",
                "2026-09-30",
                "action_doc_no",
                "粤测罚〔2026〕1号",
                "action_doc_no_key",
                "粤测罚〔2026〕1",
                "penalty_kinds",
                List.of("201", "303", "101"),
                "fine_amount",
                2000,
                "submitted_at",
                "2026-10-12T08:00:00+08:00",
                "publish_date",
                "2026-10-09",
                "area_code",
                "440305",
                "subject_uscc",
                "11440305000000001A");
        warehouse.topic(
                "enforcement_case",
                UUID.randomUUID(),
                List.of(),
                "organ_id",
                organ,
                "action_doc_no_key",
                "粤测罚〔2026〕1",
                "procedure",
                "ordinary",
                "item_code",
                "4403050001",
                "case_code",
                "AJ1");

        Refreshed refreshed = warehouse.refresh();

        assertThat(refreshed).isEqualTo(new Refreshed(1, 1));
        assertThat(warehouse.rows("""
                select kind, in_force, area_code, city_code, item_code, month, procedure, heaviest_kind, fine_amount, publish_days, submit_days,
                    reported_on, reported_by, reported_days, publicity_on, publicity_days, sources, records
                from mart.fact_act
                """))
                .containsExactly(
                        "penalty | t | 440305 | 440300 | 4403050001 | 2026-09-01 | ordinary | 303 | 2000.000000 | 2 | 4 | 2026-10-12"
                                + " | internet-supervision | 4 | 2026-10-23 | 13 | {credit-publicity,internet-supervision} | 2");
        assertThat(warehouse.rows("""
                select organ_name, city_name, level_zh, acts, in_force, fine_amount, report_judged, report_late from mart.month_by_organ
                """)).containsExactly("深圳市南山区测试局 | 深圳市 | 县（区） | 1 | 1 | 2000.000000 | 1 | 0");
        assertThat(warehouse.rows("select industry_zh, category_zh, acts from mart.month_by_industry"))
                .containsExactly("批发和零售业 | 法人及非法人组织 | 1");
    }

    @Test
    void takesOnlyWhatChangedAndSumsOnlyItsMonths() {
        UUID organ = warehouse.organ("测试局", "11440000000000002A", "440000", "2");
        warehouse.night("2026-03-01");
        UUID moved = warehouse.act(
                "penalty", "shenzhen", "1", "organ_id", organ, "action_date", "2026-01-05", "fine_amount", 100);
        warehouse.act("penalty", "shenzhen", "2", "organ_id", organ, "action_date", "2026-02-05", "fine_amount", 10);
        UUID withdrawn = warehouse.act("permit", "zhongshan", "3", "organ_id", organ, "action_date", "2026-02-06");
        assertThat(warehouse.refresh()).isEqualTo(new Refreshed(3, 3));
        assertThat(warehouse.refresh()).isEqualTo(new Refreshed(0, 0));

        warehouse.night("2026-03-02");
        warehouse.change("penalty", moved, "action_date = '2026-03-05', fine_amount = 200, status = 'REVOKED'");
        warehouse.change("permit", withdrawn, "status = 'WITHDRAWN'");

        assertThat(warehouse.refresh()).isEqualTo(new Refreshed(2, 3));
        assertThat(warehouse.rows(
                        "select month, kind, acts, in_force, revoked, fine_amount from mart.month_act order by 1, 2"))
                .containsExactly(
                        "2026-02-01 | penalty | 1 | 1 | 0 | 10.000000", "2026-03-01 | penalty | 1 | 0 | 1 | 0");
    }

    @Test
    void keepsTheSumsThatWouldBeMadeAnew() {
        UUID organ = warehouse.organ("测试局", "11440000000000002A", "440000", "2");
        UUID other = warehouse.organ("另一局", "11440000000000003A", "440000", "2");
        List<UUID> acts = new ArrayList<>();
        warehouse.night("2026-02-01");
        for (int i = 0; i < 30; i++) {
            acts.add(warehouse.act(
                    "penalty",
                    "shenzhen",
                    "a" + i,
                    "organ_id",
                    i % 3 == 0 ? null : i % 2 == 0 ? organ : other,
                    "action_date",
                    i % 7 == 0 ? null : "2026-01-%02d".formatted(1 + i % 5),
                    "fine_amount",
                    i % 4 == 0 ? null : i * 10,
                    "publish_date",
                    i % 5 == 0 ? null : "2026-01-20"));
        }
        warehouse.refresh();
        List<String> sets = List.of(
                "status = 'REVOKED'",
                "status = 'WITHDRAWN'",
                "action_date = '2025-12-31', fine_amount = 7.01",
                "organ_id = '%s'".formatted(other),
                "status = 'CURRENT', fine_amount = null",
                "publish_date = '2026-01-09'",
                "action_date = null");
        for (int step = 0; step < 21; step++) {
            warehouse.night("2026-02-%02d".formatted(2 + step));
            warehouse.change("penalty", acts.get(step * 11 % 30), sets.get(step % sets.size()));
            warehouse.change("penalty", acts.get(step * 17 % 30), sets.get((step + 3) % sets.size()));
            warehouse.refresh();
        }

        List<String> kept = sums();
        warehouse
                .jdbc()
                .sql("delete from mart.definition where name = 'statistics'")
                .update();
        warehouse.refresh();

        assertThat(kept).isEqualTo(sums()).hasSizeGreaterThan(3);
    }

    private List<String> sums() {
        return warehouse.rows("""
                select month, kind, organ_id, area_code, city_code, item_code, acts, in_force, revoked, trim_scale(fine_amount), publish_judged,
                    publish_days, report_judged, report_late
                from mart.month_act order by 1, 2, 3, 4, 5, 6
                """);
    }

    @Test
    void makesAllAnewWhenTheRulesOfCountingChange() {
        warehouse.night("2026-03-01");
        warehouse.act("penalty", "shenzhen", "1", "action_date", "2026-01-05", "penalty_kinds", List.of("303", "404"));
        warehouse.refresh();
        assertThat(warehouse.rows("select heaviest_kind from mart.fact_act")).containsExactly("404");

        warehouse.rules(text ->
                text.replace("\"303\", \"401\"", "\"401\"").replace("\"404\", \"501\"", "\"404\", \"303\", \"501\""));
        Refreshed refreshed = warehouse.refresh();

        assertThat(refreshed).isEqualTo(new Refreshed(1, 1));
        assertThat(warehouse.rows("select heaviest_kind from mart.fact_act")).containsExactly("303");
    }

    @Test
    void masksADocumentNumberThatIsANumberOfAPerson() {
        warehouse.night("2026-03-01");
        warehouse.act(
                "penalty",
                "shenzhen",
                "1",
                "action_date",
                "2026-01-05",
                "action_doc_no",
                "44999919900101101X",
                "action_doc_no_key",
                "44999919900101101X");
        warehouse.refresh();

        assertThat(warehouse.rows("select doc_no, doc_no_key from mart.fact_act"))
                .containsExactly("4***X | null");
    }

    @Test
    void namesNoNaturalPerson() {
        warehouse.party("张三测试", "natural_person", null, null);
        warehouse.party("某店", "individual_business", "92440300000000001C", "H6210");
        warehouse.party("来历不明", "natural_person", "92440300000000001D", null);
        warehouse.refresh();

        assertThat(warehouse.rows("""
                select party_name, party_uscc, is_natural_person from mart.dim_party order by party_name nulls first, party_uscc
                """))
                .containsExactly("null | null | t", "null | null | t", "某店 | 92440300000000001C | f");
    }
}

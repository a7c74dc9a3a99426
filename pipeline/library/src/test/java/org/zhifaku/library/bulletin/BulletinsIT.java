package org.zhifaku.library.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.mart.MartWarehouse;
import org.zhifaku.schemas.RecordTypes;

class BulletinsIT {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final MartWarehouse warehouse = MartWarehouse.create();
    private final Bulletins bulletins = new Bulletins(warehouse.dataSource(), RecordTypes.standard());
    private final UUID organ;
    private final UUID other;

    /** October 2026: its rest days are the 1st, 2nd, 5th, 6th and 7th, Saturday the 10th is worked. */
    BulletinsIT() {
        organ = warehouse.organ("深圳市测试局", "11440300000000001A", "440300", "3");
        other = warehouse.organ("广州市测试局", "11440100000000002A", "440100", "3");
        warehouse.rules(text -> text.replace("least_rows: 10", "least_rows: 1"));
        warehouse.night("2026-09-01");
        for (String source : List.of("credit-publicity", "shenzhen", "internet-supervision")) {
            warehouse.pull(source, "penalty", 1, 1, 0, 0, 0);
        }
    }

    private void publish(String name, UUID by, String decided) {
        warehouse.act(
                "penalty",
                "credit-publicity",
                name,
                "organ_id",
                by,
                "action_date",
                decided,
                "action_doc_no",
                name,
                "penalty_kinds",
                List.of("201"));
    }

    private void conceal(String name, UUID by, String decided, String kind) {
        warehouse.act(
                "penalty",
                "shenzhen",
                name,
                "organ_id",
                by,
                "action_date",
                decided,
                "action_doc_no",
                name,
                "penalty_kinds",
                List.of(kind));
    }

    private void octoberNights() {
        warehouse.night("2026-10-20");
        warehouse.pull("credit-publicity", "penalty", 10, 6, 1, 2, 1);
        publish("on time", organ, "2026-10-10");
        publish("late", organ, "2026-10-09");
        publish("other", other, "2026-10-20");
        conceal("concealed", organ, "2026-10-12", "201");
        conceal("only a warning", organ, "2026-10-12", "101");
        conceal("of an earlier month", organ, "2026-06-12", "201");
        conceal("long ago", organ, "2025-06-12", "201");
        conceal("not due yet", organ, "2026-10-22", "201");
        warehouse.night("2026-10-30");
        warehouse.pull("credit-publicity", "penalty", 10, 0, 10, 0, 0);
        warehouse.refresh();
    }

    @Test
    void countsByHand() {
        octoberNights();

        assertThat(bulletins.takeUnlessClosed(LocalDate.of(2026, 10, 30), warehouse.definitions()))
                .isTrue();

        assertThat(warehouse.rows("""
                select organ_name, city_name, collected, stored, rejected, duplicate, reported, late, due, concealed, outstanding,
                    compliance, lateness, concealment, exceeds
                from mart.bulletin_organ order by organ_name
                """))
                .containsExactly(
                        "广州市测试局 | 广州市 | 1 | 1 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 1.0000 | 0.0000 | 0.0000 | {}",
                        "深圳市测试局 | 深圳市 | 7 | 7 | 0 | 0 | 2 | 1 | 3 | 1 | 2 | 1.0000 | 0.5000 | 0.3333 | {迟报率,疑似瞒报率}");
        assertThat(
                        warehouse.rows(
                                "select source, read, accepted, unchanged, rejected, duplicate, compliance, repeated from mart.bulletin_source"))
                .containsExactly("credit-publicity | 20 | 6 | 11 | 2 | 1 | 0.8947 | 0.0500");
        assertThat(
                        warehouse.rows(
                                "select problem, doc_no, day, days, sources from mart.bulletin_act order by problem desc, action_date"))
                .containsExactly(
                        "LATE | late | 2026-10-20 | 8 | {credit-publicity}",
                        "CONCEALED | of an earlier month | null | 95 | {shenzhen}",
                        "CONCEALED | concealed | null | 14 | {shenzhen}");
        assertThat(
                        warehouse.rows(
                                "select city_name, organs, stored, reported, late, named from mart.bulletin_city order by city_code"))
                .containsExactly("广州市 | 1 | 1 | 1 | 0 | 0", "深圳市 | 1 | 7 | 2 | 1 | 1");
        assertThat(warehouse.rows("select month, through, nights from mart.bulletin_month"))
                .containsExactly("2026-10-01 | 2026-10-30 | 2");
    }

    @Test
    void namesWhoeverRejectedRowsNameAndKeepsTheOthersTogether() {
        warehouse.night("2026-10-20");
        List<String> columns = List.of("CF_WSH", "CF_CFJG", "CF_CFJGDM");
        reject(columns, "1", "随便什么局", " 11440300000000001a");
        reject(columns, "2", "广州市 测试局", "");
        reject(columns, "3", "没有这个局", "");
        warehouse.refresh();
        bulletins.take(OCTOBER, warehouse.definitions());

        assertThat(
                        warehouse.rows(
                                "select organ_name, collected, stored, rejected, compliance, exceeds from mart.bulletin_organ order by 1"))
                .containsExactly(
                        "广州市测试局 | 1 | 0 | 1 | 0.0000 | {合规率}",
                        "深圳市测试局 | 1 | 0 | 1 | 0.0000 | {合规率}",
                        "（主体未能识别） | 1 | 0 | 1 | 0.0000 | {}");
    }

    private void reject(List<String> columns, String... cells) {
        warehouse
                .jdbc()
                .sql("""
                with q as (
                    insert into control.quarantine (source, dataset, raw_hash, business_date, run_id, pull_id, part, sequence, original, mapping_version)
                    values ('credit-publicity', 'penalty', gen_random_uuid(), '2026-10-20', 1, 1, 0, 1, 'x', 'x') returning quarantine_id)
                insert into restricted.quarantine_row (quarantine_id, columns, cells) select quarantine_id, :columns, :cells from q
                """)
                .param("columns", columns.toArray(String[]::new))
                .param("cells", cells)
                .update();
    }

    @Test
    void staysAsItWasWhenNightsOfALaterMonthHaveRun() {
        octoberNights();
        bulletins.takeUnlessClosed(LocalDate.of(2026, 10, 30), warehouse.definitions());
        List<String> before = warehouse.rows("select * from mart.bulletin_organ order by organ_id");

        warehouse.night("2026-11-01");
        conceal("told too late", organ, "2026-10-13", "201");
        warehouse.refresh();

        assertThat(bulletins.takeUnlessClosed(LocalDate.of(2026, 10, 30), warehouse.definitions()))
                .isFalse();
        assertThat(warehouse.rows("select * from mart.bulletin_organ order by organ_id"))
                .isEqualTo(before);
        assertThat(bulletins.takeUnlessClosed(LocalDate.of(2026, 11, 1), warehouse.definitions()))
                .isTrue();
        assertThat(bulletins.find(YearMonth.of(2026, 11))).isPresent();
        assertThat(bulletins.find(YearMonth.of(2026, 8))).isEmpty();
        assertThat(bulletins.take(YearMonth.of(2026, 8), warehouse.definitions()))
                .isFalse();
    }

    @Test
    void writesTheSameWorkbookBitByBit() throws Exception {
        octoberNights();
        bulletins.take(OCTOBER, warehouse.definitions());
        byte[] first = workbook();
        // The clock of ZIP entries has steps of two seconds.
        org.awaitility.Awaitility.await()
                .pollDelay(java.time.Duration.ofMillis(2100))
                .until(() -> true);
        byte[] second = workbook();

        assertThat(sha256(second)).isEqualTo(sha256(first));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(first))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("说明", "分市", "点名主体", "执法主体", "来源", "迟报", "疑似瞒报");
            List<Row> named = book.findSheet("点名主体").orElseThrow().read();
            assertThat(named).hasSize(2);
            assertThat(named.get(1).getCellText(0)).isEqualTo("深圳市测试局");
            assertThat(named.get(1).getCellText(4)).isEqualTo("迟报率、疑似瞒报率");
            assertThat(book.findSheet("来源").orElseThrow().read().get(1).getCellText(0))
                    .isEqualTo("双公示");
        }
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BulletinWorkbook(
                        bulletins.find(OCTOBER).orElseThrow(),
                        source -> source.equals("credit-publicity") ? "双公示" : source)
                .write(out);
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

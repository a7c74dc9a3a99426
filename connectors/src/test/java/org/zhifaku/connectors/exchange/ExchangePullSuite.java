package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.exchange.Pulls.held;
import static org.zhifaku.connectors.exchange.Pulls.landed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Manifest;

/** What a pull of a table promises. Its tests and those of faults run on one server of each dialect. */
@Timeout(120)
abstract class ExchangePullSuite extends ExchangeFaultSuite {
    @Test
    void readsAllRowsPageByPage() throws Exception {
        rows(100);

        Manifest manifest = pulls.next(null);

        assertThat(manifest.totals().rows()).isEqualTo(100);
        assertThat(manifest.totals().declaredRows()).isEqualTo(100L);
        assertThat(manifest.watermark().full()).isTrue();
        assertThat(manifest.watermark().after()).isEqualTo("2026-11-25 10:00:00|00099|rows=100");
        assertThat(manifest.originals()).isEmpty();
        assertThat(manifest.parts().get(0).columns())
                .containsExactly("cd_id", "cd_time", "cd_batch", "cd_operation", "name", "amount");
        assertThat(pulls.keys())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).mapToObj("%05d"::formatted).toList());
    }

    @Test
    void goesOnFromItsPositionAndFindsLateRowsWithinTheLookBack() throws Exception {
        row("A", "2026-11-20 08:00:00", "1", "i", "early");
        row("B", "2026-11-26 09:00:00", "2", "i", "last");
        String position = pulls.next(null).watermark().after();
        row("C", "2026-11-24 10:00:00", "3", "i", "late, within three days");
        row("D", "2026-11-22 10:00:00", "3", "i", "later than that");
        row("E", "2026-11-26 20:00:00", "3", "d", "withdrawn");

        Manifest next = pulls.next(position);

        assertThat(position).isEqualTo("2026-11-26 09:00:00|B|rows=2");
        assertThat(next.watermark().full()).isFalse();
        assertThat(next.watermark().after()).isEqualTo("2026-11-26 20:00:00|E|rows=5");
        assertThat(pulls.keys()).containsExactly("C", "B", "-E");

        landed(pulls.pull(pulls.request().from(next.watermark().after()).forAll()));

        assertThat(pulls.keys()).containsExactly("A", "D", "C", "B", "-E");
    }

    @Test
    void takesRowsOfTheFutureWithoutGoingOnFromThem() throws Exception {
        row("A", "2026-11-26 09:00:00", "1", "i", "today");
        row("F", "2099-01-01 00:00:00", "1", "i", "a wrong clock");

        String position = pulls.next(null).watermark().after();
        row("B", "2026-11-26 22:00:00", "2", "i", "later today");
        Manifest next = pulls.next(position);

        assertThat(position).isEqualTo("2026-11-26 09:00:00|A|rows=2");
        assertThat(pulls.keys()).containsExactly("A", "B", "F");
        assertThat(next.watermark().after()).isEqualTo("2026-11-26 22:00:00|B|rows=3");
        assertThat(next.told()).singleElement().asString().contains("晚于业务日期 2026-11-26 的有 1 行（最晚 2099-01-01 00:00:00）");
    }

    @Test
    void readsRowsWithoutKeyOrTimeToo() throws Exception {
        row("A", "2026-11-26 09:00:00", "1", "i", "whole");
        row(null, "2026-11-26 09:30:00", "1", "i", "no key");
        row("C", null, "1", "i", "no time");

        Manifest manifest = pulls.next(null);
        assertThat(manifest.totals().declaredRows()).isEqualTo(3L);
        assertThat(pulls.rows())
                .extracting(row -> row.value(4))
                .containsExactlyInAnyOrder("whole", "no key", "no time");

        Manifest next = pulls.next(manifest.watermark().after());
        assertThat(next.totals().rows()).isEqualTo(3);
    }

    @Test
    void losesNoRowWhereAPageEndsAmongEqualOnes() throws Exception {
        pulls.withPages(3, Set.of());
        for (int i = 0; i < 10; i++) {
            row("same", "2026-11-26 09:00:00", "1", "i", "row " + i);
        }
        row("same", "2026-11-26 09:00:00", "1", "i", "row 9");

        Manifest manifest = pulls.next(null);

        assertThat(manifest.totals().rows()).isEqualTo(11);
        assertThat(manifest.totals().declaredRows()).isEqualTo(11L);
        assertThat(pulls.rows())
                .extracting(row -> row.value(4))
                .contains("row 0", "row 9")
                .hasSize(11);
    }

    @Test
    void holdsAPullWhoseKeyIsNone() throws Exception {
        try (Connection connection = keeper();
                PreparedStatement insert =
                        connection.prepareStatement("insert into act values ('same', cast('2026-11-26 09:00:00' as "
                                + timestamp() + "), '1', 'i', ?, 1)")) {
            for (int i = 0; i < 1100; i++) {
                insert.setString(1, "row " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }

        PullOutcome.Held held = held(pulls.pull(pulls.request()));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("'cd_id' 不能作键", "pull.table.key");
        assertThat(held.manifest().watermark().after()).isNull();
    }

    @Test
    void appliesBatchesInTheirOrderHoweverTheyCome() throws Exception {
        pulls.withOrder("cd_id", "cd_time", "cd_batch");
        row("A", "2026-11-26 10:00:00", "2026112600002", "u", "second");
        row("B", "2026-11-26 09:00:00", "2026112600002", "i", "only");
        row("A", "2026-11-26 11:00:00", "2026112600001", "i", "first, sent later");

        Manifest manifest = pulls.next(null);

        assertThat(pulls.rows()).extracting(row -> row.value(4)).containsExactly("first, sent later", "only", "second");
        assertThat(manifest.watermark().after()).isEqualTo("2026-11-26 11:00:00|A|rows=3");
    }

    @Test
    void anOldBatchThatComesLateDoesNotHaveTheLastWord() throws Exception {
        pulls.withOrder("cd_id", "cd_time", "cd_batch");
        row("A", "2026-11-10 10:00:00", "2026111000002", "d", "withdrawn long ago");
        row("B", "2026-11-26 09:00:00", "2026112600001", "i", "other");
        String position = pulls.next(null).watermark().after();
        row("A", "2026-11-26 12:00:00", "2026111000001", "i", "what was before that");

        pulls.next(position);

        assertThat(pulls.keys()).containsExactly("A", "-A", "B");
    }

    @Test
    void aBatchDeliveredTwiceLandsTwiceUnderTheSameKeys() throws Exception {
        pulls.withOrder("cd_id", "cd_time", "cd_batch");
        for (int delivery = 0; delivery < 2; delivery++) {
            row("A", "2026-11-26 10:00:00", "2026112600001", "i", "a");
            row("B", "2026-11-26 10:00:00", "2026112600001", "i", "b");
        }

        Manifest manifest = pulls.next(null);

        assertThat(manifest.totals().rows()).isEqualTo(4);
        assertThat(pulls.keys()).containsExactly("A", "A", "B", "B");
        assertThat(pulls.rows()).extracting(row -> row.value(4)).containsExactly("a", "a", "b", "b");
    }

    @Test
    void keepsOddTextAsItIs() throws Exception {
        row("A", "2026-11-26 10:00:00", "1", "i", "𠮷野家👨‍👩‍👧 \\N '\" `; drop table act; -- \t\n");
        row("B", "2026-11-26 10:00:00", "1", "i", "");
        row("C", "2026-11-26 10:00:00", "1", "i", null);

        pulls.next(null);

        List<LandingRow> rows = pulls.rows();
        assertThat(rows)
                .extracting(row -> row.value(4))
                .containsExactly("𠮷野家👨‍👩‍👧 \\N '\" `; drop table act; -- \t\n", "", null);
        assertThat(rows.get(0).value(1)).isEqualTo("2026-11-26 10:00:00");
        assertThat(rows.get(0).value(5)).isEqualTo("12.500000");
    }

    @Test
    void aPositionIsBoundNotSpoken() throws Exception {
        row("x' or '1'='1", "2026-11-26 10:00:00", "1", "i", "a");
        pulls.withPages(1, Set.of());

        Manifest manifest = pulls.next(null);

        assertThat(pulls.next("2026-11-26 10:00:00|x' or '1'='1|rows=1")
                        .totals()
                        .rows())
                .isEqualTo(1);
        assertThat(manifest.watermark().after()).isEqualTo("2026-11-26 10:00:00|x' or '1'='1|rows=1");
    }

    @Test
    void looksWithoutStoring() throws Exception {
        rows(100);

        ProbeOutcome.Reachable seen = (ProbeOutcome.Reachable) pulls.probe();

        assertThat(seen.seen()).isEqualTo(100);
        assertThat(seen.columns()).contains("cd_id", "amount");
        assertThat(seen.place()).contains(server().host()).doesNotContain(PASSWORD);
    }

    @Test
    void readsAllAgainWhereTimesHaveNoKnownForm() throws Exception {
        sql("drop table act");
        sql("create table act (cd_id varchar(9), cd_time varchar(30), cd_operation varchar(1))");
        allowReading("act");
        sql("insert into act values ('A', '2026/11/26', 'i')");

        Manifest manifest = pulls.next(null);

        assertThat(manifest.watermark().after()).isNull();
        assertThat(manifest.watermark().full()).isTrue();
        assertThat(manifest.told()).singleElement().asString().contains("'2026/11/26' 不是能续取的时间");
    }
}

package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.exchange.Pulls.failed;
import static org.zhifaku.connectors.exchange.Pulls.held;
import static org.zhifaku.connectors.exchange.Pulls.landed;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Manifest;

/** What a pull of a table promises, on a real server of each dialect. The table {@code act} is made anew for each test. */
@Timeout(120)
abstract class ExchangePullSuite {

    static final String PASSWORD = "s3cret-pa55";

    private static CamelRuntime camel;

    @TempDir
    Path landing;

    Pulls pulls;
    private ListAppender<ILoggingEvent> log;

    @BeforeAll
    static void startCamel() {
        camel = CamelRuntime.start();
    }

    @AfterAll
    static void stopCamel() {
        camel.close();
    }

    @BeforeEach
    void makeTable() throws SQLException {
        sql("drop table if exists act");
        sql("create table act (cd_id varchar(50), cd_time " + timestamp()
                + ", cd_batch varchar(20), cd_operation varchar(1), name varchar(200), amount decimal(18,6))");
        allowReading("act");
        pulls = new Pulls(camel, landing, dialect(), server());
        log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void tellsNoPassword() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(PASSWORD));
    }

    abstract Dialect dialect();

    /** The server, as its reader reaches it. */
    abstract Server server();

    /** Who may write. */
    abstract Connection keeper() throws SQLException;

    abstract void allowReading(String table) throws SQLException;

    abstract String timestamp();

    abstract String text();

    /** Ends the reader's sessions whose statement ends in these words; gives their number. */
    abstract int killReaders(String words) throws SQLException;

    void sql(String statement) throws SQLException {
        try (Connection connection = keeper();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    void row(@Nullable String key, @Nullable String time, String batch, String operation, @Nullable String name)
            throws SQLException {
        try (Connection connection = keeper();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into act values (?, cast(? as " + timestamp() + "), ?, ?, ?, 12.5)")) {
            insert.setString(1, key);
            insert.setString(2, time);
            insert.setString(3, batch);
            insert.setString(4, operation);
            insert.setString(5, name);
            insert.execute();
        }
    }

    void rows(int count) throws SQLException {
        try (Connection connection = keeper();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into act values (?, cast(? as " + timestamp() + "), '2026112600001', 'i', ?, 1.5)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "%05d".formatted(i));
                insert.setString(2, "2026-11-%02d 10:00:00".formatted(1 + i % 25));
                insert.setString(3, "名称" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

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
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("晚于业务日期 2026-11-26 的有 1 行（最晚 2099-01-01 00:00:00）"));
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
    void saysThatThePasswordIsWrong() throws Exception {
        PullOutcome.Failed failed = failed(pulls.pull(
                pulls.dataset(new Server(
                        server().host(),
                        server().port(),
                        server().database(),
                        server().user(),
                        new Secret("wr0ng-pa55"),
                        false)),
                pulls.request()));

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(failed.reason())
                .contains("refuses user 'zhifaku_reader' or the password")
                .doesNotContain("wr0ng");
        assertThat(failed.reasonZh()).contains("对方拒绝用户 'zhifaku_reader' 或其口令").doesNotContain("wr0ng");
    }

    @Test
    void saysThatTheHostIsUnknownOrSilent() throws Exception {
        Server known = server();
        assertThat(failed(pulls.pull(
                                pulls.dataset(new Server("no-such-host.invalid", 1, "x", "u", known.password(), false)),
                                pulls.request()))
                        .code())
                .isEqualTo(SourceFailure.UNKNOWN_HOST);
        Server silent = new Server("127.0.0.1", freePort(), "x", "u", known.password(), false);
        assertThat(failed(pulls.pull(pulls.dataset(silent), pulls.request())).code())
                .isEqualTo(SourceFailure.HOST_UNREACHABLE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void saysThatTheTableOrAColumnOfTheOrderIsMissing() throws Exception {
        pulls.withTable("no_such_table");
        PullOutcome.Failed failed = failed(pulls.pull(pulls.request()));
        assertThat(failed.code()).isEqualTo(SourceFailure.REFUSED);
        assertThat(failed.reasonZh()).contains("no_such_table", "act.yaml 的 table");

        pulls.withTable("act");
        sql("alter table act rename column cd_time to changed_at");
        failed = failed(pulls.pull(pulls.request()));
        assertThat(failed.code()).isEqualTo(SourceFailure.BAD_ANSWER);
        assertThat(failed.reasonZh()).contains("没有列 'cd_time'", "changed_at");
    }

    @Test
    void tellsOfARenamedColumnAsDrift() throws Exception {
        row("A", "2026-11-26 10:00:00", "1", "i", "a");
        sql("alter table act rename column name to title");

        PullRequest request = pulls.request()
                .withMapping(
                        Set.of("cd_id", "name"),
                        columns -> new PullRequest.Drift(
                                columns.stream().filter("title"::equals).toList(),
                                columns.contains("name") ? List.of() : List.of("name")));
        Manifest manifest = landed(pulls.pull(request));

        assertThat(manifest.drift()).containsExactly(new Manifest.Drift("act", List.of("title"), List.of("name")));
    }

    @Test
    void holdsAFullPullThatShrankOrLostTheValuesOfAColumn() throws Exception {
        rows(100);
        Manifest before = pulls.next(null);
        PullRequest.Before known = new PullRequest.Before(100, before.totals().columns());
        sql("update act set name = null");
        assertThat(held(pulls.pull(pulls.request().withBefore(known))).code()).isEqualTo(HoldCode.FILL_COLLAPSED);

        sql("delete from act where cd_id < '00030'");
        assertThat(held(pulls.pull(pulls.request().withBefore(known))).code()).isEqualTo(HoldCode.SHRUNK);
    }

    @Test
    void holdsAnIncrementWhoseTableShrankOrIsEmpty() throws Exception {
        rows(100);
        String position = pulls.next(null).watermark().after();
        sql("delete from act where cd_id < '00030'");

        PullOutcome.Held held = held(pulls.pull(pulls.request().from(position)));
        assertThat(held.code()).isEqualTo(HoldCode.SHRUNK);
        assertThat(held.reason()).contains("现有 70 行，上次采集时有 100 行");
        assertThat(held.manifest().watermark().after()).isNull();

        sql("delete from act");
        assertThat(held(pulls.pull(pulls.request().from(position))).code()).isEqualTo(HoldCode.SHRUNK);
    }

    @Test
    void refusesAColumnOfBytesUnlessItIsLeftOut() throws Exception {
        sql("drop table act");
        sql("create table act (cd_id varchar(9), cd_time " + timestamp() + ", photo " + bytes() + ")");
        allowReading("act");
        pulls.withoutOperation();

        PullOutcome.Failed failed = failed(pulls.pull(pulls.request()));
        assertThat(failed.code()).isEqualTo(SourceFailure.BAD_ANSWER);
        assertThat(failed.reasonZh()).contains("列 'photo' 是二进制", "pull.table.except");

        pulls.withPages(100, Set.of("photo"));
        assertThat(pulls.next(null).totals().rows()).isZero();
    }

    abstract String bytes();

    @Test
    void goesOnBehindTheLastRowWhenItsSessionIsKilled() throws Exception {
        rows(20_000);
        pulls.withPages(400, Set.of());
        Interruptions kills = new Interruptions(() -> killReaders("limit 401"), 1);

        Manifest manifest = landed(kills.during(() -> pulls.pull(pulls.request())));

        assertThat(kills.done()).isEqualTo(1);
        assertThat(manifest.totals().rows()).isEqualTo(20_000);
        assertThat(pulls.keys()).doesNotHaveDuplicates();
    }

    @Test
    void holdsWhatCameWhenItsSessionsAreKilledAgainAndAgain() throws Exception {
        rows(30);
        slowView(0.05);
        pulls.withTable("slow");
        pulls.withPages(10, Set.of());
        Interruptions kills = new Interruptions(() -> killReaders("limit 11"), Integer.MAX_VALUE);

        PullOutcome.Held held = held(kills.during(() -> pulls.pull(pulls.request())));

        assertThat(kills.done()).isGreaterThanOrEqualTo(2);
        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("已取到的 10 行已落地");
        assertThat(held.manifest().totals().rows()).isEqualTo(10);
        assertThat(held.manifest().watermark().after()).isNull();
        assertThat(held.manifest().watermark().full()).isFalse();
    }

    @Test
    void aCellOfAHundredMegabytesIsCutByTheSource() throws Exception {
        sql("drop table act");
        sql("create table act (cd_id varchar(9), cd_time " + timestamp() + ", story " + text() + ")");
        allowReading("act");
        pulls.withoutOperation();
        sql("insert into act values ('A', '2026-11-26 10:00:00', repeat('x', 100000000)),"
                + " ('B', '2026-11-26 10:00:00', 'short')");

        // Many cells that are within the limit, one by one, but not all at once.
        for (int i = 0; i < 50; i++) {
            sql("insert into act values ('C%02d', '2026-11-26 10:00:00', repeat('字', 300000))".formatted(i));
        }

        pulls.next(null);

        List<LandingRow> rows = pulls.rows();
        assertThat(rows.get(0).fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("CELL_TOO_LARGE"))
                .satisfies(fault -> assertThat(fault.message()).contains("'story' 超过 1048576 字节"));
        assertThat(rows.get(0).value(2)).hasSizeLessThan(2_000);
        assertThat(rows.get(1).value(2)).isEqualTo("short");
    }

    @Test
    void givesUpOnASlowStatement() throws Exception {
        rows(5);
        slowView(1);
        pulls.withTable("slow");
        pulls.idle = Duration.ofSeconds(1);

        PullOutcome.Failed failed = failed(pulls.pull(pulls.request()));

        assertThat(failed.code()).isEqualTo(SourceFailure.TIMED_OUT);
        assertThat(failed.reasonZh()).contains("限时内没有应答");
    }

    /** Makes the view {@code slow} over {@code act}, which waits so long for each row. */
    abstract void slowView(double seconds) throws SQLException;

    @Test
    void looksWithoutStoring() throws Exception {
        rows(100);

        ProbeOutcome.Reachable seen = (ProbeOutcome.Reachable) pulls.probe();

        assertThat(seen.seen()).isEqualTo(5);
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
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("'2026/11/26' 不是能续取的时间"));
    }
}

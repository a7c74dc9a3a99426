package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.exchange.Pulls.failed;
import static org.zhifaku.connectors.exchange.Pulls.held;
import static org.zhifaku.connectors.exchange.Pulls.landed;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Manifest;

/** Databases that refuse, break, shrink or hold odd columns. */
abstract class ExchangeFaultSuite extends ExchangeTables {
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
}

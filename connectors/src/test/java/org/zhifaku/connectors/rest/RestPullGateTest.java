package org.zhifaku.connectors.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.rest.ListServer.text;
import static org.zhifaku.connectors.rest.RestHome.DAY;
import static org.zhifaku.connectors.rest.RestHome.held;
import static org.zhifaku.connectors.rest.RestHome.landed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.schemas.landing.Manifest;

/** What a gate compares: totals, pages, rows and columns of earlier pulls. */
class RestPullGateTest extends RestPulls {
    @Test
    void holdsAPullWhoseTotalDoesNotAgree() {
        server.trouble("3", text(ListServer.list(List.of(), 5)));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.TOTAL_MISMATCH);
        assertThat(held.reason()).contains("5 行", "4 行");
        assertThat(held.manifest().watermark().after()).isNull();
    }

    @Test
    void beginsAnewWhereTheTotalChangesWhilePaging() throws IOException {
        server.trouble("2", text(ListServer.list(server.rows.subList(2, 4), 6)));

        Manifest manifest = landed(home.pull("paged", 1, null));

        assertThat(manifest.totals().rows()).isEqualTo(5);
        assertThat(home.rows("paged", 1)).hasSize(5);
        assertThat(server.asked).filteredOn(query -> query.startsWith("page=1")).hasSize(2);
    }

    @Test
    void holdsAPullWhoseTotalGoesOnChanging() {
        String other = ListServer.list(server.rows.subList(2, 4), 6);
        server.trouble("2", text(other), text(other));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.TOTAL_MISMATCH);
        assertThat(held.reason()).contains("从 5 变为 6");
    }

    @Test
    void holdsASourceThatGivesTheSamePageAgain() {
        String first = ListServer.list(server.rows.subList(0, 2), 5);
        server.trouble("2", text(first));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 2 页", "与前一页的数据完全相同");
    }

    @Test
    void holdsCursorsThatRunInCircles() {
        server.trouble("4", text(ListServer.changes(server.rows.subList(3, 4), "2", true)));

        PullOutcome.Held held = held(home.pull("changes", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("绕圈");
        assertThat(held.manifest().watermark().after()).isNull();
    }

    @Test
    void holdsAnEmptyListWhereThousandsWere() {
        server.rows = List.of();

        PullOutcome.Held held =
                held(home.pull("paged", PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(4_000, List.of()))));

        assertThat(held.code()).isEqualTo(HoldCode.SHRUNK);
    }

    @Test
    void holdsAThirdThatVanishedWhereTheSourceSaysSo() throws IOException {
        server.rows = rows(70);

        PullOutcome outcome =
                home.pull("paged", PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(100, List.of())));
        PullOutcome more =
                home.pull("paged", PullRequest.of(DAY, 2).withBefore(new PullRequest.Before(150, List.of())));

        // The source's threshold is a half; a source that is stricter writes max_shrink: 0.2.
        assertThat(landed(outcome).totals().rows()).isEqualTo(70);
        assertThat(held(more).code()).isEqualTo(HoldCode.SHRUNK);
    }

    @Test
    void holdsAPullWhoseColumnWasRenamed() throws IOException {
        home = home(Map.of("drift", "hold"));
        server.rows = List.of("{\"id\":\"r1\",\"party\":{\"title\":\"公司1\"}}");

        PullOutcome.Held held = held(home.pull(
                "paged",
                PullRequest.of(DAY, 1)
                        .withMapping(
                                Set.of("id", "party.name"),
                                columns -> new PullRequest.Drift(List.of(columns.get(1)), List.of("party.name")))));

        assertThat(held.code()).isEqualTo(HoldCode.DRIFT);
        assertThat(held.reason()).contains("[party.title]", "[party.name]", "mappings/sources/demo/paged.yaml");
    }

    @Test
    void holdsAPullWhoseColumnIsEmptyThroughout() {
        server.rows = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "{\"id\":\"r%d\",\"party\":{\"name\":\"\"}}".formatted(i))
                .toList();
        List<Manifest.ColumnFill> before =
                List.of(new Manifest.ColumnFill("id", 30, 30), new Manifest.ColumnFill("party.name", 30, 29));

        PullOutcome.Held held =
                held(home.pull("paged", PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(30, before))));

        assertThat(held.code()).isEqualTo(HoldCode.FILL_COLLAPSED);
        assertThat(held.reason()).contains("'party.name'").doesNotContain("'id'");
    }

    @Test
    void landsTheSameBatchAsTheSameHashes() throws IOException {
        landed(home.pull("paged", 1, null));
        landed(home.pull("paged", 2, null));

        assertThat(home.hashes("paged", 2)).hasSize(5).doesNotHaveDuplicates().isEqualTo(home.hashes("paged", 1));
    }

    @Test
    void takesRowsStampedInTheFutureWithoutGoingThere() throws IOException {
        server.rows = List.of(
                "{\"id\":\"a\",\"at\":\"2026-05-06 10:00:00\"}",
                "{\"id\":\"b\",\"at\":\"2099-01-01 00:00:00\",\"op\":\"u\"}",
                "{\"id\":\"c\",\"at\":\"2026-05-07 09:00:00\",\"op\":\"d\"}",
                "{\"id\":\"d\",\"at\":\"昨天\"}");

        Manifest manifest = landed(home.pull("timed", 1, null));

        assertThat(manifest.watermark().after()).isEqualTo("2026-05-07T09:00:00+08:00");
        assertThat(home.rows("timed", 1)).containsExactly("1 UPSERT a", "2 UPSERT b", "3 DELETE c", "4 UPSERT d");
        assertThat(manifest.told())
                .anyMatch(told -> told.contains("2099-01-01 00:00:00"))
                .anyMatch(told -> told.contains("昨天"));
    }
}

package org.zhifaku.library.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;

/** The queue is read in slices, each one scan joined with the acts, and settled batch by batch. */
class PublishQueueIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");
    private static final int SLICE_ROWS = 40;

    private final RecordTypes types = RecordTypes.standard();
    private TopicRows topic;
    private IndexServer server;
    private EnforcementIndex index;
    private IndexPublisher publisher;
    private RunContext run;

    @BeforeEach
    void startEmpty() throws SQLException {
        var database = TestServers.createDatabase("publish_queue").dataSource();
        topic = new TopicRows(database);
        server = IndexServer.connect(IndexAddress.open(URI.create(TestServers.elasticsearch()))
                .withAlias("publish-queue-it-" + System.nanoTime()));
        index = new EnforcementIndex(server, types);
        publisher = new IndexPublisher(
                database,
                index,
                (act, day) -> String.valueOf(act.get("remark")).startsWith("不公开")
                        ? new Publication.Hidden("因" + act.get("remark"))
                        : new Publication.Shown(Map.of("party_name", act.text("party_name")), null),
                types,
                SLICE_ROWS);
        run = topic.startRun(TODAY);
    }

    @AfterEach
    void removeIndex() throws IOException {
        index.builds().forEach(index::delete);
        server.close();
    }

    private UUID act(String kind, String id, String remark) throws SQLException {
        UUID act = topic.put(kind, id, Map.of("party_name", "中山市" + id, "remark", remark, "action_date", "2026-04-01"));
        topic.queue(run, kind, act);
        return act;
    }

    private PublishResult publish() {
        return publisher.publish(run, done -> {});
    }

    @Test
    void everyRowOfManySlicesAndKindsIsCountedOnce() throws SQLException {
        for (int i = 0; i < 60; i++) {
            act("penalty", "处罚" + i, i % 3 == 0 ? "不公开" : "");
            act("permit", "许可" + i, "");
        }
        for (int i = 0; i < 60; i += 5) {
            topic.queue(run, "penalty", Hashes.key("penalty", "处罚" + i));
        }

        PublishResult result = publish();

        assertThat(result).isEqualTo(new PublishResult(108, 24, 0, 0, 0));
        assertThat(
                        topic.text(
                                "select string_agg(concat_ws(' ', dataset, published, not_public), ', ' order by dataset) from control.ledger"))
                .isEqualTo("penalty 48 24, permit 60 0");
        assertThat(topic.number("select count(*) from control.unpublished")).isZero();
        assertThat(topic.number("select count(*) from control.not_public")).isEqualTo(20);
        assertThat(index.count(index.alias())).isEqualTo(100);
    }

    @Test
    void anActIsHiddenForAnotherReasonThenShownThenHiddenAgain() throws SQLException {
        act("penalty", "甲", "不公开");
        act("penalty", "乙", "不公开");
        publish();
        act("penalty", "甲", "不公开之二");
        assertThat(publish()).isEqualTo(new PublishResult(0, 1, 0, 0, 0));
        assertThat(topic.text("select string_agg(reason, ' ' order by reason) from control.not_public"))
                .isEqualTo("因不公开 因不公开之二");

        act("penalty", "甲", "");
        publish();
        assertThat(topic.text("select string_agg(reason, ' ') from control.not_public"))
                .isEqualTo("因不公开");
        assertThat(index.count(index.alias())).isEqualTo(1);

        act("penalty", "甲", "不公开");
        publish();
        assertThat(topic.number("select count(*) from control.not_public")).isEqualTo(2);
        assertThat(index.count(index.alias())).isZero();
    }

    @Test
    void hiddenActsWithLongTextsAreSettledAndNotSent() throws SQLException {
        String facts = "违法事实".repeat(100_000);
        for (int i = 0; i < 30; i++) {
            UUID act = topic.put(
                    "penalty", "长" + i, Map.of("party_name", "长" + i, "remark", "不公开", "violation_facts", facts));
            topic.queue(run, "penalty", act);
        }

        assertThat(publish()).isEqualTo(new PublishResult(0, 30, 0, 0, 0));
        assertThat(topic.number("select count(*) from control.not_public")).isEqualTo(30);
        assertThat(index.count(index.alias())).isZero();
    }

    @Test
    void aRowWhoseActIsNoLongerThereIsTakenOffTheQueue() throws SQLException {
        topic.queue(run, "penalty", Hashes.key("penalty", "nowhere"));
        act("penalty", "甲", "");

        assertThat(publish()).isEqualTo(new PublishResult(2, 0, 0, 0, 0));
        assertThat(topic.number("select count(*) from control.unpublished")).isZero();
    }

    @Test
    void refusesAKindThatIsNotPublished() throws SQLException {
        topic.queue(run, "complaint", Hashes.key("complaint", "1"));

        assertThatThrownBy(this::publish).isInstanceOf(PublishException.class).hasMessageContaining("kind 'complaint'");
        assertThat(topic.number("select count(*) from control.unpublished")).isEqualTo(1);
    }
}

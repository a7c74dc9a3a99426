package org.zhifaku.library.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchChecksums;
import org.zhifaku.library.search.SearchRequest;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;

class IndexPublisherIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");
    private static final String PENALTY = "penalty";

    private final RecordTypes types = RecordTypes.standard();
    private DataSource database;
    private TopicRows topic;
    private IndexServer server;
    private EnforcementIndex index;
    private EnforcementSearch search;
    private IndexPublisher publisher;
    private RunContext run;

    @BeforeEach
    void startEmpty() throws SQLException {
        database = TestServers.createDatabase("publish").dataSource();
        topic = new TopicRows(database);
        server = IndexServer.connect(IndexAddress.open(URI.create(TestServers.elasticsearch()))
                .withAlias("publish-it-" + System.nanoTime()));
        index = new EnforcementIndex(server, types);
        search = new EnforcementSearch(server, types);
        publisher = new IndexPublisher(database, index, IndexPublisherIT::decide, types);
        run = topic.startRun(TODAY);
    }

    @AfterEach
    void removeIndex() throws IOException {
        index.builds().forEach(index::delete);
        server.close();
    }

    /** As the rules do it, in short: names of persons masked, acts marked in the remark hidden or broken. */
    private static Publication.Verdict decide(StandardRecord act, LocalDate day) {
        String remark = String.valueOf(act.get("remark"));
        if (remark.contains("不公开")) {
            return new Publication.Hidden("依规定不公开");
        }
        Map<String, Object> shown = new HashMap<>();
        for (Element element : act.type().elements()) {
            boolean open = element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED;
            Object value = act.get(element.position());
            if (open && value != null) {
                shown.put(element.name(), value);
            }
        }
        if ("自然人".equals(act.get("party_category"))) {
            shown.put("party_name", act.text("party_name").substring(0, 1) + "**");
        }
        if (remark.contains("坏")) {
            shown.put("no_such_field", "x");
        }
        return new Publication.Shown(shown, remark.contains("期满") ? LocalDate.parse("2026-05-21") : null);
    }

    private UUID penalty(String party, String remark) throws SQLException {
        UUID act = topic.put(
                PENALTY,
                party,
                Map.of(
                        "party_name", party,
                        "remark", remark,
                        "action_date", "2026-04-01",
                        "subject_name", "中山市市场监督管理局",
                        "fine_amount", "2000.000000",
                        "penalty_kinds", "{101,201}"));
        topic.queue(run, PENALTY, act);
        return act;
    }

    private PublishResult publish() {
        return publisher.publish(run, done -> {});
    }

    private long found(String text) {
        var result = search.search(SearchRequest.of(text));
        return result.loose() ? 0 : result.total();
    }

    private String ledger() throws SQLException {
        return topic.text("select string_agg(dataset || ' ' || published || ' ' || not_public, ', ' order by dataset)"
                + " from control.ledger");
    }

    @Test
    void findsAPartyByTheAliasAfterPublishing() throws SQLException {
        penalty("中山市甲乙餐饮店", "");
        AtomicLong told = new AtomicLong();

        PublishResult result = publisher.publish(run, told::addAndGet);

        assertThat(found("中山市甲乙餐饮店")).isEqualTo(1);
        assertThat(result).isEqualTo(new PublishResult(1, 0, 0, 0, 0));
        assertThat(told).hasValue(1);
        assertThat(ledger()).isEqualTo("penalty 1 0");
        assertThat(topic.number("select count(*) from control.unpublished")).isZero();
    }

    @Test
    void publishingAgainChangesNothing() throws SQLException {
        penalty("中山市甲乙餐饮店", "");
        publish();

        assertThat(publish()).isEqualTo(PublishResult.NOTHING);
        assertThat(ledger()).isEqualTo("penalty 1 0");
        assertThat(index.count(index.alias())).isEqualTo(1);
    }

    @Test
    void countsEveryQueueRowOfAnActOnceInTheRunItCameFrom() throws SQLException {
        UUID act = penalty("中山市甲乙餐饮店", "");
        RunContext later = topic.startRun(TODAY);
        topic.queue(later, PENALTY, act);
        topic.queue(later, PENALTY, act);

        publisher.publish(later, done -> {});

        assertThat(topic.text("select string_agg(run_id - " + run.runId()
                        + " || ':' || published, ' ' order by run_id) from control.ledger"))
                .isEqualTo("0:1 1:2");
        assertThat(index.count(index.alias())).isEqualTo(1);
    }

    @Test
    void masksNaturalPersonsAndNeverFindsTheirFullName() throws SQLException {
        UUID act = topic.put(PENALTY, "p", Map.of("party_name", "欧阳不存在", "party_category", "自然人"));
        topic.queue(run, PENALTY, act);

        publish();

        assertThat(found("欧**")).isEqualTo(1);
        assertThat(found("欧阳不存在")).isZero();
    }

    @Test
    void hidesWhatIsNotPublicAndSaysWhy() throws SQLException {
        penalty("中山市甲乙餐饮店", "");
        publish();
        penalty("中山市甲乙餐饮店", "不公开");

        PublishResult result = publish();

        assertThat(result).isEqualTo(new PublishResult(0, 1, 0, 0, 0));
        assertThat(found("中山市甲乙餐饮店")).isZero();
        assertThat(ledger()).isEqualTo("penalty 1 1");
        assertThat(topic.text("select reason from control.not_public")).isEqualTo("依规定不公开");
    }

    @Test
    void takesAWithdrawnActOutOfTheIndex() throws SQLException {
        UUID act = penalty("中山市甲乙餐饮店", "");
        publish();
        topic.withdraw(PENALTY, act);
        topic.queue(run, PENALTY, act);

        publish();

        assertThat(found("中山市甲乙餐饮店")).isZero();
        assertThat(ledger()).isEqualTo("penalty 2 0");
    }

    @Test
    void takesAWithdrawnActOutEvenWithoutAQueueRow() throws SQLException {
        UUID act = penalty("中山市甲乙餐饮店", "");
        publish();
        topic.withdraw(PENALTY, act);

        publish();

        assertThat(found("中山市甲乙餐饮店")).isZero();
        assertThat(ledger()).isEqualTo("penalty 1 0");
    }

    @Test
    void namesAnActTheIndexRefusesAndKeepsItQueued() throws SQLException {
        UUID bad = penalty("中山市坏字段店", "坏");
        penalty("中山市甲乙餐饮店", "");

        PublishResult result = publish();

        assertThat(result).isEqualTo(new PublishResult(1, 0, 1, 0, 0));
        assertThat(found("中山市甲乙餐饮店")).isEqualTo(1);
        assertThat(topic.text("select act_id || ' ' || error from control.publish_failure"))
                .startsWith(bad.toString())
                .contains("no_such_field");
        assertThat(topic.number("select count(*) from control.unpublished")).isEqualTo(1);

        topic.execute("update topic.penalty set remark = null");
        assertThat(publish()).isEqualTo(new PublishResult(1, 0, 0, 0, 0));
        assertThat(topic.number("select count(*) from control.publish_failure")).isZero();
        assertThat(ledger()).isEqualTo("penalty 2 0");
    }

    @Test
    void countsOnceAfterDyingBetweenIndexAndCommit() throws SQLException {
        for (int i = 0; i < 10; i++) {
            penalty("中山市" + i + "号店", "");
        }
        // The commit fails after the index has taken all: a stand-in for a kill at that moment.
        topic.execute("""
                create function control.refuse() returns trigger language plpgsql as
                $$ begin raise exception 'killed here'; end $$;
                create trigger refuse before insert on control.ledger for each row execute function control.refuse()
                """);
        assertThatThrownBy(this::publish).isInstanceOf(PublishException.class).hasMessageContaining("killed here");
        assertThat(topic.number("select count(*) from control.unpublished")).isEqualTo(10);

        topic.execute("drop trigger refuse on control.ledger");
        PublishResult result = publish();

        assertThat(result.published()).isEqualTo(10);
        assertThat(ledger()).isEqualTo("penalty 10 0");
        assertThat(index.count(index.alias())).isEqualTo(10);
    }

    @Test
    void endsPublicationOnTheDayAfterTheLast() throws SQLException {
        UUID act = penalty("中山市甲乙餐饮店", "期满");
        publisher.publish(new RunContext(run.runId(), LocalDate.parse("2026-05-21")), done -> {});
        assertThat(found("中山市甲乙餐饮店")).isEqualTo(1);

        PublishResult result =
                publisher.publish(new RunContext(run.runId(), LocalDate.parse("2026-05-22")), done -> {});

        assertThat(result.expired()).isEqualTo(1);
        assertThat(found("中山市甲乙餐饮店")).isZero();
        assertThat(topic.text("select reason from control.not_public where act_id = '" + act + "'"))
                .isEqualTo("公示期已于2026-05-21届满");
    }

    @Test
    void checksumsOfIndexAndTopicAgree() throws SQLException {
        for (int i = 0; i < 50; i++) {
            penalty("中山市" + i + "号店", i % 10 == 0 ? "不公开" : "");
        }

        publish();

        SearchChecksums.Sum sum = new SearchChecksums(server).byKind().get(PENALTY);
        String shown = " from topic.penalty t where status = 'CURRENT'"
                + " and not exists (select from control.not_public n where n.act_id = t.act_id)";
        String high = "('x' || substr(replace(content_hash::text, '-', ''), 1, 6))::bit(24)::int";
        String low = "('x' || substr(replace(content_hash::text, '-', ''), 7, 6))::bit(24)::int";
        assertThat(sum)
                .isEqualTo(new SearchChecksums.Sum(
                        topic.number("select count(*)" + shown),
                        topic.number("select sum(" + high + ")" + shown),
                        topic.number("select sum(" + low + ")" + shown)))
                .extracting(SearchChecksums.Sum::acts)
                .isEqualTo(45L);
    }

    @Test
    void fillsANewIndexFromTheTopicLibraryWhereTheOldOneIsGone() throws SQLException {
        penalty("中山市甲乙餐饮店", "");
        publish();
        index.builds().forEach(index::delete);
        penalty("中山市丙丁餐饮店", "");

        PublishResult result = publish();

        assertThat(result).isEqualTo(new PublishResult(1, 0, 0, 0, 1));
        assertThat(index.count(index.alias())).isEqualTo(2);
    }

    @Test
    void rebuildSwapsToANewBuildWithTheSameContent() throws SQLException {
        penalty("中山市甲乙餐饮店", "");
        penalty("中山市丙丁餐饮店", "不公开");
        publish();
        String before = index.current().orElseThrow();
        var checksums = new SearchChecksums(server).byKind();

        publisher.rebuild(run);

        assertThat(index.current().orElseThrow()).isNotEqualTo(before);
        assertThat(index.builds()).contains(before);
        assertThat(new SearchChecksums(server).byKind()).isEqualTo(checksums);
    }
}

package org.zhifaku.connectors.topic;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedEnd;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.feed.Sample;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.tabular.RecordTable;
import org.zhifaku.connectors.tabular.TableSink;

/** The messages of a topic between a position and the ends it has when the pull begins. */
final class TopicFeed implements Feed {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final long SAMPLE_MESSAGES = 20;

    private final FeedRequest request;
    private final TopicPlan plan;
    private final SourceRoute route;
    private final TopicAccess access;

    TopicFeed(FeedRequest request, TopicPlan plan, SourceRoute route, TopicAccess access) {
        this.request = request;
        this.plan = plan;
        this.route = route;
        this.access = access;
    }

    @Override
    public FeedEnd transfer(TableSink sink, Originals originals, Holds holds) throws IOException {
        TopicPosition position = request.full() ? null : position();
        TopicState topic = route.ask(new TopicAccess.Request.Look(), TopicState.class);
        Beginning beginning = Beginning.of(plan.topic(), topic, position);
        beginning.losses().forEach(loss -> holds.add(HoldCode.INCOMPLETE, loss));

        RecordTable records = new RecordTable(sink, plan.topic(), request.limits());
        beginning.remarks().forEach(records::remark);
        boolean whole;
        try (MessageOriginals kept = new MessageOriginals(originals)) {
            MessageRows rows = new MessageRows(plan, records, kept, future());
            whole = read(new MessageMerge(topic, beginning.offsets()), rows, holds);
            if (rows.future() > 0) {
                records.remark("主题 '%s' 有 %d 条消息的时间晚于业务日期次日，最晚 %s；已照收，不影响下次的位置"
                        .formatted(
                                plan.topic(),
                                rows.future(),
                                rows.latest().atZone(ZONE).format(MINUTE)));
            }
        }
        boolean full = position == null
                && plan.compacted()
                && beginning.isComplete()
                && holds.code().isEmpty();
        return new FeedEnd(records.end(), null, whole ? topic.end().text() : null, full);
    }

    /** A night runs on the day after its business date; what is stamped later than that day is from the future. */
    private Instant future() {
        return request.businessDate().plusDays(2).atStartOfDay(ZONE).toInstant();
    }

    private @Nullable TopicPosition position() throws SourceException {
        String text = request.position();
        if (text == null) {
            return null;
        }
        return TopicPosition.parse(text)
                .orElseThrow(() -> new SourceException(
                        SourceFailure.REFUSED,
                        "The position '%s' of dataset '%s' is none of a topic: the dataset came another way before. Pull all of it once."
                                .formatted(text, request.dataset().dataset()),
                        "数据集 '%s' 记录的位置 '%s' 不是主题的位置（以前由别的方式采集）。请做一次全量采集。"
                                .formatted(request.dataset().dataset(), text),
                        null));
    }

    /** Reads all there is to read; whether it could. */
    private boolean read(MessageMerge merge, MessageRows rows, Holds holds) throws IOException {
        while (!merge.isRead()) {
            try {
                TopicAccess.Batch batch = route.ask(merge.wanted(), TopicAccess.Batch.class);
                batch.losses().forEach(loss -> holds.add(HoldCode.INCOMPLETE, loss));
                merge.add(batch.messages(), batch.next());
            } catch (SourceException e) {
                for (Message late = merge.pollWaiting(); late != null; late = merge.pollWaiting()) {
                    rows.take(late);
                }
                if (rows.rows() == 0) {
                    throw e;
                }
                holds.add(
                        HoldCode.INCOMPLETE,
                        "%s 之前的 %d 条消息已落地；位置不动，下次采集从上次的位置重新取。".formatted(e.reasonZh(), rows.rows()));
                return false;
            }
            for (Message next = merge.poll(); next != null; next = merge.poll()) {
                rows.take(next);
            }
        }
        for (Message last = merge.pollWaiting(); last != null; last = merge.pollWaiting()) {
            rows.take(last);
        }
        return true;
    }

    @Override
    public Sample sample(TableSink sink) throws IOException {
        TopicState topic = route.ask(new TopicAccess.Request.Look(), TopicState.class);
        SortedMap<Integer, Long> from = new TreeMap<>();
        topic.partitions()
                .forEach((partition, stretch) ->
                        from.put(partition, Math.max(stretch.from(), stretch.to() - SAMPLE_MESSAGES)));
        RecordTable records = new RecordTable(sink, plan.topic(), request.limits());
        MessageReading reading = new MessageReading(plan, records);
        MessageMerge merge = new MessageMerge(topic, from);
        long row = 0;
        while (!merge.isRead() && row < SAMPLE_MESSAGES) {
            TopicAccess.Batch batch = route.ask(merge.wanted(), TopicAccess.Batch.class);
            merge.add(batch.messages(), batch.next());
            for (Message next = merge.pollWaiting(); next != null; next = merge.pollWaiting()) {
                row++;
                reading.take(row, next);
            }
        }
        records.end();
        return new Sample(
                "%s, topic '%s' (%d partitions)"
                        .formatted(
                                request.dataset().transport().place(),
                                plan.topic(),
                                topic.partitions().size()),
                records.columns(),
                row,
                null);
    }

    @Override
    public void close() {
        access.close();
        route.close();
    }
}

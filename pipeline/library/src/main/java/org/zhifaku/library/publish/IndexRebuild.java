package org.zhifaku.library.publish;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.search.BulkSender;
import org.zhifaku.library.search.EnforcementIndex;

/** Fills a new build of the index from the topic library and swaps the alias. */
final class IndexRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    private final DataSource database;
    private final EnforcementIndex index;
    private final Publication publication;
    private final Collection<TopicActs> kinds;

    IndexRebuild(DataSource database, EnforcementIndex index, Publication publication, Collection<TopicActs> kinds) {
        this.database = database;
        this.index = index;
        this.publication = publication;
        this.kinds = kinds;
    }

    /**
     * Builds and swaps.
     *
     * @param queuedToo false leaves out acts that the queue holds, because they are sent right after
     * @param held is told which acts the new build holds
     * @param hidden is told which acts are not shown
     * @throws PublishException where the new build does not hold what was sent; the alias then stays where it was
     */
    PublishResult run(RunContext run, boolean queuedToo, HeldActs held, HiddenActs hidden) {
        deleteUnfinished();
        String build = index.create();
        index.pauseRefresh(build, true);
        BulkSender sender = index.senderTo(build);
        AtomicLong written = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        try (SendingLine line = new SendingLine()) {
            for (TopicActs topic : kinds) {
                fill(
                        topic,
                        queuedToo,
                        run,
                        held,
                        hidden,
                        batch -> line.submit(() -> batch.send(sender), failures -> {
                            Transactions.in(
                                    database,
                                    "recording what a rebuild could not show",
                                    connection -> batch.settle(connection, run.runId(), failures));
                            written.addAndGet(batch.documents() - failures.size());
                            failed.addAndGet(failures.size());
                        }));
            }
            line.drain();
        }
        index.pauseRefresh(build, false);
        index.refresh(build);
        long found = index.count(build);
        if (found != written.get()) {
            throw new PublishException(
                    "The new build '" + build + "' holds " + found + " documents, but " + written.get()
                            + " were written. The alias stays where it was; run the rebuild again.",
                    null);
        }
        index.pointAliasAt(build);
        List<String> deleted = index.deleteOldBuilds();
        LOG.info("The alias now stands for {} with {} documents; deleted {}", build, found, deleted);
        return new PublishResult(0, 0, failed.get(), 0, found);
    }

    /** Builds later than the one in force were never finished, or were gone back from. */
    private void deleteUnfinished() {
        List<String> builds = index.builds();
        int current = index.current().map(builds::indexOf).orElse(-1);
        builds.subList(current + 1, builds.size()).forEach(index::delete);
    }

    private void fill(
            TopicActs topic,
            boolean queuedToo,
            RunContext run,
            HeldActs held,
            HiddenActs hidden,
            Consumer<PublishBatch> sending) {
        Transactions.in(database, "reading topic." + topic.type().name(), connection -> {
            PublishBatch[] open = {new PublishBatch(run.businessDate(), publication, held, hidden)};
            topic.current(connection, queuedToo, act -> {
                open[0].add(act);
                if (open[0].isFull()) {
                    sending.accept(open[0]);
                    open[0] = new PublishBatch(run.businessDate(), publication, held, hidden);
                }
            });
            PublishBatch rest = open[0];
            sending.accept(rest);
            return rest.size();
        });
    }
}

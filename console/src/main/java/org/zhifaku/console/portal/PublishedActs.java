package org.zhifaku.console.portal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index as the pages ask it. Logs once when it goes away and once when it is back, however many readers ask. */
final class PublishedActs {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedActs.class);

    private final ActSearch index;
    private final AtomicBoolean down = new AtomicBoolean();

    PublishedActs(ActSearch index) {
        this.index = index;
    }

    ActPage search(ActQuery query) {
        return watched(() -> index.search(query));
    }

    Optional<PublicAct> find(String id) {
        return watched(() -> index.find(id));
    }

    private <T> T watched(Supplier<T> question) {
        try {
            var answer = question.get();
            if (down.compareAndSet(true, false)) {
                LOG.info("The search index answers again.");
            }
            return answer;
        } catch (SearchUnavailableException e) {
            if (down.compareAndSet(false, true)) {
                LOG.error("The public search answers 503 until the index is back: {}", e.getMessage(), e);
            }
            throw e;
        }
    }
}

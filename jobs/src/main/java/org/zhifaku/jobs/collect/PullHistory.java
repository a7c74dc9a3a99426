package org.zhifaku.jobs.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullSummary;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest.ColumnFill;
import org.zhifaku.schemas.landing.PullKey;

/** What the last trusted pulls of a dataset had: the median of their rows, and of how full each column was. */
final class PullHistory {
    /** A week of nights: one odd night among them moves no median. */
    private static final int PULLS = 7;

    private final PullRegistry pulls;
    private final LandingZone landing;
    private final Consumer<String> notices;

    PullHistory(PullRegistry pulls, LandingZone landing, Consumer<String> notices) {
        this.pulls = pulls;
        this.landing = landing;
        this.notices = notices;
    }

    /**
     * Of the business dates before this pull's.
     *
     * @param full whether of pulls of all rows, or of pulls of some
     */
    Optional<PullRequest.Before> before(PullKey key, boolean full) {
        List<PullSummary> last = pulls.trustedBefore(key.source(), key.dataset(), key.businessDate(), full, PULLS);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        long rows = last.stream().map(PullSummary::rows).sorted().toList().get((last.size() - 1) / 2);
        Map<String, List<ColumnFill>> columns = new LinkedHashMap<>();
        for (PullSummary pull : last) {
            columns(pull.key()).forEach(fill -> columns.computeIfAbsent(fill.column(), any -> new ArrayList<>())
                    .add(fill));
        }
        return Optional.of(new PullRequest.Before(
                last.size(),
                rows,
                columns.values().stream().map(PullHistory::median).toList()));
    }

    private static ColumnFill median(List<ColumnFill> fills) {
        fills.sort(Comparator.comparingDouble(ColumnFill::share));
        return fills.get((fills.size() - 1) / 2);
    }

    /** How full the columns of a pull were; empty where its landing folder was taken away. */
    private List<ColumnFill> columns(PullKey key) {
        try {
            return landing.find(key)
                    .map(pull -> pull.manifest().totals().columns())
                    .orElse(List.of());
        } catch (IOException e) {
            notices.accept(
                    "The manifest of pull %d (%s/%s %s) cannot be read: %s. How full the columns are is not compared with it."
                            .formatted(key.pullId(), key.source(), key.dataset(), key.businessDate(), e.getMessage()));
            return List.of();
        }
    }
}

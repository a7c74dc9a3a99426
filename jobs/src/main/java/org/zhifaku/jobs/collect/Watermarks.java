package org.zhifaku.jobs.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhifaku.library.ledger.PullRegistry;

/** The watermark of a dataset: the latest business date that was pulled and trusted, as yyyy-MM-dd. */
final class Watermarks {
    private Watermarks() {}

    /** The business dates to pull, in order: those after the watermark up to the one asked for; that one alone where it is not after. */
    static List<LocalDate> datesToPull(Optional<String> watermark, LocalDate asked) {
        return watermark
                .map(LocalDate::parse)
                .filter(last -> last.isBefore(asked))
                .map(last -> last.plusDays(1).datesUntil(asked.plusDays(1)).toList())
                .orElse(List.of(asked));
    }

    /** Where the dataset stands after a trusted pull of this date: pulling an old date again never moves it back. */
    static String after(PullRegistry pulls, String source, String dataset, LocalDate pulled) {
        return pulls.watermark(source, dataset)
                .map(LocalDate::parse)
                .filter(last -> last.isAfter(pulled))
                .orElse(pulled)
                .toString();
    }
}

package org.zhifaku.jobs.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.identity.IdentityReviews;
import org.zhifaku.library.identity.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What waits for a steward. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Pairs that are likely, but not surely, the same; the likeliest first.")
final class IdentityListCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only party, organ, or a record type such as penalty.")
    private @Nullable String kind;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "OPEN, DECIDED or GONE (new data made it no longer likely); default: ${DEFAULT-VALUE}.")
    private Status status = Status.OPEN;

    @Option(names = "--limit", paramLabel = "N", description = "So many at most; default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Option(names = "--json", description = "One JSON object with reviews.")
    private boolean json;

    /** Where a review stands. */
    enum Status {
        OPEN,
        DECIDED,
        GONE
    }

    IdentityListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            List<Review> reviews = new IdentityReviews(library.dataSource()).list(kind, status.name(), limit);
            if (json) {
                context.terminal()
                        .json(Map.of(
                                "reviews",
                                reviews.stream().map(IdentityJson::review).toList()));
            } else {
                tell(reviews);
            }
            return ExitStatus.DONE;
        }
    }

    private void tell(List<Review> reviews) {
        Terminal terminal = context.terminal();
        TextTable table = new TextTable(List.of("编号", "种类", "规则", "得分", "左", "右", "证据"));
        for (Review review : reviews) {
            table.row(List.of(
                    Long.toString(review.reviewId()),
                    review.kind(),
                    review.rule(),
                    review.score().toPlainString(),
                    review.left().toString(),
                    review.right().toString(),
                    review.evidence()));
        }
        table.lines().forEach(terminal::result);
        terminal.notice(
                "%,d 对。 %,d pairs. './zhifaku identity show 编号' 并列两边。".formatted(reviews.size(), reviews.size()));
    }
}

package org.zhifaku.jobs.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.identity.IdentityReviews;
import org.zhifaku.library.identity.Review;
import org.zhifaku.library.identity.SideBySide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One pair side by side. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "What the library says of the two, element by element, and the evidence. Shows no personal identifier.")
final class IdentityShowCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            index = "0",
            paramLabel = "REVIEW",
            description = "Number of the pair, as './zhifaku identity list' shows it.")
    private long id;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    IdentityShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Review review = new IdentityReviews(library.dataSource())
                    .find(id)
                    .orElseThrow(() -> new OperatorException(
                            "没有第 %d 号待认定。 There is no review %d; './zhifaku identity list' lists those there are."
                                    .formatted(id, id)));
            List<SideBySide.Line> lines =
                    new SideBySide(library.dataSource()).of(review.kind(), review.left(), review.right());
            if (json) {
                Map<String, Object> answer = IdentityJson.review(review);
                answer.put("elements", lines.stream().map(IdentityJson::line).toList());
                context.terminal().json(answer);
            } else {
                tell(review, lines);
            }
            return ExitStatus.DONE;
        }
    }

    private void tell(Review review, List<SideBySide.Line> lines) {
        Terminal terminal = context.terminal();
        terminal.result("第 %d 号  %s  规则 %s  得分 %s  %s"
                .formatted(
                        review.reviewId(),
                        review.kind(),
                        review.rule(),
                        review.score().toPlainString(),
                        review.status()));
        terminal.result("证据 " + review.evidence());
        TextTable table = new TextTable(List.of("", "数据元", "左 " + review.left(), "右 " + review.right()));
        lines.forEach(
                line -> table.row(Arrays.asList(line.differs() ? "≠" : "", line.zh(), line.left(), line.right())));
        table.lines().forEach(terminal::result);
    }
}

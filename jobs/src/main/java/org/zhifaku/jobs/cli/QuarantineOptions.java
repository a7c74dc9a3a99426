package org.zhifaku.jobs.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.quarantine.QuarantineFilter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which quarantined rows are meant. */
final class QuarantineOptions {
    @Option(
            names = "--cause",
            paramLabel = "ID",
            description = "Only rows of this cause (quarantine list shows the ids).")
    @Nullable
    String cause;

    @Option(names = "--rule", paramLabel = "R", description = "Only rows that violate this rule, e.g. C01.")
    @Nullable
    String rule;

    @Option(
            names = "--field",
            paramLabel = "F",
            description = "Only rows with a violation of this element, e.g. party_uscc.")
    @Nullable
    String field;

    @Option(names = "--source", paramLabel = "S", description = "Only rows of this source.")
    @Nullable
    String source;

    @Option(names = "--dataset", paramLabel = "D", description = "Only rows of this dataset of the source.")
    @Nullable
    String dataset;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "Only rows that came on this business date, yyyy-MM-dd.")
    @Nullable
    LocalDate date;

    @Option(names = "--pull", paramLabel = "N", description = "Only rows of this pull.")
    @Nullable
    Long pull;

    /** @throws ParameterException where they make no sense */
    QuarantineFilter filter(CommandSpec spec, CommandContext context) {
        if (dataset != null && source == null) {
            throw new ParameterException(
                    spec.commandLine(), "--dataset needs --source: a dataset is named within its source.");
        }
        if (cause != null && !cause.matches("[0-9a-f]{12}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'%s' is no id of a cause; those are 12 hexadecimal digits, see './zhifaku quarantine list'."
                            .formatted(cause));
        }
        Scopes.requireKnown(spec, context, source, dataset);
        return new QuarantineFilter(
                new QuarantineFilter.From(source, dataset, date, pull),
                new QuarantineFilter.Why(cause, rule, field),
                null);
    }
}

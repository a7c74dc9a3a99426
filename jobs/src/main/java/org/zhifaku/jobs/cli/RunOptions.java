package org.zhifaku.jobs.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what a run covers. */
final class RunOptions {
    @Option(names = "--source", paramLabel = "S", description = "Only this source (a folder of mappings/sources).")
    @Nullable
    String source;

    @Option(names = "--dataset", paramLabel = "D", description = "Only this dataset of the source.")
    @Nullable
    String dataset;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Date.class,
            description = "The business date, yyyy-MM-dd; default: yesterday in the schedule's zone.")
    @Nullable
    LocalDate date;

    /** Dates as yyyy-MM-dd. */
    static final class Date implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'%s' is not a date; write it as yyyy-MM-dd, e.g. 2026-03-31".formatted(text));
            }
        }
    }
}

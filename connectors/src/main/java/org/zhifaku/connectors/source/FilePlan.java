package org.zhifaku.connectors.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhifaku.schemas.landing.Operation;

/**
 * The files of a drop that hold one kind of record.
 *
 * @param files its files
 * @param marker name of the marker that says a file is whole, {@code {name}} being the file's; empty for none
 */
public record FilePlan(List<FilePattern> files, String marker) implements PullPlan {

    static final String NAME = "{name}";

    public FilePlan {
        files = List.copyOf(files);
    }

    @Override
    public Pace pace() {
        return Pace.DAILY;
    }

    @Override
    public String transportKind() {
        return "file-drop";
    }

    @Override
    public Class<FileTransport> transportType() {
        return FileTransport.class;
    }

    /** The pattern a file falls under: the most specific; of equals a withdrawal's, then the first. */
    public Optional<FilePattern> patternOf(String name, LocalDate businessDate) {
        return mostSpecific(pattern -> pattern.matches(name, businessDate));
    }

    /** The pattern a file falls under, whatever date its name bears: for files that are looked at by hand. */
    public Optional<FilePattern> patternOf(String name) {
        return mostSpecific(pattern -> pattern.matchesAnyDate(name));
    }

    private Optional<FilePattern> mostSpecific(Predicate<FilePattern> fits) {
        return files.stream()
                .filter(fits)
                .max(Comparator.comparingInt(FilePattern::fixedCharacters)
                        .thenComparing(pattern -> pattern.operation() == Operation.DELETE)
                        .thenComparing(pattern -> -files.indexOf(pattern)));
    }

    /** Name of the marker of a file; empty where the dataset has none. */
    public Optional<String> markerOf(String name) {
        return marker.isEmpty() ? Optional.empty() : Optional.of(marker.replace(NAME, name));
    }
}

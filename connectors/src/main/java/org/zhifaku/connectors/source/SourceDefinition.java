package org.zhifaku.connectors.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhifaku.schemas.landing.Operation;

/**
 * A source and what it gives.
 *
 * @param system the source system
 * @param datasets its datasets, by name
 */
public record SourceDefinition(SourceSystem system, List<Dataset> datasets) {

    public SourceDefinition {
        datasets = List.copyOf(datasets);
    }

    /** Name of its folder. */
    public String source() {
        return system.source();
    }

    /** The dataset of this name. */
    public Optional<Dataset> dataset(String name) {
        return datasets.stream()
                .filter(dataset -> dataset.dataset().equals(name))
                .findFirst();
    }

    /**
     * One dataset: the files of a drop that hold one kind of record.
     *
     * @param system where it comes from
     * @param dataset its name
     * @param nameZh its name in Chinese
     * @param files its files
     * @param marker name of the marker that says a file is whole, {@code {name}} being the file's; empty for none
     */
    public record Dataset(SourceSystem system, String dataset, String nameZh, List<FilePattern> files, String marker) {

        static final String NAME = "{name}";

        public Dataset {
            files = List.copyOf(files);
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
}

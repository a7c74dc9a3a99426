package org.zhifaku.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.zhifaku.bench.harness.Measurement;

/** All measurements of a run, by stage. */
final class Standing {

    private final Map<String, List<Measurement>> byStage = new LinkedHashMap<>();

    void add(List<Measurement> round) {
        round.forEach(m ->
                byStage.computeIfAbsent(m.stage(), stage -> new ArrayList<>()).add(m));
    }

    Set<String> stages() {
        return byStage.keySet();
    }

    List<Measurement> of(String stage) {
        return List.copyOf(byStage.getOrDefault(stage, List.of()));
    }

    /** Median of the seconds; the lower middle one of an even number. Empty where the stage was not measured. */
    Optional<Double> median(String stage) {
        return median(stage, Measurement::seconds);
    }

    /** Median of another figure, in the same way. */
    Optional<Double> median(String stage, Function<Measurement, Double> figure) {
        List<Double> sorted = of(stage).stream().map(figure).sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    /** The better median of several stages. */
    Optional<Double> best(List<String> stages) {
        return stages.stream().map(this::median).flatMap(Optional::stream).min(Double::compare);
    }

    /** Median time of one stage in times of another. */
    Optional<Double> ratio(String stage, List<String> against) {
        return median(stage).flatMap(time -> best(against).map(other -> time / other));
    }

    /** As {@link #ratio}, by the processor time that all processes used: what can be compared where the machine was busy. */
    Optional<Double> processorRatio(String stage, List<String> against) {
        return processor(stage).flatMap(time -> against.stream()
                .map(this::processor)
                .flatMap(Optional::stream)
                .min(Double::compare)
                .map(other -> time / other));
    }

    private Optional<Double> processor(String stage) {
        return median(stage, m -> m.processor().total());
    }

    Optional<Double> rowsPerSecond(String stage) {
        return median(stage).map(time -> of(stage).get(0).rows() / time);
    }

    long most(String stage, ToLongFunction<Measurement> figure) {
        return of(stage).stream().mapToLong(figure).max().orElse(0);
    }

    /** All checksums that were told of each content: one each when all agree. */
    Map<String, Set<String>> contents() {
        Map<String, Set<String>> contents = new LinkedHashMap<>();
        byStage.values().stream()
                .flatMap(List::stream)
                .flatMap(m -> m.checks().entrySet().stream())
                .forEach(check -> contents.computeIfAbsent(check.getKey(), name -> new LinkedHashSet<>())
                        .add(check.getValue()));
        return contents;
    }

    boolean contentsAgree() {
        return contents().values().stream().allMatch(checksums -> checksums.size() == 1);
    }

    /** Whether every content that the stage was checked for has one checksum; empty where it was not checked. */
    Optional<Boolean> agrees(String stage) {
        Map<String, Set<String>> contents = contents();
        List<String> checked = of(stage).stream()
                .flatMap(m -> m.checks().keySet().stream())
                .distinct()
                .toList();
        return checked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        checked.stream().allMatch(name -> contents.get(name).size() == 1));
    }
}

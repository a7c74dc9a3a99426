package org.zhifaku.bench.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How found groups of records compare with true ones, pair by pair: two records are a pair where they are in one group.
 *
 * @param truePairs pairs that are one in truth
 * @param foundPairs pairs that were found
 * @param right pairs that were found and are one
 * @param mixed found groups that hold several truths: truth → its records, by the found id
 * @param torn truths that lie in several found groups: found id → its records, by the truth
 */
public record PairScore(
        long truePairs,
        long foundPairs,
        long right,
        Map<String, Map<String, List<UUID>>> mixed,
        Map<String, Map<String, List<UUID>>> torn) {

    /** Compares. A record that one of the two lacks is left out. */
    public static PairScore of(Map<UUID, String> truth, Map<UUID, ?> found) {
        Map<String, Map<String, List<UUID>>> byFound = new TreeMap<>();
        Map<String, Map<String, List<UUID>>> byTruth = new TreeMap<>();
        Map<String, Long> trueSizes = new HashMap<>();
        Map<String, Long> foundSizes = new HashMap<>();
        truth.forEach((recordId, real) -> {
            Object id = found.get(recordId);
            if (id != null) {
                trueSizes.merge(real, 1L, Long::sum);
                foundSizes.merge(id.toString(), 1L, Long::sum);
                add(byFound, id.toString(), real, recordId);
                add(byTruth, real, id.toString(), recordId);
            }
        });
        long right = byFound.values().stream()
                .flatMap(cells -> cells.values().stream())
                .mapToLong(cell -> pairs(cell.size()))
                .sum();
        byFound.values().removeIf(cells -> cells.size() == 1);
        byTruth.values().removeIf(cells -> cells.size() == 1);
        return new PairScore(sum(trueSizes), sum(foundSizes), right, byFound, byTruth);
    }

    private static void add(Map<String, Map<String, List<UUID>>> table, String row, String column, UUID recordId) {
        table.computeIfAbsent(row, any -> new LinkedHashMap<>())
                .computeIfAbsent(column, any -> new ArrayList<>())
                .add(recordId);
    }

    private static long sum(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(PairScore::pairs).sum();
    }

    private static long pairs(long records) {
        return records * (records - 1) / 2;
    }

    /** Share of the found pairs that are right; 1 where none was found. */
    public double precision() {
        return foundPairs == 0 ? 1 : (double) right / foundPairs;
    }

    /** Share of the true pairs that were found; 1 where there is none. */
    public double recall() {
        return truePairs == 0 ? 1 : (double) right / truePairs;
    }
}

package org.zhifaku.sandbox.center;

import java.util.Map;
import java.util.TreeMap;
import org.zhifaku.sandbox.generator.DirtKind;

/**
 * A file that the centre serves, and the truth about its rows.
 *
 * @param rows without the header; exact duplicates count twice
 * @param dirt how many records have which fault; a duplicated record counts once
 */
public record DeliveredFile(String name, long rows, Map<DirtKind, Long> dirt) {
    public DeliveredFile {
        dirt = Map.copyOf(dirt);
    }

    /** Records whose row a sound pipeline does not take. */
    public long rejected() {
        return counting(DirtKind.Effect.REJECTED);
    }

    public long counting(DirtKind.Effect effect) {
        return dirt.entrySet().stream()
                .filter(entry -> entry.getKey().effect() == effect)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** One line: name, rows and the faults in the order of their names. */
    String line() {
        Map<String, Long> sorted = new TreeMap<>();
        dirt.forEach((kind, count) -> sorted.put(kind.name(), count));
        StringBuilder line = new StringBuilder(name).append(" rows=").append(rows);
        sorted.forEach(
                (kind, count) -> line.append(' ').append(kind).append('=').append(count));
        return line.toString();
    }

    static DeliveredFile parse(String line) {
        String[] words = line.split(" ");
        Map<DirtKind, Long> dirt = new TreeMap<>();
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=");
            dirt.put(DirtKind.valueOf(pair[0]), Long.valueOf(pair[1]));
        }
        return new DeliveredFile(words[0], Long.parseLong(words[1].substring("rows=".length())), dirt);
    }
}

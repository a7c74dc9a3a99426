package org.zhifaku.pipeline.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code set: which texts and codes of sources mean which of our codes. Immutable.
 *
 * @param name name of the set, the file's name without its ending
 * @param of the set whose codes this one yields: itself, or the set of the element for a crosswalk
 * @param unmapped the code that stands for a value nobody knows yet
 * @param entries the values, in the order of the file
 * @param noCodes texts that are known to say nothing of this set (责令改正 is not a penalty)
 */
public record CodeSet(String name, String of, String unmapped, List<Entry> entries, Set<String> noCodes) {
    /**
     * One value.
     *
     * @param code our code
     * @param zh its name
     * @param aliases other texts and codes of sources with the same meaning
     * @param prefix true where a text that merely begins with the name counts (其他-…)
     * @param resolve for a code that stands for several: word in the record's texts → the exact code
     */
    public record Entry(String code, String zh, List<String> aliases, boolean prefix, Map<String, String> resolve) {
        /** Copies the collections. */
        public Entry {
            aliases = List.copyOf(aliases);
            resolve = Map.copyOf(resolve);
        }
    }

    /** Copies the collections. */
    public CodeSet {
        entries = List.copyOf(entries);
        noCodes = Set.copyOf(noCodes);
    }

    /** Our codes of this set. */
    public List<String> codes() {
        return entries.stream().map(Entry::code).distinct().toList();
    }

    /** The name of a code, or null where it is none of ours. */
    public @Nullable String label(String code) {
        for (Entry entry : entries) {
            if (entry.code().equals(code)) {
                return entry.zh();
            }
        }
        return code.equals(unmapped) ? "未能对应" : null;
    }

    /** Comparison form of a text → our code; the empty text marks what is no code. */
    Map<String, String> index() {
        Map<String, String> index = new HashMap<>();
        for (Entry entry : entries) {
            index.putIfAbsent(form(entry.code()), entry.code());
            index.putIfAbsent(form(entry.zh()), entry.code());
            entry.aliases().forEach(alias -> index.putIfAbsent(form(alias), entry.code()));
        }
        noCodes.forEach(text -> index.putIfAbsent(form(text), ""));
        return index;
    }

    /** Comparison forms that may begin a longer text, longest first. */
    List<Map.Entry<String, String>> prefixes() {
        List<Map.Entry<String, String>> prefixes = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.prefix()) {
                prefixes.add(Map.entry(form(entry.zh()), entry.code()));
                entry.aliases().forEach(alias -> prefixes.add(Map.entry(form(alias), entry.code())));
            }
        }
        prefixes.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
        return prefixes;
    }

    static String form(String text) {
        return TextForms.upper(TextForms.fold(text));
    }
}

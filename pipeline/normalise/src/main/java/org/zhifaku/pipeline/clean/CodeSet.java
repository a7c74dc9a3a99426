package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code set: which texts and codes of sources mean which of our codes. A crosswalk is a code set of its own that yields the codes of
 * another. Immutable.
 *
 * @param name name of the set, the file's name without its ending
 * @param of the set whose codes this one yields: itself, or the set of the element for a crosswalk
 * @param about where it comes from
 * @param unmapped the code that stands for a value nobody knows yet
 * @param entries the values, in the order of the file; those of a crosswalk come before what it takes over from its set
 * @param noCodes texts that are known to say nothing of this set (责令改正 is not a penalty)
 */
public record CodeSet(String name, String of, About about, String unmapped, List<Entry> entries, Set<String> noCodes)
        implements DatedCodes {
    private static final int LONGEST_BARE = 4;

    /** How far a fact may be trusted (the labels of the data-standard reference). */
    public enum Trust {
        /** Seen in a source that is named. */
        VERIFIED,
        /** General knowledge, not seen: expect correction. */
        GENERAL,
        /** A convention of the project; no standard stands behind it. */
        PROPOSAL
    }

    /**
     * Where a set comes from.
     *
     * @param zh its Chinese name
     * @param version the version of the list, as its owner names it
     * @param trust how far it may be trusted where an entry does not say otherwise
     * @param source the standard, law or system it was taken from
     * @param open true where values are known to be missing, because the source's own dictionary was not seen
     * @param sources of a crosswalk: the sources whose columns use it without being told
     */
    public record About(String zh, String version, Trust trust, String source, boolean open, List<String> sources) {
        /** Copies the collection. */
        public About {
            sources = List.copyOf(sources);
        }
    }

    /**
     * One value.
     *
     * @param code our code
     * @param zh its name
     * @param aliases other texts and codes of sources with the same meaning
     * @param prefix true where a text that merely begins with the name or an alias counts (其他-…)
     * @param resolve for a code that stands for several: word in the record's texts → the exact code
     * @param validity when it holds
     * @param trust how far it may be trusted
     */
    public record Entry(
            String code,
            String zh,
            List<String> aliases,
            boolean prefix,
            Map<String, String> resolve,
            Validity validity,
            Trust trust) {
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

    /** True where it yields the codes of another set. */
    public boolean isCrosswalk() {
        return !of.equals(name);
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

    /** True where some entries hold only for a time, so that the record's date counts. */
    public boolean isDated() {
        return entries.stream().anyMatch(entry -> !entry.validity().equals(Validity.ALWAYS));
    }

    @Override
    public @Nullable String doubt(String code, @Nullable LocalDate day) {
        Entry last = null;
        for (Entry entry : entries) {
            if (entry.code().equals(code)) {
                boolean holds = day == null
                        ? entry.validity().to() == null
                        : entry.validity().covers(day);
                if (holds) {
                    return null;
                }
                last = entry;
            }
        }
        return last == null
                ? null
                : "代码“%s”（%s）只%s有效，%s；请核对，未改动"
                        .formatted(code, last.zh(), last.validity().zh(), day == null ? "现已停用" : "而记录的日期是 " + day);
    }

    /**
     * The same crosswalk with what it takes over from its set: names and aliases, so that a text which every source may write need not
     * be repeated. Short codes of letters and digits are not taken over: the same digit means other things in each list.
     */
    public CodeSet over(CodeSet base) {
        List<Entry> all = new ArrayList<>(entries);
        for (Entry entry : base.entries()) {
            List<String> aliases = new ArrayList<>(entry.aliases());
            aliases.removeIf(alias -> isBare(form(alias)));
            all.add(new Entry(
                    entry.code(),
                    entry.zh(),
                    aliases,
                    entry.prefix(),
                    entry.resolve(),
                    entry.validity(),
                    entry.trust()));
        }
        Set<String> nothing = new HashSet<>(base.noCodes());
        nothing.addAll(noCodes);
        return new CodeSet(name, of, about, unmapped, all, nothing);
    }

    /** Comparison form of a text → our code; the empty text marks what is no code. */
    Map<String, String> index() {
        Map<String, String> index = new HashMap<>();
        noCodes.forEach(text -> index.put(form(text), ""));
        for (Entry entry : entries) {
            String code = form(entry.code());
            boolean ours = !isCrosswalk() || !isBare(code);
            if (ours) {
                index.putIfAbsent(code, entry.code());
            }
            index.putIfAbsent(form(entry.zh()), entry.code());
            entry.aliases().forEach(alias -> index.putIfAbsent(form(alias), entry.code()));
        }
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

    /** The form in which texts are compared: width folded, no blanks, upper case. */
    public static String form(String text) {
        return TextForms.upper(TextForms.fold(text));
    }

    /** A short code of letters and digits, which means nothing without its list. */
    private static boolean isBare(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!CodeIndex.isLetterOrDigit(form.charAt(i))) {
                return false;
            }
        }
        return form.length() <= LONGEST_BARE;
    }
}

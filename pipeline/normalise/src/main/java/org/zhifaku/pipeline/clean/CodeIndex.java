package org.zhifaku.pipeline.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A code set made ready for look-ups: one map for what is written as expected, slow readings only for the rest. Immutable. */
final class CodeIndex {
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_ZEROS = 3;
    private static final int MOST_CHARACTERS = 40;
    private static final int LONGEST_SEARCHED = 200;
    private static final String JOINTS = "-—–_:.、)]";

    private final CodeSet set;
    private final Map<String, String> exact;
    private final List<Map.Entry<String, String>> prefixes;
    private final Map<String, String> retired;
    private final int longest;

    /**
     * @param dated true where the record's date will tell whether a code holds; else one that no longer holds is told at once
     */
    CodeIndex(CodeSet set, boolean dated) {
        this.set = set;
        exact = set.index();
        prefixes = set.prefixes();
        longest = exact.keySet().stream().mapToInt(String::length).max().orElse(0);
        retired = new HashMap<>();
        if (!dated) {
            for (String code : set.codes()) {
                String doubt = set.doubt(code, null);
                if (doubt != null) {
                    retired.put(code, doubt);
                }
            }
        }
    }

    /** The code of what nobody knows. */
    String unmapped() {
        return set.unmapped();
    }

    /** Length of the longest known text. */
    int longest() {
        return longest;
    }

    /** The code of a text in comparison form, the empty text for what is known to be no code, or null for what is not known. */
    @Nullable
    String known(String text) {
        return exact.get(text);
    }

    /** Tells a code that no longer holds. */
    String told(String code, Cell cell) {
        String doubt = retired.isEmpty() ? null : retired.get(code);
        if (doubt != null) {
            cell.report("V01", doubt);
        }
        return code;
    }

    /** The code of a text in comparison form; the empty text for what is no code; the set's 'unmapped', with V01, for what nobody knows. */
    String read(String text, Cell cell) {
        String code = named(text);
        if (code != null) {
            return told(code, cell);
        }
        Halves halves = Halves.of(text);
        if (halves != null) {
            code = agreed(halves, cell);
            if (code != null) {
                return told(code, cell);
            }
        }
        cell.report("V01", "“" + cut(text) + "”不在代码表“" + set.name() + "”中" + suggestion(text, halves));
        return set.unmapped();
    }

    private @Nullable String named(String text) {
        String code = exact.get(text);
        if (code != null) {
            return code;
        }
        for (Map.Entry<String, String> prefix : prefixes) {
            if (text.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        return null;
    }

    /** A cell that holds code and name (1-罚款): the name counts, and what the code says otherwise is told; null where neither helps. */
    private @Nullable String agreed(Halves halves, Cell cell) {
        String byName = named(halves.name());
        String byCode = exact.get(halves.code());
        if (byName == null) {
            return null;
        }
        if (byCode == null) {
            cell.report("V01", "按名称取“%s”；其中的代码“%s”不在代码表“%s”中".formatted(halves.name(), halves.code(), set.name()));
        } else if (!byCode.equals(byName)) {
            cell.report("V01", "代码“%s”与名称“%s”在代码表“%s”中含义不同；未取值".formatted(halves.code(), halves.name(), set.name()));
            return set.unmapped();
        }
        return byName;
    }

    private String suggestion(String text, @Nullable Halves halves) {
        String near = nearCode(text);
        if (near == null && halves != null) {
            near = exact.containsKey(halves.code()) ? halves.code() : nearCode(halves.code());
        }
        String meant = near == null ? contained(text) : described(near);
        if (!meant.isEmpty()) {
            return "；是否为" + meant + "？未改动";
        }
        return set.about().open() ? "；该代码表尚不完整，请按来源的字典登记" : "";
    }

    /** What a spreadsheet makes of a code: 1.0 or 1 for 01. */
    private @Nullable String nearCode(String text) {
        int point = text.indexOf('.');
        String whole = point > 0 && isZeros(text, point + 1) ? text.substring(0, point) : text;
        if (!TextForms.isDigits(whole, 0, whole.length())) {
            return null;
        }
        int zeros = 0;
        while (zeros < whole.length() - 1 && whole.charAt(zeros) == '0') {
            zeros++;
        }
        String number = whole.substring(zeros);
        for (int i = 0; i <= MOST_ZEROS; i++) {
            if (exact.containsKey(number)) {
                return number;
            }
            number = "0" + number;
        }
        return null;
    }

    private static boolean isZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return from < text.length();
    }

    /** Known names that the text holds, or that hold the text. */
    private String contained(String text) {
        if (text.length() < 2 || text.length() > LONGEST_SEARCHED) {
            return "";
        }
        Map<String, String> found = new TreeMap<>();
        exact.forEach((name, code) -> {
            boolean isName = name.length() > 1 && !code.isEmpty() && name.charAt(0) > 0x7F;
            if (isName && (text.contains(name) || name.contains(text))) {
                found.put(code, described(name));
            }
        });
        StringJoiner joined = new StringJoiner("、");
        found.values().stream().limit(MOST_SUGGESTIONS).forEach(joined::add);
        return joined.toString();
    }

    private String described(String form) {
        String code = exact.getOrDefault(form, "");
        String label = set.label(code);
        return "“" + form + "”" + (label == null || CodeSet.form(label).equals(form) ? "" : "（" + label + "）");
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /**
     * A cell that holds a code and a name: {@code 1-罚款}, {@code 01.罚款}, {@code (1)罚款}, {@code 罚款(1)}.
     *
     * @param code the run of letters and digits
     * @param name the rest
     */
    private record Halves(String code, String name) {
        static @Nullable Halves of(String text) {
            int start = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
            int end = start;
            while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                int rest = end;
                while (rest < text.length() && JOINTS.indexOf(text.charAt(rest)) >= 0) {
                    rest++;
                }
                boolean named = rest < text.length() && text.charAt(rest) > 0x7F;
                return named ? new Halves(text.substring(start, end), text.substring(rest)) : null;
            }
            return bracketed(text);
        }

        private static @Nullable Halves bracketed(String text) {
            int open = text.lastIndexOf('(');
            int close = text.length() - 1;
            if (open <= 0 || open + 1 >= close || text.charAt(close) != ')') {
                return null;
            }
            for (int i = open + 1; i < close; i++) {
                if (!isLetterOrDigit(text.charAt(i))) {
                    return null;
                }
            }
            return new Halves(text.substring(open + 1, close), text.substring(0, open));
        }
    }
}

package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.StandardRecord;

/** One row in work: its clean values, its raw cells, and what was found. One per row, one thread. */
public final class RowContext {
    private static final int MOST_CHARACTERS = 120;

    private final RecordType type;
    private final RulePlan rules;
    private final LocalDate businessDate;
    private final boolean[] supplied;
    private final StandardRecord.Builder values;
    private final @Nullable String[] raws;
    private @Nullable List<Finding> violations;
    private @Nullable List<Finding> warnings;

    /**
     * Starts a row.
     *
     * @param supplied per element whether the file has a column for it
     */
    public RowContext(RecordType type, RulePlan rules, LocalDate businessDate, boolean[] supplied) {
        this.type = type;
        this.rules = rules;
        this.businessDate = businessDate;
        this.supplied = supplied;
        values = StandardRecord.builder(type);
        raws = new String[type.size()];
    }

    /** The clean value at a position, or null. */
    public @Nullable Object get(int position) {
        return position < 0 ? null : values.get(position);
    }

    /** The clean text at a position, or null. */
    public @Nullable String text(int position) {
        return position < 0 ? null : (String) values.get(position);
    }

    /** Sets a clean value. */
    public void set(int position, @Nullable Object value) {
        values.set(position, value);
    }

    /** Keeps the raw cell for messages. */
    public void raw(int position, @Nullable String raw) {
        raws[position] = raw;
    }

    /** The raw cell at a position, or null. */
    public @Nullable String raw(int position) {
        return raws[position];
    }

    /** An element, as messages name it. */
    Element element(int position) {
        return type.elements().get(position);
    }

    /** True where the file has a column for the element: what is not supplied cannot be demanded of a row. */
    public boolean isSupplied(int position) {
        return position >= 0 && supplied[position];
    }

    /** The business date of the run; the only 'today' there is. */
    public LocalDate businessDate() {
        return businessDate;
    }

    /** Notes a violation in a check's own words, which are Chinese; of an empty text the rule's title is said. */
    public void report(String ruleId, int position, String detail) {
        Rule rule = rules.rule(ruleId);
        if (rule.severity() != Severity.OFF) {
            add(rule, position, detail.isEmpty() ? rule.zh() : detail, rule.en());
        }
    }

    /**
     * Notes a violation in the rule's words.
     *
     * @param values what fills the places of its check kind, behind the raw value: texts, elements, lists of elements, or what is said otherwise in either language
     */
    void say(String ruleId, int position, Object... values) {
        Rule rule = rules.rule(ruleId);
        if (rule.severity() == Severity.OFF) {
            return;
        }
        String raw = position < 0 ? null : shown(type.elements().get(position), raws[position]);
        String[] zh = new String[values.length + 1];
        String[] en = new String[values.length + 1];
        zh[0] = raw == null ? "" : raw;
        en[0] = zh[0];
        for (int i = 0; i < values.length; i++) {
            zh[i + 1] = named(values[i], true);
            en[i + 1] = named(values[i], false);
        }
        add(rule, position, rule.sayZh().with(zh), rule.sayEn().with(en));
    }

    private static String named(Object value, boolean chinese) {
        if (value instanceof Element element) {
            return chinese ? element.zh() : element.name();
        }
        if (value instanceof Said said) {
            return chinese ? said.zh() : said.en();
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> named(item, chinese)).collect(Collectors.joining(chinese ? "、" : ", "))
                : value.toString();
    }

    private void add(Rule rule, int position, String zh, String en) {
        Element element = position < 0 ? null : type.elements().get(position);
        String raw = element == null ? null : shown(element, raws[position]);
        String message = element == null ? zh : element.zh() + "：" + zh;
        String english = element == null ? en : element.name() + ": " + en;
        Finding finding = new Finding(
                rule.id(),
                element == null ? null : element.name(),
                raw,
                Masks.digitRuns(message),
                Masks.digitRuns(english));
        if (rule.severity() == Severity.ERROR) {
            violations = added(violations, finding);
        } else {
            warnings = added(warnings, finding);
        }
    }

    /** Notes what makes the row unusable whatever the rules say: a damaged row, a missing key. */
    public void refuse(String code, @Nullable String field, String message) {
        violations = added(violations, new Finding(code, field, null, Masks.digitRuns(message)));
    }

    private static List<Finding> added(@Nullable List<Finding> findings, Finding finding) {
        List<Finding> list = findings == null ? new ArrayList<>(2) : findings;
        list.add(finding);
        return list;
    }

    private static @Nullable String shown(Element element, @Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String cut = raw.length() <= MOST_CHARACTERS ? raw : raw.substring(0, MOST_CHARACTERS) + "…";
        return element.isRestricted() ? Masks.idNumber(cut.strip()) : Masks.digitRuns(cut);
    }

    /** True where a violation names the element: its value is wrong, not missing. */
    public boolean isViolated(int position) {
        return position >= 0 && names(violations, type.elements().get(position).name());
    }

    /** True where anything found names the element. */
    boolean isReported(int position) {
        return isViolated(position)
                || position >= 0
                        && names(warnings, type.elements().get(position).name());
    }

    private static boolean names(@Nullable List<Finding> findings, String name) {
        if (findings == null) {
            return false;
        }
        for (Finding finding : findings) {
            if (name.equals(finding.field())) {
                return true;
            }
        }
        return false;
    }

    /** What rejects the row. */
    public List<Finding> violations() {
        return violations == null ? List.of() : List.copyOf(violations);
    }

    /** What is doubtful. */
    public List<Finding> warnings() {
        return warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Whether anything rejects the row. */
    public boolean isRejected() {
        return violations != null;
    }

    /** The record; the context must be dropped afterwards. */
    public StandardRecord build() {
        return values.build();
    }
}

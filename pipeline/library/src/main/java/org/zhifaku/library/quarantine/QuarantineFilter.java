package org.zhifaku.library.quarantine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which open rows are meant; what is null does not narrow.
 *
 * @param from where they came from
 * @param why what they were refused for
 * @param importId only rows that this import of corrections touched
 */
public record QuarantineFilter(From from, Why why, @Nullable Long importId) {

    /** Every open row. */
    public static final QuarantineFilter ALL =
            new QuarantineFilter(new From(null, null, null, null), new Why(null, null, null), null);

    /**
     * Where rows came from.
     *
     * @param businessDate the day their pull was of
     * @param pullId their pull
     */
    public record From(
            @Nullable String source,
            @Nullable String dataset,
            @Nullable LocalDate businessDate,
            @Nullable Long pullId) {}

    /**
     * What rows were refused for; all that is given holds for one violation.
     *
     * @param cause id of a cause, as {@link Quarantine#causes} gives it
     */
    public record Why(
            @Nullable String cause,
            @Nullable String rule,
            @Nullable String field) {}

    /** The rows of one cause. */
    public static QuarantineFilter ofCause(String cause) {
        return new QuarantineFilter(ALL.from, new Why(cause, null, null), null);
    }

    /** The rows that an import of corrections touched. */
    public static QuarantineFilter ofImport(long importId) {
        return new QuarantineFilter(ALL.from, ALL.why, importId);
    }

    /** The same, of one dataset. */
    public QuarantineFilter in(String source, String dataset) {
        return new QuarantineFilter(new From(source, dataset, from.businessDate, from.pullId), why, importId);
    }

    /** Its parts by the names of the options, in order; equal filters give equal texts. */
    public String title() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("source", from.source);
        parts.put("dataset", from.dataset);
        parts.put("date", from.businessDate);
        parts.put("pull", from.pullId);
        parts.put("cause", why.cause);
        parts.put("rule", why.rule);
        parts.put("field", why.field);
        parts.put("import", importId);
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(" "));
    }

    /** SQL: the condition on an open row {@code q} of {@code control.quarantine}. */
    String condition() {
        List<String> all = new ArrayList<>(List.of("q.status = 'OPEN'"));
        equal(all, "q.source", from.source);
        equal(all, "q.dataset", from.dataset);
        equal(all, "q.business_date", from.businessDate);
        equal(all, "q.pull_id", from.pullId);
        if (importId != null) {
            all.add("q.quarantine_id in (select c.quarantine_id from control.correction c where c.import_id = "
                    + importId + ")");
        }
        String violation = violation();
        if (!violation.equals("true")) {
            all.add(
                    "q.quarantine_id in (select f.quarantine_id from control.quarantine_finding f where f.severity = 'ERROR' and "
                            + violation + ")");
        }
        return String.join(" and ", all);
    }

    /** SQL: the condition on a violation {@code f} of {@code control.quarantine_finding}. */
    String violation() {
        List<String> all = new ArrayList<>();
        equal(all, "f.cause", why.cause);
        equal(all, "f.rule", why.rule);
        equal(all, "f.field", why.field);
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    private static void equal(List<String> all, String column, @Nullable Object value) {
        if (value != null) {
            all.add(column + " = '" + value.toString().replace("'", "''") + "'");
        }
    }
}

package org.zhifaku.library.mart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.quality.WorkCalendar;
import org.zhifaku.pipeline.statistics.StatisticsRules;
import org.zhifaku.schemas.Hashes;

/**
 * Keeps the definitions that analysts count with as tables: working days, code sets, divisions, the order of severity, settings and the
 * indicators of the annual statistics. Each group is loaded whole where its content changed, else left alone.
 */
final class MartDefinitions {
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2060, 12, 31);

    private final JdbcClient jdbc;
    private final DefinitionSet definitions;

    MartDefinitions(JdbcClient jdbc, DefinitionSet definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** Loads what changed. True where facts must be made anew, because days or rules of counting are others. */
    boolean load() {
        boolean days = workingDays();
        codes();
        new DivisionTable(jdbc, definitions.divisions()).load(this::changed);
        return settings() | days;
    }

    /** The days that are worked otherwise than their day of the week says are given; the server makes the others. */
    private boolean workingDays() {
        WorkCalendar calendar = definitions.calendar();
        List<String> arranged = FIRST_DAY
                .datesUntil(LAST_DAY.plusDays(1))
                .filter(day -> calendar.isWorked(day) != day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(LocalDate::toString)
                .toList();
        if (!changed("working_day", calendar.years() + " " + arranged)) {
            return false;
        }
        jdbc.sql("truncate mart.working_day").update();
        jdbc.sql("""
                insert into mart.working_day (day, is_worked, ordinal, is_arranged)
                select day, is_worked, count(*) filter (where is_worked) over (order by day), extract(year from day) = any (:years::integer[])
                from (
                    select d::date as day, (extract(isodow from d) < 6) <> (a.day is not null) as is_worked
                    from generate_series(:first::timestamp, :last::timestamp, interval '1 day') d
                    left join unnest(:arranged::date[]) a (day) on a.day = d::date) days
                """)
                .param("years", calendar.years().toArray(Integer[]::new))
                .param("first", FIRST_DAY)
                .param("last", LAST_DAY)
                .param("arranged", arranged.toArray(String[]::new))
                .update();
        jdbc.sql("analyze mart.working_day").update();
        return true;
    }

    private void codes() {
        List<String[]> rows = new ArrayList<>();
        definitions.codeSets().values().stream()
                .filter(set -> !set.isCrosswalk())
                .sorted(java.util.Comparator.comparing(CodeSet::name))
                .forEach(set -> {
                    Map<String, String> names = new LinkedHashMap<>();
                    set.codes().forEach(code -> names.put(code, label(set, code)));
                    names.putIfAbsent(set.unmapped(), label(set, set.unmapped()));
                    int position = 0;
                    for (Map.Entry<String, String> name : names.entrySet()) {
                        rows.add(new String[] {
                            set.name(),
                            name.getKey(),
                            name.getValue(),
                            set.about().zh(),
                            Integer.toString(++position)
                        });
                    }
                });
        if (changed("code", text(rows))) {
            jdbc.sql("delete from mart.code").update();
            insert("""
                    insert into mart.code (code_set, code, name_zh, code_set_zh, position)
                    select a, b, c, d, e::integer from unnest(:a::text[], :b::text[], :c::text[], :d::text[], :e::text[]) t (a, b, c, d, e)
                    """, rows, 5);
        }
    }

    private static String label(CodeSet set, String code) {
        String label = set.label(code);
        return label == null ? code : label;
    }

    private boolean settings() {
        StatisticsRules rules = definitions.statistics();
        List<String[]> settings = MartSettings.of(rules);
        List<String[]> severity = new ArrayList<>();
        CodeSet kinds = definitions.codeSets().get("penalty_kind");
        for (String kind : rules.annual().severity()) {
            severity.add(
                    new String[] {kind, Integer.toString(severity.size() + 1), kinds == null ? kind : label(kinds, kind)
                    });
        }
        List<String[]> indicators = AnnualIndicators.of(
                severity,
                definitions.codeSets().get("coercion_measure_kind"),
                definitions.codeSets().get("coercion_execution_kind"));
        if (!changed("statistics", text(settings) + text(severity) + text(indicators))) {
            return false;
        }
        jdbc.sql("delete from mart.setting").update();
        insert(
                "insert into mart.setting (name, value) select a, b::jsonb from unnest(:a::text[], :b::text[]) t (a, b)",
                settings,
                2);
        jdbc.sql("delete from mart.penalty_severity").update();
        insert("""
                insert into mart.penalty_severity (penalty_kind, rank, name_zh)
                select a, b::integer, c from unnest(:a::text[], :b::text[], :c::text[]) t (a, b, c)
                """, severity, 3);
        jdbc.sql("delete from mart.annual_indicator").update();
        insert("""
                insert into mart.annual_indicator (indicator, report, report_zh, name_zh, unit, is_given, position)
                select a, b, c, d, e, f::boolean, row_number() over ()
                from unnest(:a::text[], :b::text[], :c::text[], :d::text[], :e::text[], :f::text[]) t (a, b, c, d, e, f)
                """, indicators, 6);
        return true;
    }

    /** Whether the content of this group is another than that loaded last; notes it as loaded. */
    private boolean changed(String name, String content) {
        String version = Hashes.key("mart-definition", content).toString();
        return jdbc.sql("""
                insert into mart.definition as d (name, version) values (:name, :version)
                on conflict (name) do update set version = excluded.version, loaded_at = now() where d.version <> excluded.version
                """).param("name", name).param("version", version).update() == 1;
    }

    private void insert(String sql, List<String[]> rows, int columns) {
        insert(jdbc, sql, rows, columns);
    }

    /** Inserts rows of texts whose columns stand for the parameters a, b, c …. */
    static void insert(JdbcClient jdbc, String sql, List<@Nullable String[]> rows, int columns) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (int column = 0; column < columns; column++) {
            int at = column;
            @Nullable String[] values = new @Nullable String[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[at];
            }
            statement = statement.param(Character.toString('a' + column), values);
        }
        statement.update();
    }

    static String text(List<@Nullable String[]> rows) {
        return rows.stream().map(Arrays::toString).collect(Collectors.joining("\n"));
    }
}

package org.zhifaku.library.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.bulletin.Bulletin.ActLine;
import org.zhifaku.library.bulletin.Bulletin.Counts;
import org.zhifaku.library.bulletin.Bulletin.SourceLine;
import org.zhifaku.library.bulletin.Bulletin.Timing;
import org.zhifaku.library.bulletin.Bulletin.Unit;

/** Reads a bulletin that was taken; orders are total and by code point, so that it reads the same on every server. */
final class BulletinReader {
    private final JdbcClient jdbc;

    BulletinReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bulletin> find(YearMonth month) {
        LocalDate first = month.atDay(1);
        Optional<Bulletin.About> about = jdbc.sql("""
                select through, nights, to_char(taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as taken_at, rules
                from mart.bulletin_month where month = :month
                """)
                .param("month", first)
                .query((row, index) -> new Bulletin.About(
                        row.getObject("through", LocalDate.class),
                        row.getInt("nights"),
                        row.getString("taken_at"),
                        BulletinRulesText.of(row.getString("rules"))))
                .optional();
        return about.map(taken ->
                new Bulletin(month, taken, total(first), cities(first), organs(first), sources(first), acts(first)));
    }

    private Unit total(LocalDate month) {
        return jdbc.sql("""
                select '合计' as name, null as code, null as city, null as level, sum(collected) as collected, sum(stored) as stored,
                    sum(rejected) as rejected, sum(duplicate) as duplicate, sum(reported) as reported, sum(late) as late, sum(due) as due,
                    sum(concealed) as concealed, sum(outstanding) as outstanding,
                    round(sum(stored) / nullif(sum(stored) + sum(rejected), 0), 4) as compliance,
                    round(sum(duplicate) / nullif(sum(stored), 0), 4) as repeated, round(sum(late) / nullif(sum(reported), 0), 4) as lateness,
                    round(sum(concealed) / nullif(sum(due), 0), 4) as concealment, null::text[] as exceeds
                from mart.bulletin_organ where month = :month
                """)
                .param("month", month)
                .query((row, index) -> unit(row))
                .single();
    }

    private List<Unit> cities(LocalDate month) {
        return jdbc.sql("""
                select c.*, city_name as name, city_code as code, null as city, null as level, null::text[] as exceeds
                from mart.bulletin_city c where month = :month order by city_code collate "C" nulls last
                """)
                .param("month", month)
                .query((row, index) -> unit(row))
                .list();
    }

    private List<Unit> organs(LocalDate month) {
        return jdbc.sql("""
                select o.*, organ_name as name, organ_uscc as code, city_name as city, level_zh as level
                from mart.bulletin_organ o where month = :month
                order by city_code collate "C" nulls last, organ_name collate "C", organ_uscc collate "C" nulls last, organ_id nulls last
                """)
                .param("month", month)
                .query((row, index) -> unit(row))
                .list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        Timing timing = new Timing(
                row.getLong("reported"),
                row.getLong("late"),
                row.getLong("due"),
                row.getLong("concealed"),
                row.getLong("outstanding"));
        Counts counts = new Counts(
                row.getLong("collected"),
                row.getLong("stored"),
                row.getLong("rejected"),
                row.getLong("duplicate"),
                timing,
                row.getBigDecimal("compliance"),
                row.getBigDecimal("repeated"),
                row.getBigDecimal("lateness"),
                row.getBigDecimal("concealment"));
        return new Unit(
                row.getString("name"),
                text(row, "code"),
                text(row, "city"),
                text(row, "level"),
                counts,
                texts(row, "exceeds"));
    }

    private List<SourceLine> sources(LocalDate month) {
        return jdbc.sql("""
                select * from mart.bulletin_source where month = :month order by source collate "C", dataset collate "C"
                """)
                .param("month", month)
                .query((row, index) -> new SourceLine(
                        row.getString("source"),
                        row.getString("dataset"),
                        row.getLong("read"),
                        row.getLong("accepted"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("duplicate"),
                        row.getLong("held"),
                        row.getBigDecimal("compliance"),
                        row.getBigDecimal("repeated")))
                .list();
    }

    private List<ActLine> acts(LocalDate month) {
        return jdbc.sql("""
                select * from mart.bulletin_act where month = :month
                order by problem desc, city_name collate "C" nulls last, organ_name collate "C" nulls last, action_date, act_id
                """)
                .param("month", month)
                .query((row, index) -> new ActLine(
                        row.getString("problem").equals("LATE"),
                        row.getString("kind"),
                        text(row, "organ_name"),
                        text(row, "city_name"),
                        text(row, "doc_no"),
                        row.getObject("action_date", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("days"),
                        texts(row, "sources")))
                .list();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.@Nullable Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}

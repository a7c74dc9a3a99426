package org.zhifaku.library.bulletin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/**
 * Counts the rows that were rejected by the organ they name: {@code bulletin_rejected} (organ, rows). A rejected row has no record, so the
 * organ is read from its raw cells, in the columns that the mapping of today takes it from; by credit code, else by a name that one organ
 * alone has. Rows whose organ cannot be told are counted under null.
 */
final class RejectedByOrgan {
    private final JdbcClient jdbc;
    private final DefinitionSet definitions;

    RejectedByOrgan(JdbcClient jdbc, DefinitionSet definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** Rows with the same columns of one dataset. */
    private record Layout(String source, String dataset, List<String> columns) {}

    void count(LocalDate first, LocalDate last) {
        jdbc.sql(
                        "create temp table if not exists bulletin_named (uscc text, name text, row_count bigint) on commit delete rows")
                .update();
        jdbc.sql(
                        "create temp table if not exists bulletin_rejected (organ_id uuid, rejected bigint) on commit delete rows")
                .update();
        List<Layout> layouts = jdbc.sql("""
                select distinct q.source, q.dataset, r.columns
                from control.quarantine q join restricted.quarantine_row r on r.quarantine_id = q.quarantine_id
                where q.business_date between :first and :last
                """)
                .param("first", first)
                .param("last", last)
                .query((row, index) -> new Layout(row.getString(1), row.getString(2), Arrays.asList((String[])
                        row.getArray(3).getArray())))
                .list();
        for (Layout layout : layouts) {
            count(layout, first, last);
        }
        jdbc.sql("""
                insert into bulletin_rejected
                select organ_id, sum(row_count) from (
                    select n.row_count, coalesce(c.organ_id, x.organ_id) as organ_id
                    from bulletin_named n
                    left join lateral (
                        select o.organ_id from topic.organ o where o.subject_uscc = n.uscc and o.status = 'CURRENT'
                        order by o.organ_id limit 1) c on true
                    left join (
                        select subject_name, (array_agg(organ_id))[1] as organ_id from topic.organ
                        where status = 'CURRENT' and subject_name is not null group by subject_name having count(*) = 1) x
                        on c.organ_id is null and x.subject_name = n.name) rows
                group by organ_id
                """).update();
    }

    private void count(Layout layout, LocalDate first, LocalDate last) {
        jdbc.sql("""
                insert into bulletin_named
                select upper(normalize(regexp_replace(r.cells[:uscc], '\\s', '', 'g'), NFKC)),
                    normalize(regexp_replace(r.cells[:name], '\\s', '', 'g'), NFKC), count(*)
                from control.quarantine q join restricted.quarantine_row r on r.quarantine_id = q.quarantine_id
                where q.source = :source and q.dataset = :dataset and q.business_date between :first and :last and r.columns = :columns::text[]
                group by 1, 2
                """)
                .param("uscc", place(layout, "subject_uscc"))
                .param("name", place(layout, "subject_name"))
                .param("source", layout.source())
                .param("dataset", layout.dataset())
                .param("first", first)
                .param("last", last)
                .param("columns", layout.columns().toArray(String[]::new))
                .update();
    }

    /** Where the cells of an element stand, from 1; 0, which no array has, where it has no column. */
    private int place(Layout layout, String element) {
        return definitions
                .find(layout.source(), layout.dataset())
                .map(mapping -> place(mapping, layout.columns(), element))
                .orElse(0);
    }

    private static int place(DatasetMapping mapping, List<String> columns, String element) {
        return mapping.bind(columns).columnsByElement().getOrDefault(element, List.of()).stream()
                .filter(column -> column >= 0)
                .findFirst()
                .map(column -> column + 1)
                .orElse(0);
    }
}

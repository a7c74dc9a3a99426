package org.zhifaku.bench.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * How many pairs of rows that speak of one party are found, and how many that do not. All rows count whose truth names a party; natural
 * persons of whom a row gives the masked name only cannot be found and are told apart.
 */
final class PartyScores {
    private static final int SHOWN = 8;

    private PartyScores() {}

    private record Row(UUID party, boolean masked) {}

    /** The score over all rows, and over those whose party is not masked. */
    static Map<String, PairScore> of(DataSource dataSource, ToldWorld world) {
        Map<UUID, String> truth = new HashMap<>();
        Map<UUID, String> shown = new HashMap<>();
        Map<UUID, UUID> found = new HashMap<>();
        for (RecordType type : RecordTypes.standard().all()) {
            if (type.find("party_name").isPresent()) {
                rows(dataSource, type).forEach((recordId, row) -> {
                    ToldWorld.Told told = world.told().get(recordId);
                    if (told != null && !told.party().isEmpty()) {
                        truth.put(recordId, told.party());
                        found.put(recordId, row.party());
                        if (!row.masked()) {
                            shown.put(recordId, told.party());
                        }
                    }
                });
            }
        }
        Map<String, PairScore> scores = new LinkedHashMap<>();
        scores.put("party", PairScore.of(truth, found));
        scores.put("unmasked", PairScore.of(shown, found));
        return scores;
    }

    private static Map<UUID, Row> rows(DataSource dataSource, RecordType type) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select s.record_id, coalesce(i.id, x.key, s.party_key) as party, coalesce(s.party_name ~ '[*]', false) as masked
                        from source.%s s
                        left join control.identity_split x on x.kind = 'party' and x.record_id = s.record_id
                        left join control.identity i on i.kind = 'party' and i.key = coalesce(x.key, s.party_key)
                        where s.party_key is not null and s.withdrawn_at is null
                        """.formatted(type.name()))
                .query((row, number) -> Map.entry(
                        row.getObject(1, UUID.class), new Row(row.getObject(2, UUID.class), row.getBoolean(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Prints the scores, what waits for a steward, and examples of what is wrong. */
    static boolean tell(DataSource dataSource, ToldWorld world) {
        Map<String, PairScore> scores = of(dataSource, world);
        System.out.println();
        scores.forEach((kind, score) -> System.out.printf(
                Locale.ROOT,
                "%-14s %10d %10d %8d %8d %10.4f %8.4f%n",
                kind,
                score.truePairs(),
                score.foundPairs(),
                score.foundPairs() - score.right(),
                score.truePairs() - score.right(),
                score.precision(),
                score.recall()));
        JdbcClient jdbc = JdbcClient.create(dataSource);
        List<String> counts = jdbc.sql("""
                        select kind || ' ' || what || ' ' || count(*) from (
                            select kind, 'joined by ' || rule as what from control.identity where kind in ('party', 'organ')
                            union all
                            select kind, 'asked by ' || rule from control.identity_review where kind in ('party', 'organ') and status = 'OPEN'
                            union all
                            select kind, 'left out by ' || rule from control.identity_crowded) said
                        group by kind, what order by kind, what
                        """).query(String.class).list();
        counts.forEach(line -> System.out.println("  " + line));
        examples("different parties in one", scores, PairScore::mixed, world, dataSource);
        examples("one party in several", Map.of("party", of(scores, "unmasked")), PairScore::torn, world, dataSource);
        PairScore all = of(scores, "party");
        return all.precision() >= IdentityBench.LEAST_PRECISION && all.recall() >= IdentityBench.LEAST_RECALL;
    }

    private static PairScore of(Map<String, PairScore> scores, String kind) {
        return java.util.Objects.requireNonNull(scores.get(kind));
    }

    private static void examples(
            String title,
            Map<String, PairScore> scores,
            java.util.function.Function<PairScore, Map<String, Map<String, List<UUID>>>> groups,
            ToldWorld world,
            DataSource dataSource) {
        Map<String, Map<String, List<UUID>>> wrong = groups.apply(of(scores, "party"));
        if (wrong.isEmpty()) {
            return;
        }
        System.out.printf(Locale.ROOT, "%nparty: %s: %d, e.g.%n", title, wrong.size());
        wrong.entrySet().stream().limit(SHOWN).forEach(group -> {
            System.out.println("  " + group.getKey());
            group.getValue().forEach((other, records) -> {
                ToldWorld.Told told =
                        java.util.Objects.requireNonNull(world.told().get(records.get(0)));
                List<String> line = new ArrayList<>(List.of(other, records.size() + "x", told.type(), told.source()));
                line.add(shown(dataSource, told));
                System.out.println("    " + String.join(" ", line));
            });
        });
    }

    private static String shown(DataSource dataSource, ToldWorld.Told told) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select concat_ws(' ', case when r ->> 'party_category' = 'natural_person' then '(person)' else r ->> 'party_name' end,
                            r ->> 'party_uscc', r ->> 'area_code', r ->> 'party_category')
                        from (select to_jsonb(s) r from source.%s s where record_id = ?) one
                        """.formatted(told.type()))
                .param(told.recordId())
                .query(String.class)
                .single();
    }
}

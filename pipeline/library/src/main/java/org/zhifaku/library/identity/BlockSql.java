package org.zhifaku.library.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhifaku.pipeline.identity.ClaimField;

/**
 * The SQL of the blocks that agree in some elements: all keys with the same values of them. Rules that look at the same elements share their
 * blocks.
 *
 * @param kind {@code party} or {@code organ}
 * @param fields the elements, three at most
 * @param claims the table of claims
 */
record BlockSql(String kind, List<ClaimField> fields, String claims) {
    private static final int VALUES = 3;

    BlockSql {
        fields = List.copyOf(fields);
        if (fields.size() > VALUES) {
            throw new IllegalArgumentException("A block of %s has more than %d elements.".formatted(fields, VALUES));
        }
    }

    /** Names the elements, e.g. {@code name,city}. */
    String name() {
        return fields.stream().map(ClaimField::column).collect(Collectors.joining(","));
    }

    /** Keeps the blocks in which keys of {@code identity_touched} stand now in {@code identity_block}, before claims are dropped. */
    String keep() {
        return "insert into identity_block (columns, v1, v2, v3) select %s, v1, v2, v3 from (%s) now"
                .formatted(RuleSql.quoted(name()), touched());
    }

    /** Lists the blocks of several keys in which touched keys stand, or stood, in {@code identity_sized}. */
    String size() {
        String parts = IntStream.range(0, fields.size())
                .mapToObj(i -> "octet_length(v%1$d) || ':' || v%1$d".formatted(i + 1))
                .collect(Collectors.joining(" || "));
        return """
                insert into identity_sized (columns, block, v1, v2, v3, keys, coded)
                select %1$s, md5(%2$s || %3$s)::uuid, v1, v2, v3, keys, coded
                from (
                    select b.v1, b.v2, b.v3, count(distinct c.key) as keys,
                        count(distinct c.key) filter (where c.uscc is not null) as coded
                    from (%4$s union select v1, v2, v3 from identity_block where columns = %1$s) b
                    join %5$s c on %6$s
                    group by b.v1, b.v2, b.v3 having count(*) > 1) blocks
                where keys > 1
                """.formatted(
                        RuleSql.quoted(name()),
                        RuleSql.quoted(kind + " " + name() + " "),
                        parts,
                        touched(),
                        claims,
                        stands("c", "b"));
    }

    private String touched() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(i < fields.size() ? "c." + fields.get(i).column() : "null::text");
        }
        return "select distinct %s from identity_touched t join %s c on c.key = t.key where %s"
                .formatted(
                        IntStream.range(0, VALUES)
                                .mapToObj(i -> values.get(i) + " as v" + (i + 1))
                                .collect(Collectors.joining(", ")),
                        claims,
                        present("c"));
    }

    /** Whether a claim stands in a block. */
    String stands(String claim, String block) {
        String equal = IntStream.range(0, fields.size())
                .mapToObj(i -> "%s.%s = %s.v%d".formatted(claim, fields.get(i).column(), block, i + 1))
                .collect(Collectors.joining(" and "));
        return equal + " and " + present(claim);
    }

    private String present(String alias) {
        return fields.stream()
                .map(field -> isText(field)
                        ? "%s.%s <> ''".formatted(alias, field.column())
                        : "%s.%s is not null".formatted(alias, field.column()))
                .collect(Collectors.joining(" and "));
    }

    /** These three are never null, and empty where nothing is known; partial indexes leave the empty ones out. */
    private static boolean isText(ClaimField field) {
        return field == ClaimField.NAME || field == ClaimField.CORE || field == ClaimField.CITY;
    }
}

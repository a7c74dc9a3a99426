package org.zhifaku.bench.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Invented parties as they stand in {@code source.*}, made by the server from their numbers. Each firm has a credit code and is told by an
 * act; two in five are told by name only as well, in the same city (a quarter of these with a variant of the name), one in ten with a
 * registration number in another city, one in thirty with an organisation code; one in ten has an entry in the register. One party in ten is a
 * natural person. Names follow a power law: the same few stand in every city a hundred times.
 */
final class ManyParties {
    /** What each record says, by the number {@code n} of its party. */
    private static final String FACTS = """
            select n, city, uscc, name, variant, rep, reg_no, org_code, addr from (
                select n, city, '91' || city || '00' || org || '0' as uscc, org as org_code,
                    place || '市' || brand || trade || '有限公司' as name, place || brand || trade || '有限公司' as variant,
                    '法人' || (h %% 700000) as rep, lpad((4400000000000 + n)::text, 13, '0') as reg_no,
                    place || '市人民路' || (h %% 9000) || '号' || n %% 7 as addr
                from (
                    select n, h, (array['4401', '4403', '4406', '4419', '4420', '4404', '4407', '4413', '4452', '4451'])[c] as city,
                        (array['广州', '深圳', '佛山', '东莞', '中山', '珠海', '江门', '惠州', '揭阳', '潮州'])[c] as place,
                        translate(floor(exp(power((h %% 1000000) / 1000000.0, 0.45) * ln(4000000)))::bigint::text,
                            '0123456789', '鸿达盛泰恒信德隆昌瑞') as brand,
                        (array['食品', '贸易', '物流', '餐饮管理', '建筑工程', '五金制品', '电子科技', '服装'])[1 + (h / 7) %% 8] as trade,
                        lpad(upper(to_hex(n)), 8, 'X') || '0' as org
                    from (
                        select n, abs(hashint8(n)::bigint) as h, 1 + least(9, floor(10 * power(abs(hashint8(n + 5)::bigint) %% 1000 / 1000.0, 2)))::integer as c
                        from generate_series(%1$d, %2$d) n) numbers) parts) firms
            """;

    private static final String OWN =
            "record_id, act_key, party_key, content_hash, raw_hash, pull_id, sequence, business_date, part, source, dataset, mapping_version, flags";

    private final Connection connection;

    ManyParties(Connection connection) {
        this.connection = connection;
    }

    /** Adds the parties of these numbers; their records are listed in {@code public.bench_record (number, kind, record_id, act_key)}. */
    long add(long first, long last) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists public.bench_record (
                        number bigint generated always as identity primary key, kind text, record_id uuid, act_key uuid)
                    """);
            statement.execute("create temp table bench_fact as " + FACTS.formatted(first, last));
            for (String insert : List.of(
                    row(
                            "penalty",
                            "coded",
                            "md5('uscc:' || uscc)",
                            "party_name, party_uscc, area_code, party_legal_rep",
                            "name, uscc, city || '00', rep",
                            "n % 10 <> 0"),
                    row(
                            "penalty",
                            "person",
                            "md5('person:' || n)",
                            "party_name, party_category, party_id_no_hash, area_code",
                            "'张三', 'natural_person', md5('person:' || n)::uuid, city || '00'",
                            "n % 10 = 0"),
                    row(
                            "inspection",
                            "named",
                            "md5('name:' || said || city)",
                            "party_name, area_code, party_legal_rep, party_reg_addr",
                            "said, city || '00', case when n % 3 = 0 then rep end, addr",
                            "n % 5 in (1, 2)"),
                    row(
                            "inspection",
                            "reg",
                            "md5('name:旧' || name || '4405')",
                            "party_name, area_code, party_reg_no, party_legal_rep",
                            "'旧' || name, '440500', reg_no, rep",
                            "n % 10 = 3"),
                    row(
                            "permit",
                            "regcoded",
                            "md5('uscc:' || uscc)",
                            "party_name, area_code, party_uscc, party_reg_no",
                            "name, city || '00', uscc, reg_no",
                            "n % 10 = 3"),
                    row(
                            "permit",
                            "org",
                            "md5('name:' || name || '4408')",
                            "party_name, area_code, party_org_code",
                            "name, '440800', org_code",
                            "n % 30 = 4"),
                    row(
                            "party",
                            "register",
                            "md5('uscc:' || uscc)",
                            "party_name, party_uscc, party_area, party_legal_rep, party_reg_addr",
                            "name, uscc, city || '00', rep, addr",
                            "n % 10 = 6"))) {
                statement.executeUpdate(insert);
            }
            statement.execute("drop table bench_fact");
            for (String type : List.of("penalty", "inspection", "permit", "party")) {
                statement.execute("analyze source." + type);
            }
            return statement.executeUpdate("delete from public.bench_record where false");
        }
    }

    private static String row(String type, String tag, String key, String columns, String values, String where) {
        return """
                with added as (
                    insert into source.%1$s (%2$s, %3$s)
                    select md5('%4$s' || n)::uuid, %5$s, (%6$s)::uuid, md5('c')::uuid, md5('c')::uuid, 1, n, date '2026-11-01', 0, 'bench',
                        '%1$s', '1', '{}', %7$s
                    from (select *, case when n %% 4 = 1 then variant else name end as said from bench_fact) f where %8$s
                    returning record_id, act_key)
                insert into public.bench_record (kind, record_id, act_key) select '%1$s', record_id, act_key from added
                """.formatted(
                        type,
                        OWN,
                        columns,
                        tag,
                        type.equals("party") ? "(%s)::uuid".formatted(key) : "md5('%s' || n)::uuid".formatted(tag),
                        key,
                        values,
                        where);
    }
}

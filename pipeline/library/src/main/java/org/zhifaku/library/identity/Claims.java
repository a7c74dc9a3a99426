package org.zhifaku.library.identity;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.identity.ClaimField;
import org.zhifaku.pipeline.identity.IdentityKind;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * What has been said of the keys of one kind, kept in {@code control.<kind>_claim}. Of each fact the last word counts, a register's before
 * that of acts, whatever the order in which records come: of two records of a day the greater value. Keys whose claims change go to
 * {@code identity_touched}.
 */
final class Claims {
    private static final List<ClaimField> PARTY_FACTS = List.of(
            ClaimField.ORG_CODE,
            ClaimField.REG_NO,
            ClaimField.TAX_NO,
            ClaimField.INSTITUTION_NO,
            ClaimField.SOCIAL_NO,
            ClaimField.LEGAL_REP,
            ClaimField.ADDRESS,
            ClaimField.CATEGORY);
    private static final List<ClaimField> ORGAN_FACTS =
            List.of(ClaimField.ORG_CODE, ClaimField.AREA, ClaimField.PARENT, ClaimField.ADDRESS);

    private final IdentityKind kind;
    private final boolean party;
    private final List<ClaimField> facts;
    private final Map<RecordType, ClaimSource> sources = new LinkedHashMap<>();

    Claims(IdentityKind kind, RecordTypes types) {
        this.kind = kind;
        this.party = kind.name().equals("party");
        this.facts = party ? PARTY_FACTS : ORGAN_FACTS;
        for (RecordType type : types.all()) {
            if (type.find(party ? "party_name" : "subject_name").isPresent()) {
                sources.put(type, party ? ClaimSource.ofParties(type) : ClaimSource.ofOrgans(type));
            }
        }
    }

    /** Whether records of this type have keys of this kind. */
    boolean speaks(RecordType type) {
        return sources.containsKey(type);
    }

    /** All columns of claims that rules may name. */
    List<ClaimField> fields() {
        List<ClaimField> fields =
                new ArrayList<>(List.of(ClaimField.NAME, ClaimField.CITY, ClaimField.CORE, ClaimField.USCC));
        fields.addAll(facts);
        return fields;
    }

    /** The table of claims. */
    String table() {
        return "control.%s_claim".formatted(kind.name());
    }

    /** Creates the temporary table of what a batch says. */
    void createTables(Statement statement) throws SQLException {
        statement.execute("""
                create temp table if not exists %s (key uuid, name text, city text, home text, uscc text, person uuid, %s)
                on commit delete rows
                """.formatted(said(), join(field -> field.column() + " text")));
    }

    /** Notes every record that speaks of a key of {@code identity_anew}, and drops what was noted of these keys. */
    void forget(Statement statement) throws SQLException {
        for (Map.Entry<RecordType, ClaimSource> source : sources.entrySet()) {
            statement.executeUpdate(
                    """
                    insert into identity_record (kind, record_id)
                    select '%1$s', s.record_id from source.%1$s s join identity_anew a on a.key = s.%2$s
                    union
                    select '%1$s', s.record_id from control.identity_split x join identity_anew a on a.key = x.key
                    join source.%1$s s on s.record_id = x.record_id where x.kind = '%3$s'
                    """.formatted(source.getKey().name(), source.getValue().key(), kind.name()));
        }
        statement.executeUpdate("""
                update identity_anew a set first_seen = c.first_seen
                from (select key, min(first_seen) as first_seen from %s group by key) c where c.key = a.key
                """.formatted(table()));
        statement.executeUpdate("delete from %s c using identity_anew a where a.key = c.key".formatted(table()));
    }

    /** Adds what the records of {@code identity_record} say. */
    void add(Statement statement) throws SQLException {
        statement.execute("truncate " + said());
        long rows = 0;
        for (Map.Entry<RecordType, ClaimSource> source : sources.entrySet()) {
            rows += statement.executeUpdate(say(source.getKey(), source.getValue()));
        }
        if (rows == 0) {
            return;
        }
        statement.execute("analyze " + said());
        statement.executeUpdate(merge());
    }

    /** Keys that were made anew keep the time when they were first known. */
    void remember(Statement statement) throws SQLException {
        statement.executeUpdate("""
                update %s c set first_seen = a.first_seen from identity_anew a
                where a.key = c.key and a.first_seen < c.first_seen
                """.formatted(table()));
    }

    private String said() {
        return "identity_said_" + kind.name();
    }

    private String join(Function<ClaimField, String> each) {
        return facts.stream().map(each).collect(Collectors.joining(", "));
    }

    /** Ten digits before each fact say how much it counts: 1 for a register's word, then the day. */
    private String say(RecordType type, ClaimSource source) {
        String weight = ClaimSource.isRegister(type, kind.name()) ? "10" : "00";
        return """
                insert into %1$s (key, name, city, home, uscc, person, %2$s)
                select coalesce(x.key, s.%3$s), %4$s, %5$s, %6$s, %7$s, %8$s, %9$s
                from (select distinct record_id from identity_record where kind = '%10$s') r
                join source.%10$s s on s.record_id = r.record_id
                left join control.identity_split x on x.kind = '%11$s' and x.record_id = s.record_id
                where s.withdrawn_at is null and s.%3$s is not null and (%12$s)
                """.formatted(
                        said(),
                        join(ClaimField::column),
                        source.key(),
                        source.name(),
                        source.city(),
                        source.home(),
                        source.uscc(),
                        source.person(),
                        join(field -> source.facts().containsKey(field)
                                ? "to_char(s.business_date, '\"%s\"YYYYMMDD') || (%s)"
                                        .formatted(weight, source.facts().get(field))
                                : "null::text"),
                        type.name(),
                        kind.name(),
                        source.usable());
    }

    private String merge() {
        List<String> newer = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> updates = new ArrayList<>();
        for (ClaimField field : facts) {
            String column = field.column();
            String takes =
                    "excluded.%1$s is not null and (c.%1$s is null or (excluded.%1$s_said, excluded.%1$s) > (c.%1$s_said, c.%1$s))"
                            .formatted(column);
            newer.add(takes);
            changed.add("old.%1$s is distinct from new.%1$s".formatted(column));
            updates.add("%1$s = case when %2$s then excluded.%1$s else c.%1$s end".formatted(column, takes));
            updates.add(
                    "%1$s_said = case when %2$s then excluded.%1$s_said else c.%1$s_said end".formatted(column, takes));
        }
        String person = party ? ", person" : "";
        return """
                with merged as (
                    insert into %1$s as c (key, name, city, core, uscc%2$s, %3$s, %4$s)
                    select key, name, place, max(core), max(uscc)%5$s, %6$s, %7$s
                    from (
                        select d.key, d.uscc, d.person, %8$s,
                            case when d.person is null then d.place else '' end as place,
                            case when d.person is null and length(n.name) >= %9$d then n.name else '' end as name,
                            case when d.person is null and length(n.core) >= %10$d then n.core else '' end as core
                        from (
                            select s.key, s.name as raw, p.place, max(s.uscc) as uscc, max(s.person::text)::uuid as person, %11$s
                            from %12$s s cross join lateral unnest(
                                case when s.home is null or s.home = s.city then array[coalesce(s.city, s.home, '')]
                                     when s.city is null then array[s.home] else array[s.city, s.home] end) as p (place)
                            group by s.key, s.name, p.place) d
                        left join lateral (
                            select control.identity_name(f.folded) as name, control.identity_core(f.folded) as core
                            from (select control.identity_folded(d.raw) as folded offset 0) f offset 0) n on true) named
                    group by key, name, place
                    on conflict (key, name, city) do update
                        set core = greatest(c.core, excluded.core), %13$s
                        where c.core < excluded.core or %14$s
                    returning c.key, old.key is null or old.core is distinct from new.core or %15$s as changed
                )
                insert into identity_touched (key) select distinct key from merged where changed
                on conflict do nothing
                """.formatted(
                        table(),
                        person,
                        join(ClaimField::column),
                        join(field -> field.column() + "_said"),
                        party ? ", max(person::text)::uuid" : "",
                        join(field -> "substr(max(%s collate \"C\"), 11)".formatted(field.column())),
                        join(field -> "substr(max(%s collate \"C\"), 1, 10)::integer".formatted(field.column())),
                        join(field -> "d." + field.column()),
                        kind.nameLeast(),
                        Math.max(2, kind.nameLeast() - 1),
                        join(field -> "max(s.%1$s collate \"C\") as %1$s".formatted(field.column())),
                        said(),
                        String.join(", ", updates),
                        String.join(" or ", newer),
                        String.join(" or ", changed));
    }
}

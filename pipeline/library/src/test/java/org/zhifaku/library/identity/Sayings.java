package org.zhifaku.library.identity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.resolve.Survivorship;
import org.zhifaku.pipeline.identity.IdentityRules;
import org.zhifaku.sandbox.generator.CheckDigits;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;

/**
 * Source rows that say something of parties and organs, written straight into {@code source.*} with keys as the core makes them, and a
 * resolver that decides by the rules of this repository. Each row is a record of its own unless it is given the same number.
 */
final class Sayings {
    static final String SHENZHEN = "440300";
    static final String GUANGZHOU = "440100";
    static final String ORGAN = CheckDigits.creditCode("11440300", "00000001");

    private final TestWarehouse warehouse;
    private final IdentityRules rules;
    private final RunContext run;
    private LocalDate day = LocalDate.of(2026, 11, 1);

    Sayings(Path folder, IdentityRules rules) {
        this(new TestWarehouse(folder), rules);
    }

    private Sayings(TestWarehouse warehouse, IdentityRules rules) {
        this.warehouse = warehouse;
        this.rules = rules;
        this.run = warehouse.run(1);
    }

    /** The same warehouse under other rules. */
    Sayings with(IdentityRules others) {
        return new Sayings(warehouse, others);
    }

    /** Forgets everything, so that the next test may use the same warehouse. */
    Sayings clear() {
        List<String> tables = warehouse.jdbc().sql("""
                select relnamespace::regnamespace || '.' || relname from pg_class
                where relnamespace::regnamespace::text in ('source', 'topic', 'control') and relkind = 'r' and relname <> 'run'
                    and relname <> 'pull'
                """).query(String.class).list();
        warehouse
                .jdbc()
                .sql("set session_replication_role = replica; "
                        + String.join(
                                "; ",
                                tables.stream()
                                        .map(table -> "delete from " + table)
                                        .toList())
                        + "; reset session_replication_role")
                .update();
        day = LocalDate.of(2026, 11, 1);
        return this;
    }

    TestWarehouse warehouse() {
        return warehouse;
    }

    /** A credit code that checks, of this division, told apart by the number. */
    static String uscc(String division, int number) {
        return CheckDigits.creditCode("91" + division, "XY%06d".formatted(number));
    }

    static String orgCode(int number) {
        return uscc(SHENZHEN, number).substring(8, 17);
    }

    /** A registration number that checks. */
    static String regNo(int number) {
        String body = "440300%08d".formatted(number);
        return body + CheckDigits.registrationCheck(body);
    }

    /** The next rows are said on the next day. */
    Sayings nextDay() {
        day = day.plusDays(1);
        return this;
    }

    /** A penalty; {@code said} are columns and values in turn. Gives the party's key. */
    UUID penalty(int number, String... said) {
        return say("penalty", number, said);
    }

    /** A row of any type whose rows have a party; area and organ are Shenzhen's unless said. */
    UUID say(String type, int number, String... said) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (!type.equals("party")) {
            columns.put("subject_name", "深圳市市场监督管理局");
            columns.put("subject_uscc", ORGAN);
            columns.put("area_code", SHENZHEN);
        }
        for (int i = 0; i < said.length; i += 2) {
            columns.put(said[i], said[i + 1]);
        }
        UUID record = Hashes.recordId("test", type, List.of(Integer.toString(number)));
        UUID act = Hashes.key(type, Integer.toString(number));
        UUID party = partyKey(columns, act);
        String organ = columns.get("subject_uscc");
        UUID organKey = columns.containsKey("subject_name")
                ? Hashes.key("organ", organ == null ? "name:" + columns.get("subject_name") : "uscc:" + organ)
                : null;
        UUID key = type.equals("party") ? party : act;
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        columns.forEach((name, value) -> {
            if (value != null) {
                names.add(name);
                values.add(name.endsWith("_hash") ? "'%s'::uuid".formatted(value) : "'%s'".formatted(value));
            }
        });
        warehouse
                .jdbc()
                .sql("delete from source.%s where record_id = ?".formatted(type))
                .param(record)
                .update();
        warehouse
                .jdbc()
                .sql("""
                insert into source.%s (record_id, act_key, party_key, organ_key, content_hash, raw_hash, pull_id, sequence, business_date, part,
                    source, dataset, mapping_version, flags, %s)
                values (:record, :act, :party, :organ::uuid, :hash, :hash, 1, :number, :day, 0, 'test', :type, '1', '{}', %s)
                """.formatted(type, String.join(", ", names), String.join(", ", values)))
                .param("record", record)
                .param("act", key)
                .param("party", party)
                .param("organ", organKey)
                .param("hash", Hashes.key("content", columns.toString()))
                .param("number", number)
                .param("day", day)
                .param("type", type)
                .update();
        warehouse.jdbc().sql("""
                insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key) values (?, 'test', ?, ?, ?, ?)
                """).params(run.runId(), type, type, record, key).update();
        return party;
    }

    private static UUID partyKey(Map<String, String> columns, UUID act) {
        String uscc = columns.get("party_uscc");
        if (uscc != null) {
            return Hashes.key("party", "uscc:" + uscc);
        }
        if (columns.get("party_id_no_hash") != null) {
            return Hashes.key("party", "person:" + columns.get("party_id_no_hash"));
        }
        String name = "name:" + columns.get("party_name");
        return "natural_person".equals(columns.get("party_category"))
                ? Hashes.key("party", name, "act:" + act)
                : Hashes.key("party", name, "city:" + columns.get("area_code").substring(0, 4));
    }

    /** Resolves all that was said. */
    Sayings resolve() {
        new Resolver(
                        warehouse.dataSource(),
                        RecordTypes.standard(),
                        new DeclaredIdentities(RecordTypes.standard(), rules),
                        Survivorship.PREFERRED_RECORD)
                .resolve(run, done -> {});
        return this;
    }

    UUID id(UUID key) {
        return id("party", key);
    }

    UUID id(String kind, UUID key) {
        return warehouse
                .jdbc()
                .sql("""
                select coalesce((select id from control.identity where kind = :kind and key = :key), :key)
                """)
                .param("kind", kind)
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    /** The party that the topic row of a penalty names. */
    UUID partyOf(int penalty) {
        return warehouse
                .jdbc()
                .sql("select party_id from topic.penalty where act_id = ?")
                .param(Hashes.key("penalty", Integer.toString(penalty)))
                .query(UUID.class)
                .single();
    }

    /** Open reviews: rule and evidence. */
    List<String> reviews() {
        return new IdentityReviews(warehouse.dataSource())
                .list(null, 100).stream()
                        .map(review -> review.rule() + " " + review.evidence())
                        .toList();
    }

    /** All that decides who is who. */
    String identities() {
        return warehouse.text("""
                select coalesce(string_agg(line, ',' order by line), '') from (
                    select kind || key || id || rule as line from control.identity
                    union all select 'review' || kind || left_key || right_key || status from control.identity_review where status = 'OPEN') lines
                """);
    }
}

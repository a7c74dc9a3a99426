package org.zhifaku.library.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.ValueKind;

class WarehouseColumnsIT {

    private static final JdbcClient WAREHOUSE = migrated();

    private static JdbcClient migrated() {
        var dataSource = TestServers.createDatabase("columns").dataSource();
        Migrations.migrate(dataSource);
        return JdbcClient.create(dataSource);
    }

    static Stream<String> tables() {
        return RecordTypes.standard().all().stream().flatMap(type -> Stream.of(Layer.SOURCE, Layer.TOPIC)
                .filter(type::reaches)
                .map(layer -> layer.name().toLowerCase(Locale.ROOT) + "." + type.name()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasAColumnPerElementOfItsSchema(String table) {
        RecordType type = RecordTypes.standard().get(table.substring(table.indexOf('.') + 1));
        Map<String, String> expected = new LinkedHashMap<>();
        for (Element element : type.elements()) {
            if (element.isRestricted()) {
                expected.put(element.name() + "_hash", "uuid");
                expected.put(element.name() + "_masked", "text");
            } else {
                expected.put(element.name(), sqlType(element.kind()));
            }
        }
        assertThat(WAREHOUSE
                        .sql("select to_regclass(?) is not null")
                        .param(table)
                        .query(Boolean.class)
                        .single())
                .as(
                        "there is a table %s, for schemas/avro/%s.avsc reaches that layer: add a migration with the table, its comments and"
                                + " its content hash function (patterns: V40, V41)",
                        table, type.name())
                .isTrue();
        Map<String, String> actual = new LinkedHashMap<>();
        WAREHOUSE.sql("""
                        select attname, format_type(atttypid, atttypmod) as type from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum
                        """).param(table).query(row -> {
            actual.put(row.getString("attname"), row.getString("type"));
        });

        assertThat(actual)
                .as(
                        "columns of %s. They follow schemas/avro/%s.avsc: add a migration under pipeline/library/src/main/resources/db/migration"
                                + " (alter table … add column, comment on column, and the content hash function of V4 or V41), an entry in mappings/elements.yaml, then a line in the mappings",
                        table, type.name())
                .containsAllEntriesOf(expected);
        assertThat(actual.keySet().stream().filter(name -> type.find(name).isEmpty() && !expected.containsKey(name)))
                .as("columns of %s that are neither an element nor the warehouse's own", table)
                .isSubsetOf(
                        Stream.concat(OWN.stream(), Stream.of(type.topicKey())).toList());
    }

    private static final List<String> OWN = List.of(
            "record_id",
            "act_key",
            "party_key",
            "organ_key",
            "content_hash",
            "raw_hash",
            "first_seen",
            "last_seen",
            "withdrawn_at",
            "pull_id",
            "sequence",
            "business_date",
            "part",
            "source",
            "dataset",
            "mapping_version",
            "flags",
            "act_id",
            "party_id",
            "organ_id",
            "first_known",
            "changed_at",
            "status",
            "status_reason",
            "status_date",
            "source_records",
            "field_sources",
            "conflicts",
            "origin");

    private static String sqlType(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp with time zone";
            case AMOUNT -> "numeric(18,6)";
            case INTEGER -> "bigint";
            case BOOLEAN -> "boolean";
            case TEXT_LIST -> "text[]";
        };
    }

    @Test
    void hasNoTableThatNoSchemaDeclares() {
        assertThat(WAREHOUSE.sql("""
                                select relnamespace::regnamespace || '.' || relname from pg_class
                                where relnamespace::regnamespace::text in ('source', 'topic') and relkind in ('r', 'p')
                                """).query(String.class).list())
                .as("tables of source and topic; each follows a schema in schemas/avro that reaches its layer")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                tables(),
                                tables().filter(table -> table.startsWith("topic."))
                                        .map(table -> table + "_history"))
                        .toList());
    }

    @Test
    void keepsInTheHistoryAllThatATopicRowHas() {
        assertThat(WAREHOUSE.sql("""
                                with columns as (
                                    select attrelid::regclass::text as name, string_agg(attname || ' ' || atttypid::regtype, ',' order by attnum) as list
                                    from pg_attribute a join pg_class c on c.oid = attrelid
                                    where c.relnamespace = 'topic'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped group by 1
                                )
                                select t.name from columns t left join columns h on h.name = t.name || '_history'
                                where t.name not like '%\\_history'
                                    and h.list is distinct from t.list || ',known_to timestamp with time zone'
                                """).query(String.class).list())
                .as(
                        "tables whose history lacks a column or has them in another order: add the column to both in one migration (drop and"
                                + " add known_to anew, so that it stays the last), then call control.make_as_of()")
                .isEmpty();
    }

    @Test
    void namesEveryColumnAsItsSchemaDoesInChinese() {
        for (RecordType type : RecordTypes.standard().all()) {
            for (Element element : type.elements()) {
                String column = ActColumns.elements(List.of(element)).get(0);
                assertThat(WAREHOUSE
                                .sql("""
                                        select col_description(attrelid, attnum) from pg_attribute
                                        where attrelid = ?::regclass and attname = ?
                                        """)
                                .params("source." + type.name(), column)
                                .query(String.class)
                                .single())
                        .as("comment on column source.%s.%s: 'zh' of schemas/avro/%1$s.avsc", type.name(), column)
                        .startsWith(element.zh());
            }
        }
    }

    @Test
    void explainsEveryTableAndColumnInChinese() {
        assertThat(WAREHOUSE.sql("""
                                select a.attrelid::regclass || '.' || a.attname
                                from pg_attribute a join pg_class c on c.oid = a.attrelid
                                where c.relnamespace::regnamespace::text in ('source', 'topic') and c.relkind = 'r' and a.attnum > 0
                                    and not coalesce(col_description(a.attrelid, a.attnum), '') ~ '[一-龥]'
                                """).query(String.class).list()).isEmpty();
    }
}

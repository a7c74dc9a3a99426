package org.zhifaku.library.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;

class ContentHashIT {

    private static final PersonToken TOKEN = PersonToken.withPublicKey();
    private static final DataSource WAREHOUSE = migrated();

    private static DataSource migrated() {
        DataSource dataSource = TestServers.createDatabase("hashes").dataSource();
        Migrations.migrate(dataSource);
        return dataSource;
    }

    static Stream<String> types() {
        return RecordTypes.standard().all().stream().map(RecordType::name);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isTheSameInJavaAndSql(String name) throws Exception {
        RecordType type = RecordTypes.standard().get(name);
        StandardRecord.Builder full = StandardRecord.builder(type);
        StandardRecord.Builder every = StandardRecord.builder(type);
        for (Element element : type.elements()) {
            Object value = value(element);
            full.set(element.position(), value);
            every.set(element.position(), element.position() % 2 == 0 ? value : null);
        }

        for (StandardRecord record : List.of(
                full.build(), every.build(), StandardRecord.builder(type).build())) {
            assertThat(storedAndHashed(record)).isEqualTo(Hashes.contentHash(record, TOKEN));
        }
    }

    private static Object value(Element element) {
        return switch (element.kind()) {
            case TEXT -> "深圳𠀀é" + element.name();
            case DATE -> LocalDate.of(1999, 1, 2);
            case TIMESTAMP -> Instant.parse("2026-11-22T01:02:03.000405Z");
            case AMOUNT -> new BigDecimal(element.name().startsWith("fine") ? "123456789012.345600" : "-0.050000");
            case INTEGER -> 42L;
            case BOOLEAN -> Boolean.TRUE;
            case TEXT_LIST -> List.of("罚款", "a,b\"{}", "警告");
        };
    }

    private static UUID storedAndHashed(StandardRecord record) throws Exception {
        UUID id = UUID.randomUUID();
        try (Connection connection = WAREHOUSE.getConnection()) {
            CopyLoader loader = new CopyLoader(connection);
            BinaryRows row = loader.target(
                            "source." + record.type().name(), ActColumns.sourceRow(record.type()), 1 << 16)
                    .row();
            row.uuid(id);
            for (int i = 0; i < 5; i++) {
                row.uuid(id);
            }
            row.bigint(1);
            row.bigint(1);
            row.date(LocalDate.EPOCH);
            row.integer(0);
            row.text("one");
            row.text("penalty");
            row.text("1");
            row.texts(List.of());
            for (Element element : record.type().elements()) {
                Object value = record.get(element.position());
                if (element.isRestricted()) {
                    row.uuid(value == null ? null : TOKEN.token((String) value));
                    row.text(null);
                } else {
                    row.value(element.kind(), value);
                }
            }
            loader.finish();
        }
        return JdbcClient.create(WAREHOUSE)
                .sql("select control.content_hash(s) from source.%s s where record_id = ?"
                        .formatted(record.type().name()))
                .param(id)
                .query(UUID.class)
                .single();
    }

    @Test
    void sumsTheSameChunksInJavaAndSql() {
        UUID hash = UUID.fromString("fedcba98-7654-3210-0123-456789abcdef");

        JdbcClient.create(WAREHOUSE)
                .sql("select control.checksum_high(?), control.checksum_low(?)")
                .params(hash, hash)
                .query((row, index) -> {
                    assertThat(row.getLong(1)).isEqualTo(Hashes.checksumHigh(hash));
                    assertThat(row.getLong(2)).isEqualTo(Hashes.checksumLow(hash));
                    return true;
                })
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.000000",
                "1.000000",
                "-1.500000",
                "10000.000000",
                "99990000.000100",
                "999999999999.999999",
                "0.000001",
                "120000.010000"
            })
    void carriesAmountsUnchanged(String amount) throws Exception {
        StandardRecord record = StandardRecord.builder(RecordTypes.standard().get("penalty"))
                .set("fine_amount", new BigDecimal(amount))
                .build();

        storedAndHashed(record);

        assertThat(JdbcClient.create(WAREHOUSE)
                        .sql("select count(*) from source.penalty where fine_amount::text = ?")
                        .param(amount)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}

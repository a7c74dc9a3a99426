package org.zhifaku.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashesTest {

    private static final Function<String, UUID> TOKEN = value -> new UUID(7, value.length());
    private static final RecordType PENALTY = RecordTypes.standard().get("penalty");

    @Test
    void keyIsTheHashOfTheDocumentedForm() throws Exception {
        UUID expected = sha256("3:key5:party6:深圳-");

        assertThat(Hashes.key("party", "深圳", null)).isEqualTo(expected);
    }

    @Test
    void contentIsTheHashOfTheDocumentedForm() throws Exception {
        StandardRecord record = StandardRecord.builder(PENALTY)
                .set("party_name", "甲")
                .set("party_id_no", "secret")
                .set("penalty_kinds", List.of("101", "201"))
                .set("fine_amount", new BigDecimal("300"))
                .set("action_date", LocalDate.of(2026, 3, 5))
                .set("long_term", true)
                .set("src_updated_at", Instant.parse("1970-01-01T00:00:01.000002Z"))
                .build();

        UUID expected = sha256("7:content7:penalty10:party_names3:甲11:party_id_nos36:" + TOKEN.apply("secret")
                + "13:penalty_kindsl2#3:1013:20111:fine_amountn10:300.00000011:action_dated10:2026-03-05"
                + "9:long_termb4:true14:src_updated_att7:1000002");
        assertThat(Hashes.contentHash(record, TOKEN)).isEqualTo(expected);
    }

    @Property
    void keyOfAnyTextIsTheHashOfItsOctets(@ForAll String text) throws Exception {
        int octets = text.getBytes(StandardCharsets.UTF_8).length;

        assertThat(Hashes.key("party", text)).isEqualTo(sha256("3:key5:party" + octets + ":" + text));
    }

    @Test
    void octetsAreCountedWhateverTheCharacters() throws Exception {
        for (String text : List.of(
                "九个字的文本甲乙丙", "é".repeat(7), "a".repeat(9) + "深", "深".repeat(40_000), "\uD83D\uDE00", "x\uD83D")) {
            int octets = text.getBytes(StandardCharsets.UTF_8).length;

            assertThat(Hashes.key("party", text)).isEqualTo(sha256("3:key5:party" + octets + ":" + text));
        }
    }

    @Test
    void datesOfAnyYearAreWrittenAsIso() throws Exception {
        for (LocalDate date :
                List.of(LocalDate.of(999, 1, 2), LocalDate.of(1000, 12, 31), LocalDate.of(12_345, 6, 7))) {
            StandardRecord record =
                    StandardRecord.builder(PENALTY).set("action_date", date).build();

            assertThat(Hashes.contentHash(record, TOKEN))
                    .isEqualTo(sha256("7:content7:penalty11:action_dated"
                            + date.toString().length() + ":" + date));
        }
    }

    @Test
    void absentCellDiffersFromEmptyCell() {
        UUID columns = Hashes.columnsHash("UPSERT", List.of("a"));

        assertThat(Hashes.rawHash(columns, new String[] {null}))
                .isNotEqualTo(Hashes.rawHash(columns, new String[] {""}));
    }

    @Test
    void operationIsPartOfTheRow() {
        assertThat(Hashes.columnsHash("UPSERT", List.of("a"))).isNotEqualTo(Hashes.columnsHash("DELETE", List.of("a")));
    }

    @Test
    void checksumPartsAreTheFirstSixBytes() {
        UUID hash = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");

        assertThat(Hashes.checksumHigh(hash)).isEqualTo(0x010203);
        assertThat(Hashes.checksumLow(hash)).isEqualTo(0x040506);
    }

    @Property
    void cellsNeverRunIntoEachOther(@ForAll List<String> left, @ForAll List<String> right) {
        UUID columns = Hashes.columnsHash("UPSERT", List.of());

        boolean same = Hashes.rawHash(columns, left.toArray(String[]::new))
                .equals(Hashes.rawHash(columns, right.toArray(String[]::new)));

        assertThat(same).isEqualTo(utf8(left).equals(utf8(right)));
    }

    private static List<String> utf8(List<String> texts) {
        return texts.stream()
                .map(text -> Arrays.toString(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static UUID sha256(String text) throws Exception {
        ByteBuffer hash =
                ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}

package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class RecordTableTest {

    private final List<List<String>> tables = new ArrayList<>();
    private final List<LandingRow> rows = new ArrayList<>();
    private final RecordTable records = new RecordTable(
            new TableSink() {
                @Override
                public void table(Table table) {
                    tables.add(table.columns());
                }

                @Override
                public void row(LandingRow row) {
                    rows.add(row);
                }
            },
            "page-1.json",
            TabularLimits.STANDARD);

    private void json(long sequence, Operation operation, String text) throws IOException {
        records.json(sequence, text.getBytes(StandardCharsets.UTF_8), row -> operation);
    }

    @Test
    void takesTheColumnsOfTheFirstRecordsTogether() throws IOException {
        json(1, Operation.UPSERT, "{\"a\":1,\"b\":{\"c\":\"x\"}}");
        json(2, Operation.DELETE, "{\"d\":null,\"e\":\"z\",\"a\":1.50}");

        TabularEnd end = records.end();

        assertThat(tables).containsExactly(List.of("a", "b.c", "e"));
        assertThat(rows)
                .extracting(row -> Arrays.asList(row.values()))
                .containsExactly(Arrays.asList("1", "x", null), Arrays.asList("1.50", null, "z"));
        assertThat(rows).extracting(LandingRow::operation).containsExactly(Operation.UPSERT, Operation.DELETE);
        assertThat(end.rows()).isEqualTo(2);
    }

    @Test
    void beginsATableWithOneColumnMoreWhereALateRecordHasANewName() throws IOException {
        for (int i = 1; i <= 600; i++) {
            json(i, Operation.UPSERT, i == 600 ? "{\"a\":\"1\",\"late\":\"2\"}" : "{\"a\":\"1\"}");
        }

        assertThat(records.end().rows()).isEqualTo(600);
        assertThat(tables).containsExactly(List.of("a"), List.of("a", "late"));
        assertThat(rows.get(598).values()).containsExactly("1");
        assertThat(rows.get(599).values()).containsExactly("1", "2");
    }

    @Test
    void keepsABrokenRecordAsARowWithAFault() throws IOException {
        json(1, Operation.UPSERT, "{\"a\":1}");
        json(2, Operation.UPSERT, "{\"a\":");

        TabularEnd end = records.end();

        assertThat(end.faultRows()).isEqualTo(1);
        assertThat(rows.get(1).fault()).isNotNull();
        assertThat(rows.get(1).values()).containsExactly("{\"a\":");
        assertThat(rows.get(1).sequence()).isEqualTo(2);
    }

    @Test
    void endsWithoutATableWhereThereWasNoRecord() throws IOException {
        assertThat(records.end().content()).isEqualTo(TabularEnd.Content.NOTHING);
        assertThat(tables).isEmpty();
    }

    @Test
    void takesRecordsThatWereReadAhead() throws IOException {
        JsonRecords ahead = new JsonRecords("page-1.json", TabularLimits.STANDARD);

        records.take(
                read(ahead, 1, "{\"a\":\"1\",\"l\":[{\"x\":\"字\"}]}", "{\"a\":\"2\",\"b\":\"x\"}"),
                row -> "2".equals(row.cell("a")) ? Operation.DELETE : Operation.UPSERT);
        records.end();

        assertThat(rows).extracting(LandingRow::operation).containsExactly(Operation.UPSERT, Operation.DELETE);
        assertThat(tables).containsExactly(List.of("a", "l", "b"));
        assertThat(rows)
                .extracting(row -> Arrays.asList(row.values()))
                .containsExactly(Arrays.asList("1", "[{\"x\":\"字\"}]", null), Arrays.asList("2", null, "x"));
    }

    @Test
    void putsRecordsThatWereReadAheadUnderItsOwnColumns() throws IOException {
        json(1, Operation.UPSERT, "{\"late\":1,\"a\":1}");
        JsonRecords ahead = new JsonRecords("page-2.json", TabularLimits.STANDARD);

        records.take(read(ahead, 2, "{\"a\":\"2\",\"b\":\"x\"}"), row -> Operation.UPSERT);
        records.end();

        assertThat(tables).containsExactly(List.of("late", "a", "b"));
        assertThat(rows.get(1).values()).containsExactly(null, "2", "x");
    }

    private static RecordBatch read(JsonRecords ahead, long sequence, String... objects) {
        ahead.begin();
        for (int i = 0; i < objects.length; i++) {
            byte[] text = objects[i].getBytes(StandardCharsets.UTF_8);
            try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
                json.nextToken();
                assertThat(ahead.add(sequence + i, json, text)).isTrue();
            }
        }
        return ahead.end();
    }

    @Test
    void refusesToReadAheadWhatIsNoSoundRecord() {
        JsonRecords ahead = new JsonRecords("page-1.json", new TabularLimits(1 << 10, 1 << 12, 10, 1 << 20, 2));

        assertThat(adds(ahead, "{\"a\":1,\"a\":2}")).isFalse();
        assertThat(adds(ahead, "{\"a\":{\"b\":1},\"a\":{\"c\":1}}")).isFalse();
        assertThat(adds(ahead, "{\"a\":{\"b\":{\"c\":1}},\"d\":1}")).isFalse();
        assertThat(adds(ahead, "{\"a\":[[1]]}")).isFalse();
        assertThat(adds(ahead, "{\"a\":{\"b\":1},\"d\":[1,2]}")).isTrue();
    }

    private static boolean adds(JsonRecords ahead, String object) {
        byte[] text = object.getBytes(StandardCharsets.UTF_8);
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            boolean sound = ahead.add(1, json, text);
            assertThat(json.nextToken())
                    .as("the parser stands at the object's end")
                    .isNull();
            return sound;
        }
    }

    @Test
    void tellsANameThatStandsTwice() throws IOException {
        records.json(1, "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8), row -> Operation.UPSERT);

        assertThat(records.end().faultRows()).isEqualTo(1);
        assertThat(rows.get(0).fault()).isNotNull();
        assertThat(rows.get(0).fault().message()).contains("'a' 出现两次");
    }
}

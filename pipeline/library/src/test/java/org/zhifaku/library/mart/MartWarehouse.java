package org.zhifaku.library.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.json.JsonMapper;

/** A warehouse whose source and topic rows are written by hand, night by night, with the real definitions. */
public final class MartWarehouse {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> FILES = files();

    private static final DefinitionSet DEFINITIONS = DefinitionSet.compile(FILES, RecordTypes.standard());
    private static final String TEMPLATE = template();

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private DefinitionSet definitions = DEFINITIONS;
    private LocalDate night = LocalDate.of(2026, 1, 1);
    private long runId;
    private int number;

    private MartWarehouse(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One without rows, into which the definitions have been loaded. */
    public static MartWarehouse create() {
        return new MartWarehouse(TestServers.createDatabase("mart", TEMPLATE).dataSource());
    }

    private static String template() {
        PostgresDatabase template = TestServers.createDatabase("mart_template");
        Migrations.migrate(template.dataSource());
        new MartRefresh(template.dataSource(), RecordTypes.standard()).refresh(DEFINITIONS, acts -> {});
        return template.jdbcUrl().replaceFirst("^.*/", "").replaceFirst("[?].*$", "");
    }

    private static Map<String, String> files() {
        Path folder = Path.of(System.getProperty("zhifaku.root", ".")).resolve("mappings");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (path.toString().endsWith(".yaml") || path.toString().endsWith(".csv")) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mappings in " + folder, e);
        }
    }

    /** Changes the text of {@code rules/statistics.yaml} from now on. */
    public void rules(UnaryOperator<String> change) {
        Map<String, String> files = new HashMap<>(FILES);
        String before = files.getOrDefault("rules/statistics.yaml", "");
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("The change finds nothing to change in rules/statistics.yaml.");
        }
        files.put("rules/statistics.yaml", after);
        definitions = DefinitionSet.compile(files, RecordTypes.standard());
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public DefinitionSet definitions() {
        return definitions;
    }

    /** Begins the night of a business date: what is written from now on is first seen in it. */
    public MartWarehouse night(String day) {
        night = LocalDate.parse(day);
        runId = jdbc.sql("""
                insert into control.run (job, business_date, status, started_at) values ('nightly', :day, 'COMPLETED', :started)
                returning run_id
                """)
                .param("day", night)
                .param("started", night.plusDays(1).atTime(1, 0).atZone(ZONE).toOffsetDateTime())
                .query(Long.class)
                .single();
        return this;
    }

    /** A pull of the night, with its line in the ledger. */
    public void pull(
            String source, String dataset, long read, long accepted, long unchanged, long rejected, long duplicate) {
        jdbc.sql("""
                insert into control.pull (run_id, source, dataset, business_date, status, row_count)
                values (:run, :source, :dataset, :day, 'LANDED', :read)
                """)
                .param("run", runId)
                .param("source", source)
                .param("dataset", dataset)
                .param("day", night)
                .param("read", read)
                .update();
        jdbc.sql("""
                insert into control.ledger (run_id, source, dataset, read, accepted, unchanged, rejected, duplicate)
                values (:run, :source, :dataset, :read, :accepted, :unchanged, :rejected, :duplicate)
                """)
                .param("run", runId)
                .param("source", source)
                .param("dataset", dataset)
                .param("read", read)
                .param("accepted", accepted)
                .param("unchanged", unchanged)
                .param("rejected", rejected)
                .param("duplicate", duplicate)
                .update();
    }

    public UUID organ(String name, String uscc, String area, String level) {
        UUID id = Hashes.key("organ", "uscc:" + uscc);
        put(
                "topic.organ",
                own(
                        "organ_id",
                        id,
                        "pull_id",
                        1,
                        "sequence",
                        1,
                        "business_date",
                        night,
                        "part",
                        0,
                        "origin",
                        1,
                        "subject_name",
                        name,
                        "subject_uscc",
                        uscc,
                        "area_code",
                        area,
                        "subject_level",
                        level,
                        "status",
                        "CURRENT"));
        return id;
    }

    public UUID party(String name, String category, @Nullable String uscc, @Nullable String industry) {
        UUID id = Hashes.key("party", name, uscc);
        put(
                "topic.party",
                own(
                        "party_id",
                        id,
                        "pull_id",
                        1,
                        "sequence",
                        1,
                        "business_date",
                        night,
                        "part",
                        0,
                        "origin",
                        1,
                        "party_name",
                        name,
                        "party_category",
                        category,
                        "party_uscc",
                        uscc,
                        "party_industry",
                        industry,
                        "status",
                        "CURRENT"));
        return id;
    }

    /** A source record of the night about an act (or case, visit …); cells in pairs of column and value. */
    public UUID record(String type, String source, UUID act, Object... cells) {
        UUID id = Hashes.key("record", source, Integer.toString(++number));
        Map<String, @Nullable Object> row = pairs(
                "record_id",
                id,
                "act_key",
                act,
                "content_hash",
                id,
                "raw_hash",
                id,
                "pull_id",
                1,
                "sequence",
                number,
                "business_date",
                night,
                "part",
                0,
                "source",
                source,
                "dataset",
                type,
                "mapping_version",
                "test",
                "flags",
                List.of(),
                "first_seen",
                seen(),
                "last_seen",
                seen());
        row.putAll(pairs(cells));
        put("source." + type, row);
        return id;
    }

    /** A row of {@code topic.<type>} told by these records; cells in pairs of column and value. */
    public UUID topic(String type, UUID id, List<UUID> records, Object... cells) {
        String key = isAct(type) ? "act_id" : type + "_id";
        Map<String, @Nullable Object> row =
                own(key, id, "content_hash", id, "status", "CURRENT", "source_records", records);
        row.putAll(pairs(cells));
        put("topic." + type, row);
        return id;
    }

    /** An act told by one source: its record of the night and its row in the topic library. */
    public UUID act(String type, String source, String name, Object... cells) {
        UUID id = Hashes.key(type, name);
        UUID record = record(type, source, id, copied("topic." + type, "source." + type, cells));
        return topic(type, id, List.of(record), cells);
    }

    private static boolean isAct(String type) {
        return List.of("permit", "penalty", "coercion", "inspection", "levy", "confirmation", "benefit")
                .contains(type);
    }

    /** Those of the cells that the source table has too. */
    private static Object[] copied(String topic, String source, Object... cells) {
        Map<String, @Nullable Object> row = pairs(cells);
        List<String> own = List.of("organ_id", "party_id", "status", "status_date", "status_reason");
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (!own.contains(column)) {
                copy.put(column, value);
            }
        });
        copy.put("organ_key", row.get("organ_id"));
        copy.put("party_key", row.get("party_id"));
        return copy.entrySet().stream()
                .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
                .toArray();
    }

    /** Changes a row of the topic library, as of the night. */
    public void change(String type, UUID id, String set) {
        jdbc.sql("update topic.%s set %s, changed_at = :now where %s = :id"
                        .formatted(type, set, isAct(type) ? "act_id" : type + "_id"))
                .param("now", java.time.OffsetDateTime.parse(seen()))
                .param("id", id)
                .update();
    }

    /** Refreshes the mart. */
    public MartRefresh.Refreshed refresh() {
        return new MartRefresh(dataSource, RecordTypes.standard()).refresh(definitions, acts -> {});
    }

    /** Rows of a query as lists of texts. */
    public List<String> rows(String sql) {
        return jdbc.sql(sql)
                .query((row, index) -> {
                    String[] cells = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = String.valueOf(row.getString(i + 1));
                    }
                    return String.join(" | ", cells);
                })
                .list();
    }

    /** The moment rows of the night are written at; each is later than the one before. */
    private String seen() {
        return night.plusDays(1)
                .atTime(1, 10)
                .plusSeconds(++number)
                .atZone(ZONE)
                .toOffsetDateTime()
                .toString();
    }

    private Map<String, @Nullable Object> own(Object... cells) {
        String now = seen();
        Map<String, @Nullable Object> row = pairs("first_known", now, "changed_at", now);
        row.putAll(pairs(cells));
        return row;
    }

    private static Map<String, @Nullable Object> pairs(Object... cells) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            Object value = cells[i + 1];
            row.put(
                    (String) cells[i],
                    value == null || value instanceof Number || value instanceof Boolean || value instanceof List
                            ? value instanceof List<?> list
                                    ? list.stream().map(String::valueOf).toList()
                                    : value
                            : value.toString());
        }
        return row;
    }

    private void put(String table, Map<String, @Nullable Object> row) {
        jdbc.sql("insert into %1$s select * from jsonb_populate_record(null::%1$s, :row::jsonb)".formatted(table))
                .param("row", JsonMapper.shared().writeValueAsString(row))
                .update();
    }

    /** One of several texts, by number; for rows made in a loop. */
    public static String oneOf(int number, String... texts) {
        return Arrays.asList(texts).get(number % texts.length);
    }
}

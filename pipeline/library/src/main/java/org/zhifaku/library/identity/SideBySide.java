package org.zhifaku.library.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/** What the topic library says of two keys, element by element, for a steward who compares them. Shows no personal identifier. Thread-safe. */
public final class SideBySide {

    private static final String ID =
            "coalesce((select i.id from control.identity i where i.kind = :kind and i.key = :key), :key::uuid)";

    private final JdbcClient jdbc;
    private final RecordTypes types = RecordTypes.standard();

    /** Of this warehouse. */
    public SideBySide(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * One element of both.
     *
     * @param element name, e.g. {@code action_doc_no}; {@code source} for the sources that tell of it
     * @param zh Chinese name
     * @param left null where nothing is known
     */
    public record Line(
            String element,
            String zh,
            @Nullable String left,
            @Nullable String right) {
        /** Whether both say something, and not the same. */
        public boolean differs() {
            return left != null && right != null && !left.equals(right);
        }
    }

    /**
     * What is known of the two, in the order of the schema, sources first; elements that neither has are left out. A key that the topic
     * library does not have (any more) is empty.
     *
     * @param kind {@code party}, {@code organ} or a record type
     */
    public List<Line> of(String kind, UUID left, UUID right) {
        RecordType type = types.get(kind);
        Map<String, String> ours = row(type, left);
        Map<String, String> theirs = row(type, right);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("source", "来源", sources(type, left), sources(type, right)));
        for (Element element : type.elements()) {
            String name = element.name();
            if (isShown(element) && (ours.containsKey(name) || theirs.containsKey(name))) {
                lines.add(new Line(name, element.zh(), ours.get(name), theirs.get(name)));
            }
        }
        return lines;
    }

    private static boolean isShown(Element element) {
        return element.dataClass() != DataClass.RESTRICTED && !element.name().matches(".*_(raw|unit|key)");
    }

    private Map<String, String> row(RecordType type, UUID key) {
        return jdbc
                .sql(
                        "select e.key, e.value from topic.%s t cross join lateral jsonb_each_text(to_jsonb(t)) e where t.%s = %s and e.value is not null"
                                .formatted(type.name(), type.topicKey(), ID))
                .param("kind", type.name())
                .param("key", key)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sources of the records of the thing; a party or an organ is told of by acts too, which are not listed. */
    private @Nullable String sources(RecordType type, UUID key) {
        return jdbc
                .sql("""
                        select string_agg(distinct s.source, '、' order by s.source)
                        from topic.%1$s t join source.%1$s s on s.record_id = any (t.source_records) where t.%2$s = %3$s
                        """.formatted(type.name(), type.topicKey(), ID))
                .param("kind", type.name())
                .param("key", key)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}

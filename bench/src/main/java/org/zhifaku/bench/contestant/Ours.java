package org.zhifaku.bench.contestant;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.zhifaku.bench.harness.Contestant;
import org.zhifaku.bench.harness.Laps;
import org.zhifaku.bench.harness.Workplace;

/** PROVISIONAL. */
public final class Ours implements Contestant {

    static final String TEMPLATE = "empty";
    static final String DATABASE = "ours";
    static final String SOURCE_CONTENT = "source.penalty";
    static final String TOPIC_CONTENT = "topic.penalty";
    static final String INDEX_CONTENT = "index";

    @Override
    public void round(Workplace place, Laps laps) throws Exception {
        place.recreate(TEMPLATE, "template0");
        try (Connection c = place.connect(TEMPLATE)) {
            for (String v : List.of("V1__control", "V2__source")) {
                try (var in = Ours.class.getResourceAsStream("/db/migration/" + v + ".sql")) {
                    Checksums.execute(c, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        place.recreate(DATABASE, place.database(TEMPLATE));
        try (Connection c = place.connect(DATABASE)) {
            laps.time(Stage.SOURCE, () -> {
                Checksums.execute(c, """
                        insert into source.penalty (record_id, act_key, party_key, organ_key, content_hash, raw_hash, pull_id,
                        sequence, business_date, part, source, dataset, mapping_version, flags, party_name, violation_facts,
                        action_doc_no, action_date, fine_amount, subject_name, item_basis)
                        select md5(i::text)::uuid, md5('a' || i)::uuid, md5('p' || i / 4)::uuid, md5('o')::uuid,
                        md5('c' || i)::uuid, md5('r' || i)::uuid, 1, i, '2026-03-01', 1, 'credit-publicity', 'penalty', 'x', '{}',
                        '广东某某' || i || '有限公司', repeat('当事人未按规定履行义务，情节一般。', 10), '粤市监处罚〔2025〕' || i || '号',
                        '2026-01-01', i, '广州市市场监督管理局', '《中华人民共和国产品质量法》第四十九条'
                        from generate_series(1, %d) i
                        """.formatted(place.rows()));
                return place.rows();
            });
            laps.check(Stage.SOURCE, SOURCE_CONTENT, Checksums.ofTable(c, "source.penalty", contentColumns(c)));
            RawCopy.export(place, c);
        }
    }

    static List<String> contentColumns(Connection connection) throws SQLException {
        return Checksums.columns(connection, "source", "penalty", List.of("pull_id", "first_seen", "last_seen"));
    }

    static int sourceIndexes(Connection connection) throws SQLException {
        return Integer.parseInt(Checksums.text(
                connection, "select count(*) from pg_index where indrelid = 'source.penalty'::regclass"));
    }
}

package org.zhifaku.library.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;

class LinksIT {

    private static final UUID ORGAN = Hashes.key("organ", "甲局");
    private static final UUID OTHER_ORGAN = Hashes.key("organ", "乙局");
    private static final UUID PARTY = Hashes.key("party", "甲公司");

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
    }

    /** A row of the topic library; {@code said} are columns and SQL values in turn. */
    private void row(String type, String name, UUID organ, String... said) {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < said.length; i += 2) {
            columns.append(", ").append(said[i]);
            values.append(", ").append(said[i + 1]);
        }
        warehouse
                .jdbc()
                .sql("""
                        insert into topic.%s (%s, content_hash, first_known, changed_at, status, source_records, party_id, organ_id%s)
                        values (:id, :id, now(), now(), 'CURRENT', '{}', :party, :organ%s)
                        """.formatted(type, RecordTypes.standard().get(type).topicKey(), columns, values))
                .param("id", id(type, name))
                .param("party", PARTY)
                .param("organ", organ)
                .update();
    }

    private static UUID id(String type, String name) {
        return Hashes.key(type, name);
    }

    /** Links as {@code relation evidence}. */
    private List<String> links(String fromKind, String from, String toKind, String to) {
        return warehouse
                .jdbc()
                .sql("""
                        select relation || ' ' || evidence from topic.link
                        where from_kind = ? and from_id = ? and to_kind = ? and to_id = ? order by 1
                        """)
                .params(fromKind, id(fromKind, from), toKind, id(toKind, to))
                .query(String.class)
                .list();
    }

    @Test
    void leadsFromThePenaltyToItsInspectionAndVisit() {
        row("penalty", "p", ORGAN, "inspection_code", "'JC1'");
        row("inspection", "i", ORGAN, "action_code", "'JC1'");
        row("inspection", "foreign", OTHER_ORGAN, "action_code", "'JC1'");
        row("visit", "v", ORGAN, "inspection_code", "'JC1'");

        assertThat(links("penalty", "p", "inspection", "i")).containsExactly("检查 检查行为编号 JC1");
        assertThat(links("penalty", "p", "inspection", "foreign")).isEmpty();
        assertThat(links("inspection", "i", "visit", "v")).containsExactly("入企 检查行为编号 JC1");
    }

    @Test
    void leadsFromTheCaseToWhatCameOfIt() {
        row(
                "enforcement_case",
                "c",
                ORGAN,
                "case_code",
                "'AJ1'",
                "action_doc_no",
                "'甲罚〔2026〕1号'",
                "action_doc_no_key",
                "'甲罚〔2026〕1号'",
                "inspection_code",
                "'JC1'",
                "item_code",
                "'SX1'");
        row("penalty", "p", ORGAN, "action_doc_no_key", "'甲罚〔2026〕1号'");
        row("inspection", "i", ORGAN, "action_code", "'JC1'");
        row("coercion", "f", ORGAN, "case_code", "'AJ1'", "item_code", "'SX1'");
        row(
                "non_litigation",
                "n",
                ORGAN,
                "case_code",
                "'AJ1'",
                "action_doc_no_key",
                "'甲罚〔2026〕1号'",
                "action_doc_no",
                "'甲罚〔2026〕1号'");
        row("item", "t", ORGAN, "item_code", "'SX1'");
        row("legal_basis", "b", ORGAN, "item_code", "'SX1'");
        row("discretion_tier", "d", ORGAN, "item_code", "'SX1'");

        assertThat(links("enforcement_case", "c", "penalty", "p")).containsExactly("处罚 文号 甲罚〔2026〕1号");
        assertThat(links("penalty", "p", "inspection", "i")).containsExactly("检查 案件 AJ1 所报检查行为编号 JC1");
        assertThat(links("enforcement_case", "c", "coercion", "f")).containsExactly("强制 案件编号 AJ1");
        assertThat(links("enforcement_case", "c", "non_litigation", "n")).containsExactly("非诉执行 案件编号 AJ1");
        assertThat(links("penalty", "p", "non_litigation", "n")).containsExactly("非诉执行 文号 甲罚〔2026〕1号");
        assertThat(links("coercion", "f", "non_litigation", "n")).containsExactly("非诉执行 案件编号 AJ1");
        assertThat(links("coercion", "f", "item", "t")).containsExactly("事项 事项编码 SX1");
        assertThat(links("penalty", "p", "item", "t")).containsExactly("事项 案件 AJ1 所报事项编码 SX1");
        assertThat(links("item", "t", "legal_basis", "b")).containsExactly("依据 事项编码 SX1");
        assertThat(links("item", "t", "discretion_tier", "d")).containsExactly("裁量 事项编码 SX1");
    }

    @Test
    void tellsWhetherACertificateWasValidThatDay() {
        row("inspection", "i", ORGAN, "officer_cert_nos", "'{粤1,粤2,粤9}'", "action_date", "'2026-03-01'");
        row(
                "officer",
                "valid",
                ORGAN,
                "officer_cert_no",
                "'粤1'",
                "officer_cert_from",
                "'2022-01-01'",
                "officer_cert_to",
                "'2027-01-01'");
        row("officer", "expired", ORGAN, "officer_cert_no", "'粤2'", "officer_cert_to", "'2026-02-28'");

        assertThat(links("inspection", "i", "officer", "valid")).containsExactly("执法人员 行政执法证号 粤1，当日有效");
        assertThat(links("inspection", "i", "officer", "expired")).containsExactly("执法人员 行政执法证号 粤2，当日无效");
        assertThat(
                        warehouse.text(
                                "select string_agg(certificate_valid::text, ',' order by evidence) from topic.link_act_officer"))
                .isEqualTo("true,false");
    }

    @Test
    void leavesOutWhatIsWithdrawn() {
        row("penalty", "p", ORGAN, "inspection_code", "'JC1'");
        row("inspection", "i", ORGAN, "action_code", "'JC1'");
        warehouse
                .jdbc()
                .sql("update topic.inspection set status = 'WITHDRAWN', status_reason = 'MERGED'")
                .update();

        assertThat(warehouse.count("select count(*) from topic.link")).isZero();
    }

    @Test
    void everyViewAndColumnIsExplained() {
        assertThat(warehouse.count("""
                        select count(*)
                        from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relkind = 'v' and c.relnamespace = 'topic'::regnamespace
                            and (c.relname like 'link%' or c.relname = 'decision_parties')
                            and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                        """)).isZero();
    }
}

package org.zhifaku.console;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhifaku.console.portal.ActPage;
import org.zhifaku.console.portal.ActPage.Facet;
import org.zhifaku.console.portal.ActQuery;
import org.zhifaku.console.portal.ActSearch;
import org.zhifaku.console.portal.Highlight;
import org.zhifaku.console.portal.PublicAct;
import org.zhifaku.console.portal.SearchUnavailableException;

/** An index in memory that finds by part of a text; it can be empty or down. All its acts are invented. */
final class FakeIndex implements ActSearch {

    static final String ID = "00000000-0000-0000-0000-000000000001";

    boolean down;
    boolean empty;
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public ActPage search(ActQuery query) {
        asked.incrementAndGet();
        failWhenDown();
        var found = empty
                ? List.<PublicAct>of()
                : all().stream().filter(act -> matches(act, query)).toList();
        var page = found.stream()
                .skip(query.offset())
                .limit(ActQuery.PAGE_SIZE)
                .map(act -> marked(act, query.text()))
                .toList();
        return new ActPage(
                found.size(),
                !empty,
                false,
                page,
                count(found, "kind"),
                count(found, "subject_name"),
                count(found, "year"));
    }

    @Override
    public Optional<PublicAct> find(String id) {
        failWhenDown();
        return all().stream().filter(act -> act.id().equals(id)).findFirst();
    }

    private void failWhenDown() {
        if (down) {
            throw new SearchUnavailableException("The index at test does not answer.", new IllegalStateException());
        }
    }

    private static boolean matches(PublicAct act, ActQuery query) {
        var date = act.fields().get("action_date").toString();
        return act.fields().values().stream().anyMatch(value -> value.toString().contains(query.text()))
                && (query.kind() == null || query.kind().equals(act.kind()))
                && (query.organ() == null || query.organ().equals(act.fields().get("subject_name")))
                && (query.from() == null || date.compareTo(query.from().toString()) >= 0)
                && (query.to() == null || date.compareTo(query.to().toString()) <= 0);
    }

    private static PublicAct marked(PublicAct act, String text) {
        Map<String, String> highlights = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            act.fields().forEach((name, value) -> {
                if (value.toString().contains(text)) {
                    highlights.put(name, value.toString().replace(text, Highlight.OPEN + text + Highlight.CLOSE));
                }
            });
        }
        return new PublicAct(act.id(), act.kind(), act.fields(), highlights);
    }

    private static List<Facet> count(List<PublicAct> acts, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        acts.forEach(act -> counts.merge(
                switch (name) {
                    case "kind" -> act.kind();
                    case "year" -> act.fields().get("action_date").toString().substring(0, 4);
                    default -> act.fields().get(name).toString();
                },
                1L,
                Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<PublicAct> all() {
        var penalty = new LinkedHashMap<String, Object>();
        penalty.put("party_name", "广东<b>样本</b>食品有限公司");
        penalty.put("party_uscc", "91990000MA00000000");
        penalty.put("action_doc_no", "样市监处罚〔2026〕1号");
        penalty.put("case_name", "广东样本食品有限公司销售标签不合格食品案");
        penalty.put("violation_type", "食品安全");
        penalty.put("violation_facts", "当事人于2026年1月销售标签不符合规定的食品，货值金额3,200元。\n经责令改正后已下架。");
        penalty.put("item_basis", "《中华人民共和国食品安全法》");
        penalty.put("penalty_kinds", List.of("1", "2"));
        penalty.put("penalty_content", "警告；罚款人民币12,000元。");
        penalty.put("fine_amount", new BigDecimal("12000.0"));
        penalty.put("action_date", "2026-03-01");
        penalty.put("long_term", false);
        penalty.put("subject_name", "样本市市场监督管理局");
        penalty.put("party_id_no", "999999190002310000"); // restricted: must never be shown, whoever indexed it
        penalty.put("content_hash", "0123456789abcdef");
        var list = new java.util.ArrayList<PublicAct>();
        list.add(new PublicAct(ID, "penalty", penalty, Map.of()));
        for (var number = 2; number <= 45; number++) {
            list.add(new PublicAct(
                    "00000000-0000-0000-0000-0000000000%02d".formatted(number),
                    "permit",
                    Map.of(
                            "party_name",
                            "样本餐饮（" + number + "）店",
                            "action_doc_no",
                            "样行审许准〔2025〕" + number + "号",
                            "permit_content",
                            "准予食品经营许可",
                            "action_date",
                            "2025-07-%02d".formatted(number % 28 + 1),
                            "subject_name",
                            "样本市行政审批局"),
                    Map.of()));
        }
        return list;
    }
}

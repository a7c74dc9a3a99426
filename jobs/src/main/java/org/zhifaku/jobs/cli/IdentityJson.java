package org.zhifaku.jobs.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhifaku.library.identity.Decision;
import org.zhifaku.library.identity.Review;
import org.zhifaku.library.identity.SideBySide;
import tools.jackson.databind.json.JsonMapper;

/** Reviews and decisions as JSON. */
final class IdentityJson {
    private IdentityJson() {}

    static Map<String, Object> review(Review review) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("review", review.reviewId());
        json.put("kind", review.kind());
        json.put("left", review.left());
        json.put("right", review.right());
        json.put("rule", review.rule());
        json.put("score", review.score());
        json.put("evidence", JsonMapper.shared().readTree(review.evidence()));
        json.put("status", review.status());
        json.put("found_at", review.foundAt().toString());
        return json;
    }

    static Map<String, Object> line(SideBySide.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("element", line.element());
        json.put("zh", line.zh());
        json.put("left", line.left());
        json.put("right", line.right());
        json.put("differs", line.differs());
        return json;
    }

    static Map<String, Object> decision(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", decision.decisionId());
        json.put("kind", decision.kind());
        json.put("verdict", decision.splitRecord() == null ? decision.verdict().name() : "SPLIT");
        json.put("left", decision.left());
        json.put("right", decision.right());
        json.put("record", decision.splitRecord());
        json.put("reason", decision.reason());
        json.put("by", decision.decidedBy());
        json.put("at", decision.decidedAt().toString());
        Decision.Revocation revoked = decision.revoked();
        if (revoked != null) {
            json.put("undone_at", revoked.at().toString());
            json.put("undone_by", revoked.by());
            json.put("undo_reason", revoked.reason());
        }
        return json;
    }

    static String zh(Decision decision) {
        if (decision.splitRecord() != null) {
            return "拆分";
        }
        return decision.verdict() == Decision.Verdict.SAME ? "是同一个" : "不是同一个";
    }
}

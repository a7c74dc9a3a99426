package org.zhifaku.library.bulletin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules a bulletin was taken by, as sentences under its figures. */
final class BulletinRulesText {
    private static final Map<String, String> KINDS = Map.of("penalty", "行政处罚", "permit", "行政许可");
    private static final Map<String, String> DAYS =
            Map.of("FIRST_SEEN", "本库首次见到的业务日", "SUBMITTED", "报送时间", "PUBLISHED", "公示日期");

    private BulletinRulesText() {}

    static List<String> of(String json) {
        JsonNode rules = JsonMapper.shared().readTree(json);
        return List.of(
                "归集量为本月新报、改报的记录与退回的行之和；入库量为其中入库的来源记录；合规率 = 入库 ÷ 归集。",
                "各来源的数字取自台账，归集量为读到的行，含与库中相同的；合规率 =（入库 + 相同）÷（入库 + 相同 + 退回）。",
                "迟报：报到双公示（%s）的%s，距决定超过时限（工作日，计国务院节假日安排）。以首批存量报来、无从得知报送日期而又未必及时的不计。"
                        .formatted(String.join("、", texts(rules.path("publicity"))), limits(rules.path("limits"))),
                "报送日期以何为准：%s。".formatted(days(rules)),
                "重复：同一来源对同一行为的多余记录；各来源一栏为同一次报送中的重复行。",
                "疑似瞒报：其他来源已有、时限已届满而双公示从未有过的；累计追溯 %s 个月。仅有种类 %s 的处罚依规定原则上不公示，不计。"
                        .formatted(
                                rules.path("look_back_months").asString(),
                                String.join("、", texts(rules.path("except_kinds")))),
                "点名：合规率低于 %s，迟报率高于 %s，重复率高于 %s，疑似瞒报率高于 %s；分母不足 %s 的不点名。"
                        .formatted(
                                share(rules.path("compliance_below")),
                                share(rules.path("late_above")),
                                share(rules.path("duplicate_above")),
                                share(rules.path("concealed_above")),
                                rules.path("least_rows").asString()));
    }

    private static String limits(JsonNode limits) {
        Map<String, String> named = new TreeMap<>();
        limits.propertyStream()
                .forEach(limit -> named.put(
                        KINDS.getOrDefault(limit.getKey(), limit.getKey()),
                        limit.getValue().asString()));
        return named.entrySet().stream()
                .map(limit -> "%s %s 个工作日".formatted(limit.getKey(), limit.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String days(JsonNode rules) {
        Map<String, String> named = new TreeMap<>();
        rules.path("reported_by_source")
                .propertyStream()
                .forEach(source -> named.put(source.getKey(), day(source.getValue())));
        return named.entrySet().stream()
                        .map(source -> "%s 为%s，".formatted(source.getKey(), source.getValue()))
                        .collect(Collectors.joining())
                + "其余来源为" + day(rules.path("reported_by_other"));
    }

    private static String day(JsonNode how) {
        return DAYS.getOrDefault(how.asString(), how.asString());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** A share as per cent, e.g. {@code 2 %}. */
    private static String share(JsonNode share) {
        return new BigDecimal(share.asString())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}

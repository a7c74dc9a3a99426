package org.zhifaku.library.mart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.statistics.StatisticsRules;
import org.zhifaku.pipeline.statistics.StatisticsRules.BulletinRules;
import org.zhifaku.pipeline.statistics.StatisticsRules.Thresholds;

/** The rules of counting as {@code mart.setting} holds them: name and JSON value. */
final class MartSettings {
    private MartSettings() {}

    static List<String[]> of(StatisticsRules rules) {
        BulletinRules bulletin = rules.bulletin();
        Thresholds thresholds = bulletin.thresholds();
        List<String[]> settings = new ArrayList<>();
        add(settings, "counted_status", list(rules.annual().countedStatus()));
        add(settings, "decision", quoted(rules.annual().byDocument() ? "document" : "act"));
        add(settings, "levy_without_closing", quoted(rules.annual().levyWithoutClosing() ? "decided" : "excluded"));
        add(settings, "complete_record", list(rules.annual().inspection().completeRecord()));
        add(settings, "led_to_penalty", quoted(rules.annual().inspection().ledToPenalty() ? "counted" : "excluded"));
        Map<String, String> noDuty = new TreeMap<>();
        rules.annual().noDuty().forEach((organ, acts) -> noDuty.put(organ, list(acts)));
        add(settings, "no_duty", map(noDuty));
        Map<String, String> limits = new TreeMap<>();
        bulletin.limits().forEach((kind, days) -> limits.put(kind, Integer.toString(days)));
        add(settings, "limits", map(limits));
        add(settings, "publicity", list(bulletin.publicity()));
        Map<String, String> reported = new TreeMap<>();
        bulletin.reportedBy().sources().forEach((source, day) -> reported.put(source, quoted(day.name())));
        add(settings, "reported_by_source", map(reported));
        add(settings, "reported_by_other", quoted(bulletin.reportedBy().other().name()));
        add(settings, "except_kinds", list(bulletin.exceptKinds()));
        add(settings, "look_back_months", Integer.toString(bulletin.lookBackMonths()));
        add(settings, "compliance_below", Double.toString(thresholds.complianceBelow()));
        add(settings, "late_above", Double.toString(thresholds.lateAbove()));
        add(settings, "duplicate_above", Double.toString(thresholds.duplicateAbove()));
        add(settings, "concealed_above", Double.toString(thresholds.concealedAbove()));
        add(settings, "least_rows", Integer.toString(thresholds.leastRows()));
        add(settings, "inspection_due", list(rules.supervision().inspectionDue()));
        add(settings, "inspection_due_case_sources", list(rules.supervision().inspectionDueCaseSources()));
        add(
                settings,
                "joint_inspection_organs",
                Integer.toString(rules.supervision().jointInspectionOrgans()));
        add(settings, "tier_excess", Double.toString(rules.supervision().tierExcess()));
        return settings;
    }

    private static void add(List<String[]> settings, String name, String json) {
        settings.add(new String[] {name, json});
    }

    /** The words of a definition hold no character that JSON escapes but quote and backslash. */
    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String list(Collection<String> words) {
        return words.stream().map(MartSettings::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String map(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

package org.zhifaku.pipeline.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.YamlMap;

/** Decides what the public may see of a record, from {@code rules/publication.yaml}. Immutable, thread-safe, pure. */
public final class PublicationRules {
    static final String NO_RULE = "NO_RULE";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String REVOKED = "REVOKED";
    static final String MINOR = "MINOR";
    static final String LIGHT = "LIGHT";
    static final String EXPIRED = "EXPIRED";
    static final List<String> OWN_REASONS = List.of(NO_RULE, WITHDRAWN, REVOKED, MINOR, LIGHT, EXPIRED);

    private final Map<String, RecordPublication> records;
    private final Map<String, String> reasons;

    PublicationRules(Map<String, RecordPublication> records, Map<String, String> reasons) {
        this.records = Map.copyOf(records);
        this.reasons = Map.copyOf(reasons);
    }

    /** Reads the rules; what is wrong becomes a problem of the file. */
    public static PublicationRules read(YamlMap file, RecordTypes types) {
        return new PublicationReader(file, types).read();
    }

    /** Rules that show nothing: a folder without publication.yaml publishes nothing. */
    public static PublicationRules nothing() {
        return new PublicationRules(Map.of(), Map.of(NO_RULE, "没有该类记录的公示规则"));
    }

    /** Decides on one record as it stands on a day. */
    public PublicationDecision decide(StandardRecord record, PublicationContext context) {
        RecordPublication rules = records.get(record.type().name());
        if (rules == null) {
            return withheld(NO_RULE);
        }
        String reason = reason(record, rules, context);
        return reason == null ? new PublicationDecision.Public(document(record, rules, context)) : withheld(reason);
    }

    /** The Chinese text of a reason code; the code itself where nobody wrote one. */
    public String message(String reason) {
        return reasons.getOrDefault(reason, reason);
    }

    /** The last day on which this record may be shown by the rules of periods; null where there is no end. */
    public @Nullable LocalDate lastDay(StandardRecord record) {
        RecordPublication rules = records.get(record.type().name());
        LocalDate last = value(record, "publish_end") instanceof LocalDate stated ? stated : null;
        if (rules == null || !(value(record, "action_date") instanceof LocalDate decision)) {
            return last;
        }
        RecordPublication.Period period = rules.period(decision);
        LocalDate end = period == null ? null : period.end(decision, kinds(record, rules));
        return last == null || end != null && end.isBefore(last) ? end : last;
    }

    private static List<?> kinds(StandardRecord record, RecordPublication rules) {
        return !rules.kinds().isEmpty() && record.get(rules.kinds()) instanceof List<?> codes ? codes : List.of();
    }

    private PublicationDecision withheld(String reason) {
        return new PublicationDecision.NotPublic(reason, message(reason));
    }

    private static @Nullable String reason(StandardRecord record, RecordPublication rules, PublicationContext context) {
        if (context.withdrawn()) {
            return WITHDRAWN;
        }
        if (value(record, "act_state") instanceof String state
                && rules.hiddenStates().contains(state)) {
            return REVOKED;
        }
        for (Map.Entry<String, String> required : rules.required().entrySet()) {
            if (record.get(required.getKey()) == null) {
                return required.getValue();
            }
        }
        if (Boolean.TRUE.equals(value(record, "party_minor"))) {
            return MINOR;
        }
        return periodReason(record, rules, context.today());
    }

    private static @Nullable String periodReason(StandardRecord record, RecordPublication rules, LocalDate today) {
        List<?> kinds = kinds(record, rules);
        if (value(record, "action_date") instanceof LocalDate decision) {
            RecordPublication.Period period = rules.period(decision);
            if (period != null && period.isLight(kinds)) {
                return LIGHT;
            }
            LocalDate end = period == null ? null : period.end(decision, kinds);
            if (end != null && today.isAfter(end)) {
                return EXPIRED;
            }
        }
        boolean ended = value(record, "publish_end") instanceof LocalDate last && today.isAfter(last);
        return ended ? EXPIRED : null;
    }

    private static @Nullable Object value(StandardRecord record, String name) {
        return record.type()
                .find(name)
                .map(element -> record.get(element.position()))
                .orElse(null);
    }

    private static Map<String, Object> document(
            StandardRecord record, RecordPublication rules, PublicationContext context) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("act_id", context.actId().toString());
        document.put("kind", record.type().name());
        boolean person = isPerson(record);
        String name = value(record, "party_name") instanceof String text ? text : "";
        for (Element element : record.type().elements()) {
            boolean open = element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED;
            Object value = open ? record.get(element.position()) : null;
            boolean omitted = person && rules.personOmits().contains(element.name());
            if (value != null && !omitted) {
                document.put(element.name(), shown(element, value, person, name));
            }
        }
        return document;
    }

    private static Object shown(Element element, Object value, boolean person, String name) {
        if (value instanceof List<?>
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof Long) {
            return value;
        }
        if (element.kind() != ValueKind.TEXT) {
            return value.toString();
        }
        String text = (String) value;
        if (element.name().equals("party_name")) {
            return person ? Masks.personName(text) : Masks.digitRuns(text);
        }
        if (isIdentifier(element)) {
            return text;
        }
        String masked = Masks.digitRuns(text);
        boolean named = person && name.codePointCount(0, name.length()) > 1;
        return named ? masked.replace(name, Masks.personName(name)) : masked;
    }

    /** Numbers that are public as such: masking their digits would hide what the law wants shown. */
    private static boolean isIdentifier(Element element) {
        String name = element.name();
        return name.endsWith("_uscc") || name.endsWith("_no") || name.endsWith("_code") || element.codes() != null;
    }

    /** A natural person, or somebody of unknown category without any code of an organisation: masked rather than exposed. */
    private static boolean isPerson(StandardRecord record) {
        Object category = value(record, "party_category");
        if ("natural_person".equals(category)) {
            return true;
        }
        if ("legal_person".equals(category) || "individual_business".equals(category)) {
            return false;
        }
        return value(record, "party_uscc") == null
                && value(record, "party_reg_no") == null
                && value(record, "party_org_code") == null
                && value(record, "party_social_no") == null
                && value(record, "party_institution_no") == null;
    }
}

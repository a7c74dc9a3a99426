package org.zhifaku.pipeline.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.clean.PersonNumber;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.ValueKind;

/**
 * The publication rules of one record type, bound to the positions of its elements. Every value is taken by a position that {@link
 * #position} gave out, so that {@link #reads} knows them all. Immutable after its making.
 */
final class BoundPublication {
    private static final List<String> ORGANISATION_CODES =
            List.of("party_uscc", "party_reg_no", "party_org_code", "party_social_no", "party_institution_no");

    private final RecordType type;
    private final RecordPublication rules;
    private final BitSet read = new BitSet();
    private final List<Required> required = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final int actState;
    private final int partyMinor;
    private final int actionDate;
    private final int publishEnd;
    private final int kinds;
    private final int partyName;
    private final int partyCategory;
    private final int[] organisationCodes;

    private record Required(int position, String reason) {}

    /** An element that may be shown: whether its text is shown as it stands, and whether a natural person's document lacks it. */
    private record Open(Element element, int position, boolean identifier, boolean personOmits) {
        /** Whether it is shown as it stands and could hold any number. */
        boolean numbered() {
            return identifier
                    && element.kind() == ValueKind.TEXT
                    && element.codes() == null
                    && !element.name().endsWith("_uscc");
        }
    }

    BoundPublication(RecordType type, RecordPublication rules) {
        this.type = type;
        this.rules = rules;
        actState = position("act_state");
        partyMinor = position("party_minor");
        actionDate = position("action_date");
        publishEnd = position("publish_end");
        kinds = position(rules.kinds());
        partyName = position("party_name");
        partyCategory = position("party_category");
        organisationCodes = ORGANISATION_CODES.stream().mapToInt(this::position).toArray();
        rules.required().forEach((name, reason) -> required.add(new Required(position(name), reason)));
        for (Element element : type.elements()) {
            if (element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED) {
                String name = element.name();
                open.add(new Open(
                        element,
                        position(name),
                        isIdentifier(element),
                        rules.personOmits().contains(name)));
            }
        }
    }

    /** Where the element of this name stands; -1 where the record type has none. */
    private int position(String name) {
        int position = type.find(name).map(Element::position).orElse(-1);
        if (position >= 0) {
            read.set(position);
        }
        return position;
    }

    private static @Nullable Object value(StandardRecord record, int position) {
        return position < 0 ? null : record.get(position);
    }

    /** Whether anything here depends on the element at this position. */
    boolean reads(int position) {
        return read.get(position);
    }

    @Nullable
    LocalDate lastDay(StandardRecord record) {
        LocalDate last = value(record, publishEnd) instanceof LocalDate stated ? stated : null;
        if (!(value(record, actionDate) instanceof LocalDate decision)) {
            return last;
        }
        RecordPublication.Period period = rules.period(decision);
        LocalDate end = period == null ? null : period.end(decision, kinds(record));
        return last == null || end != null && end.isBefore(last) ? end : last;
    }

    private List<?> kinds(StandardRecord record) {
        return value(record, kinds) instanceof List<?> codes ? codes : List.of();
    }

    /** Why the record must not be shown; null where it may be. */
    @Nullable
    String reason(StandardRecord record, PublicationContext context) {
        if (context.withdrawn()) {
            return PublicationRules.WITHDRAWN;
        }
        if (value(record, actState) instanceof String state
                && rules.hiddenStates().contains(state)) {
            return PublicationRules.REVOKED;
        }
        for (Required element : required) {
            if (value(record, element.position()) == null) {
                return element.reason();
            }
        }
        if (Boolean.TRUE.equals(value(record, partyMinor))) {
            return PublicationRules.MINOR;
        }
        String period = periodReason(record, context.today());
        return period == null && showsPersonNumber(record, context.today()) ? PublicationRules.IDENTIFIER : period;
    }

    /** Rule P01. All other texts are masked; credit codes are checked by their cleaner, and codes are none of the source's texts. */
    private boolean showsPersonNumber(StandardRecord record, LocalDate today) {
        LocalDate day = value(record, actionDate) instanceof LocalDate decision ? decision : today;
        for (Open element : open) {
            if (element.numbered()
                    && record.get(element.position()) instanceof String text
                    && PersonNumber.isIn(text, day)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String periodReason(StandardRecord record, LocalDate today) {
        if (value(record, actionDate) instanceof LocalDate decision) {
            List<?> codes = kinds(record);
            RecordPublication.Period period = rules.period(decision);
            if (period != null && period.isLight(codes)) {
                return PublicationRules.LIGHT;
            }
            LocalDate end = period == null ? null : period.end(decision, codes);
            if (end != null && today.isAfter(end)) {
                return PublicationRules.EXPIRED;
            }
        }
        boolean ended = value(record, publishEnd) instanceof LocalDate last && today.isAfter(last);
        return ended ? PublicationRules.EXPIRED : null;
    }

    /** The record's public form. */
    Map<String, Object> document(StandardRecord record, PublicationContext context) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("act_id", context.actId().toString());
        document.put("kind", type.name());
        boolean person = isPerson(record);
        String name = value(record, partyName) instanceof String text ? text : "";
        for (Open element : open) {
            Object value = record.get(element.position());
            if (value != null && !(person && element.personOmits())) {
                document.put(element.element().name(), shown(element, value, person, name));
            }
        }
        return document;
    }

    private Object shown(Open element, Object value, boolean person, String name) {
        if (value instanceof List<?>
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof Long) {
            return value;
        }
        if (element.element().kind() != ValueKind.TEXT) {
            return value.toString();
        }
        String text = (String) value;
        if (element.position() == partyName) {
            return person ? Masks.personName(text) : Masks.digitRuns(text);
        }
        if (element.identifier()) {
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
    private boolean isPerson(StandardRecord record) {
        Object category = value(record, partyCategory);
        if ("natural_person".equals(category)) {
            return true;
        }
        if ("legal_person".equals(category) || "individual_business".equals(category)) {
            return false;
        }
        for (int code : organisationCodes) {
            if (value(record, code) != null) {
                return false;
            }
        }
        return true;
    }
}

package org.zhifaku.pipeline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.definition.YamlMap;

/** Decides what the public may see of a record, from {@code rules/publication.yaml}. Immutable, thread-safe, pure. */
public final class PublicationRules {
    static final String NO_RULE = "NO_RULE";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String REVOKED = "REVOKED";
    static final String MINOR = "MINOR";
    static final String LIGHT = "LIGHT";
    static final String EXPIRED = "EXPIRED";
    /** Rule P01: a number that is public as such, a document number for one, is a person's identity number. */
    static final String IDENTIFIER = "IDENTIFIER";

    static final List<String> OWN_REASONS = List.of(NO_RULE, WITHDRAWN, REVOKED, MINOR, LIGHT, EXPIRED, IDENTIFIER);

    private final Map<String, BoundPublication> records;
    private final Map<String, String> reasons;

    PublicationRules(Map<String, BoundPublication> records, Map<String, String> reasons) {
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
        BoundPublication rules = records.get(record.type().name());
        if (rules == null) {
            return withheld(NO_RULE);
        }
        String reason = rules.reason(record, context);
        return reason == null ? new PublicationDecision.Public(rules.document(record, context)) : withheld(reason);
    }

    /** The Chinese text of a reason code; the code itself where nobody wrote one. */
    public String message(String reason) {
        return reasons.getOrDefault(reason, reason);
    }

    /** The last day on which this record may be shown by the rules of periods; null where there is no end. */
    public @Nullable LocalDate lastDay(StandardRecord record) {
        BoundPublication rules = records.get(record.type().name());
        return rules == null ? null : rules.lastDay(record);
    }

    /** Whether what {@link #decide} and {@link #lastDay} say may depend on this element; the others need not be read for them. */
    public boolean reads(RecordType type, Element element) {
        BoundPublication rules = records.get(type.name());
        return rules != null && rules.reads(element.position());
    }

    private PublicationDecision withheld(String reason) {
        return new PublicationDecision.NotPublic(reason, message(reason));
    }
}

package org.zhifaku.library.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Hashes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * One act as the index holds it.
 *
 * @param actId id of the act, also of the document
 * @param kind record type, e.g. {@code penalty}
 * @param organId organ that decided; null where unknown
 * @param contentHash hash of the whole act in the warehouse (not of this document), for reconciling
 * @param publishUntil last day on which it may be shown; null where there is no end
 * @param elements public form of its elements by name; a null value is absent, a name that the other components stand for is passed
 *     over. Values: String, LocalDate, Instant, BigDecimal,
 *     Number, Boolean, collections of String
 */
public record ActDocument(
        UUID actId,
        String kind,
        @Nullable UUID organId,
        UUID contentHash,
        @Nullable LocalDate publishUntil,
        Map<String, ?> elements) {

    static final String ACT_ID = "act_id";
    static final String KIND = "kind";
    static final String ORGAN_ID = "organ_id";
    static final String DOC_NO = "action_doc_no";
    static final String DOC_NO_KEY = "doc_no_folded";
    static final String PUBLISH_UNTIL = "publish_until";
    static final String CONTENT_HASH = "content_hash";
    static final String HASH_HI = "hash_hi";
    static final String HASH_LO = "hash_lo";
    static final String BUCKET = "bucket";

    /** The fields that are no data elements. */
    static final Set<String> OWN =
            Set.of(ACT_ID, KIND, ORGAN_ID, DOC_NO_KEY, PUBLISH_UNTIL, CONTENT_HASH, HASH_HI, HASH_LO, BUCKET);

    private static final SerializableString NO_FIELD = new SerializedString("");

    /** Names of elements as JSON writes them, made once; {@link #NO_FIELD} for those of {@link #OWN}. */
    private static final Map<String, SerializableString> FIELDS = new ConcurrentHashMap<>();

    public ActDocument {
        Objects.requireNonNull(actId, "actId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(elements, "elements");
    }

    /** Bucket of an act for comparing by parts: the first byte of its id, 0 to 255. */
    static int bucket(UUID actId) {
        return (int) (actId.getMostSignificantBits() >>> 56);
    }

    private static SerializableString field(String name) {
        return OWN.contains(name) ? NO_FIELD : new SerializedString(name);
    }

    void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(ACT_ID, actId.toString());
        json.writeStringProperty(KIND, kind);
        if (organId != null) {
            json.writeStringProperty(ORGAN_ID, organId.toString());
        }
        json.writeStringProperty(CONTENT_HASH, contentHash.toString());
        json.writeNumberProperty(HASH_HI, Hashes.checksumHigh(contentHash));
        json.writeNumberProperty(HASH_LO, Hashes.checksumLow(contentHash));
        json.writeNumberProperty(BUCKET, bucket(actId));
        if (publishUntil != null) {
            json.writeStringProperty(PUBLISH_UNTIL, publishUntil.toString());
        }
        if (elements.get(DOC_NO) instanceof String number) {
            json.writeStringProperty(DOC_NO_KEY, DocumentNumbers.fold(number));
        }
        elements.forEach((name, value) -> {
            SerializableString field = value == null ? NO_FIELD : FIELDS.computeIfAbsent(name, ActDocument::field);
            if (field != NO_FIELD) {
                json.writeName(field);
                value(json, value);
            }
        });
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof BigDecimal amount) {
            json.writeNumber(amount);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(item -> json.writeString(String.valueOf(item)));
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}

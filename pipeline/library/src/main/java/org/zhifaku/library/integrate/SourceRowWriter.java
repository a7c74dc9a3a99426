package org.zhifaku.library.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.StandardRecord;

/** Writes accepted rows as {@code source.*} has them: tokens and masks in the place of personal identifiers. Not thread-safe. */
final class SourceRowWriter {

    private final DatasetMapping mapping;
    private final PersonToken tokens;
    private final List<Element> elements;
    private final @Nullable UUID[] personTokens;

    SourceRowWriter(DatasetMapping mapping) {
        this.mapping = mapping;
        this.tokens = mapping.personToken();
        this.elements = mapping.recordType().elements();
        this.personTokens = new UUID[elements.size()];
    }

    /** Writes the fields of {@link ActColumns#sourceRow}. */
    void write(BinaryRows fields, RowOrigin origin, Outcome.Accepted accepted) {
        UUID contentHash = contentHash(accepted.record());
        fields.uuid(accepted.recordId());
        fields.uuid(accepted.keys().act());
        fields.uuid(accepted.keys().party());
        fields.uuid(accepted.keys().organ());
        fields.uuid(contentHash);
        fields.uuid(accepted.id().rawHash());
        fields.bigint(origin.pullId());
        fields.bigint(origin.sequence());
        fields.date(origin.businessDate());
        fields.integer(origin.part());
        fields.text(mapping.sourceName());
        fields.text(mapping.datasetName());
        fields.text(mapping.version());
        fields.texts(flags(accepted.warnings()));
        for (Element element : elements) {
            Object value = accepted.record().get(element.position());
            if (element.isRestricted()) {
                fields.uuid(personTokens[element.position()]);
                fields.text(value == null ? null : Masks.idNumber((String) value));
            } else {
                fields.value(element.kind(), value);
            }
        }
    }

    /** The personal identifiers of the record type. */
    List<Element> restricted() {
        return elements.stream().filter(Element::isRestricted).toList();
    }

    /** The content hash; leaves each personal identifier's token in {@code personTokens}. */
    private UUID contentHash(StandardRecord record) {
        for (Element element : elements) {
            if (element.isRestricted()) {
                Object value = record.get(element.position());
                personTokens[element.position()] = value == null ? null : tokens.token((String) value);
            }
        }
        return Hashes.contentHash(record, value -> tokenOf(record, value));
    }

    private UUID tokenOf(StandardRecord record, String value) {
        for (int position = 0; position < personTokens.length; position++) {
            UUID token = personTokens[position];
            if (token != null && value.equals(record.get(position))) {
                return token;
            }
        }
        throw new IllegalStateException(
                "A restricted element of record type '%s' has no token.".formatted(record.type()));
    }

    private static List<@Nullable String> flags(List<Finding> warnings) {
        List<@Nullable String> rules = new ArrayList<>(warnings.size());
        for (Finding warning : warnings) {
            if (!rules.contains(warning.rule())) {
                rules.add(warning.rule());
            }
        }
        return rules;
    }
}

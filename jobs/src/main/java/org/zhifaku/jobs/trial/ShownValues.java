package org.zhifaku.jobs.trial;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.StandardRecord;

/** The values of a record as people and scripts are shown them. */
public final class ShownValues {
    private ShownValues() {}

    /** The values that are there, by element. */
    public static Map<String, Object> of(StandardRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Element element : record.type().elements()) {
            Object value = shown(element, record.get(element.position()));
            if (value != null) {
                values.put(element.name(), value);
            }
        }
        return values;
    }

    /** Amounts keep two decimals at least; personal identifiers are masked; dates are ISO 8601. A null stays null. */
    public static @Nullable Object shown(Element element, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (element.isRestricted()) {
            return Masks.idNumber(value.toString());
        }
        if (value instanceof BigDecimal amount) {
            BigDecimal plain = amount.stripTrailingZeros();
            return plain.scale() < 2 ? plain.setScale(2) : plain;
        }
        return value instanceof Boolean || value instanceof Long || value instanceof List<?> ? value : value.toString();
    }
}

package org.zhifaku.pipeline.normalise;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.pipeline.quality.RowContext;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;

/** One alternative of what makes a record the same thing in whatever source (schema attribute {@code identity}). Thread-safe. */
final class Identity {

    private final String kind;
    private final String name;
    private final List<Part> parts;

    /** A part: an element's position, or -1 where it is made of several elements. */
    private record Part(String name, int position, boolean optional) {}

    Identity(RecordType type, List<String> parts) {
        this.kind = type.name();
        this.name = String.join(" ", parts);
        this.parts = parts.stream()
                .map(part -> {
                    String element = part.replace("?", "");
                    return new Part(
                            element, type.find(element).map(Element::position).orElse(-1), part.endsWith("?"));
                })
                .toList();
    }

    /** The key of a row; null where a part that must be known is absent. */
    @Nullable
    UUID key(RowContext row, @Nullable String organ, @Nullable String party, @Nullable String city) {
        @Nullable String[] values = new @Nullable String[parts.size() + 1];
        // Its own name comes first, so that one alternative's key never equals another's.
        values[0] = name;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String value =
                    switch (part.name()) {
                        case "organ" -> organ;
                        case "party" -> party;
                        case "city" -> city;
                        default -> folded(row.get(part.position()));
                    };
            if (value == null && !part.optional()) {
                return null;
            }
            values[i + 1] = value;
        }
        return Hashes.key(kind, values);
    }

    private static @Nullable String folded(@Nullable Object value) {
        return value == null ? null : TextForms.fold(value.toString());
    }
}

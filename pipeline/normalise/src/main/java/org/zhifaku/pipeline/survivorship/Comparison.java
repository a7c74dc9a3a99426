package org.zhifaku.pipeline.survivorship;

import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.ValueKind;

/** How the values that two records have of one element are held against each other. */
public enum Comparison {
    /** Not at all: the element is of the record, not of the thing it tells of, or every source words it in its own way. */
    NONE,
    /** Equal or not; lists without regard to order. Codes that nobody knows, or that stand for two, are no evidence. */
    EXACT,
    /** Equal but for width, case, blanks and punctuation. */
    TEXT,
    /** As text, and masked or shortened names fit those in full. */
    NAME;

    private static final String NAME_ENDINGS = ".*(_name|_rep)";

    /** How values of this element are compared unless the rules say that they are not. */
    public static Comparison of(Element element) {
        boolean text = element.kind() == ValueKind.TEXT || element.kind() == ValueKind.TEXT_LIST;
        if (!text || element.codes() != null || element.isRestricted()) {
            return EXACT;
        }
        return element.kind() == ValueKind.TEXT && element.name().matches(NAME_ENDINGS) ? NAME : TEXT;
    }
}

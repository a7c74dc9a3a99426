package org.zhifaku.sandbox.generator;

/** A kind of fault that is planted into a row on purpose, and what a sound pipeline makes of such a row. */
public enum DirtKind {
    /** A mandatory cell is empty or a placeholder. */
    MISSING_MANDATORY(Effect.REJECTED, 0.010),
    /** The party's credit code has a wrong check character. */
    USCC_BAD_CHECK(Effect.REJECTED, 0.008),
    /** Only the organisation code inside the party's credit code has a wrong check character. */
    USCC_BAD_ORGANISATION_PART(Effect.WARNED, 0.004),
    /** The party's credit code is seventeen zeros and X, and no other code stands in for it. */
    USCC_NONE(Effect.REJECTED, 0.005),
    /** The deciding organ's credit code has a wrong check character. */
    ORGAN_USCC_BAD_CHECK(Effect.REJECTED, 0.002),
    /** A natural person's identity number has a wrong check character. */
    ID_BAD_CHECK(Effect.REJECTED, 0.005),
    /** The decision date is no date, e.g. 2026/02/30. */
    IMPOSSIBLE_DATE(Effect.REJECTED, 0.005),
    /** The decision date lies years ahead. */
    FUTURE_DATE(Effect.REJECTED, 0.003),
    /** Dates with {@code -}, {@code .} or without separator. */
    DATE_VARIANT(Effect.CLEANED, 0.020),
    /** 公示截止期 (of a permit: 有效期至) before the decision. */
    END_BEFORE_DECISION(Effect.REJECTED, 0.005),
    /** 罚款 among the kinds, but no amount. Penalties only. */
    FINE_MISSING(Effect.REJECTED, 0.010),
    /** The amount is 10,000 times too high: 元 in a 万元 column. Penalties only. */
    FINE_UNIT_ERROR(Effect.WARNED, 0.005),
    /** A party category, penalty kind or permit category outside of every code set. */
    UNKNOWN_CATEGORY(Effect.WARNED, 0.005),
    /** Placeholders such as 无 and / in optional cells. */
    PLACEHOLDER(Effect.CLEANED, 0.010),
    /** Letters and digits of names, codes and numbers in full width. */
    FULL_WIDTH(Effect.CLEANED, 0.010),
    /** The party's credit code in lower case. */
    LOWER_CASE_USCC(Effect.CLEANED, 0.010),
    /** Control characters inside free text. */
    CONTROL_CHARACTERS(Effect.WARNED, 0.005),
    /** The whole row stands in the file twice, one below the other. */
    EXACT_DUPLICATE(Effect.DUPLICATED, 0.005),
    /** The row ends some cells too early. Not in Excel, where a cell cannot be missing. */
    SHORT_ROW(Effect.REJECTED, 0.002),
    /** The row has a cell too many. Not in Excel. */
    EXTRA_CELL(Effect.REJECTED, 0.002),
    /** A row of a UTF-8 file whose bytes are GB18030. */
    GBK_BYTES(Effect.REJECTED, 0.001),
    /** A quote that is opened and never closed: swallows what follows, up to the end of the file. Off unless asked for. */
    UNCLOSED_QUOTE(Effect.REJECTED, 0);

    /** What a sound pipeline makes of the row. */
    public enum Effect {
        /** Refused, into quarantine. */
        REJECTED,
        /** Taken, with a warning. */
        WARNED,
        /** Taken; the clean value is sure. */
        CLEANED,
        /** Taken once. */
        DUPLICATED
    }

    private final Effect effect;
    private final double defaultShare;

    DirtKind(Effect effect, double defaultShare) {
        this.effect = effect;
        this.defaultShare = defaultShare;
    }

    public Effect effect() {
        return effect;
    }

    double defaultShare() {
        return defaultShare;
    }
}

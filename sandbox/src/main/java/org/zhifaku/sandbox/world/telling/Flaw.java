package org.zhifaku.sandbox.world.telling;

/** A fault that is planted on purpose into a row's cells, with its share of the rows; an update of the row mends it. */
public enum Flaw {
    /** A mandatory cell is empty. */
    MISSING(8),
    /** A party's or organ's credit code has a wrong check character. */
    BAD_CREDIT_CODE(6),
    /** A date that does not exist, e.g. 2026-02-30. */
    IMPOSSIBLE_DATE(5),
    /** A code outside of every code set. */
    UNKNOWN_CODE(8),
    /** Letters and digits of document numbers and names in full width. */
    FULL_WIDTH(10),
    /** 无, / or NULL in optional cells that are empty. */
    PLACEHOLDER(10),
    /** A control character inside free text. */
    CONTROL_CHARACTER(5),
    /** A credit code in lower case. */
    LOWER_CASE(6);

    private final int perMille;

    Flaw(int perMille) {
        this.perMille = perMille;
    }

    /** Of a thousand rows, how many have it, where the dataset has a column for it. */
    public int perMille() {
        return perMille;
    }
}

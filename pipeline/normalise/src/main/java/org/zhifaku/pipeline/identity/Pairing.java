package org.zhifaku.pipeline.identity;

/** Which pairs a rule looks at. A coded key is made of a checked credit code, a named one of a name. */
public enum Pairing {
    NAMED_NAMED(0),
    CODED_NAMED(1),
    CODED_CODED(2);

    private final int codes;

    Pairing(int codes) {
        this.codes = codes;
    }

    /** How many of the two keys are made of a code. */
    public int codes() {
        return codes;
    }
}

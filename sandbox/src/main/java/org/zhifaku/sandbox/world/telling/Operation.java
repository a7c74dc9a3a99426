package org.zhifaku.sandbox.world.telling;

/** What a row does to the row of the same key that a system told before; {@link #letter()} as exchange databases write it. */
public enum Operation {
    INSERT("i"),
    UPDATE("u"),
    DELETE("d");

    private final String letter;

    Operation(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }
}

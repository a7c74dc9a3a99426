package org.zhifaku.library.lake;

/** The lake could not be written. Partitions not yet written stay marked; run the export again. */
public final class LakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LakeException(String what, Throwable cause) {
        super(
                "Cannot export " + what + ": " + cause.getMessage()
                        + ". Its partitions stay marked in control.lake_dirty; mend the cause and run the export again.",
                cause);
    }
}

package org.zhifaku.connectors.filedrop;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A drop cannot be used; the message says what, where, which value and what to do, in English for the log, without any
 * secret.
 */
public final class DropException extends IOException {

    private final DropFailure failure;
    private final String reasonZh;

    /**
     * @param message in English, for the log
     * @param reasonZh the same in Chinese, for stewards
     */
    public DropException(DropFailure failure, String message, String reasonZh, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.reasonZh = reasonZh;
    }

    public DropFailure failure() {
        return failure;
    }

    /** The message in Chinese, for stewards. */
    public String reasonZh() {
        return reasonZh;
    }
}

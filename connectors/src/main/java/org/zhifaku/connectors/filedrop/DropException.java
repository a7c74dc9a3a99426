package org.zhifaku.connectors.filedrop;

import java.io.IOException;

/** A drop cannot be used; the message says what, where, which value and what to do, in English, without any secret. */
public final class DropException extends IOException {

    private final DropFailure failure;

    public DropException(DropFailure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    public DropException(DropFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public DropFailure failure() {
        return failure;
    }
}

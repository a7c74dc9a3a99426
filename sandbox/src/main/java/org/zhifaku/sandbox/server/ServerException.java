package org.zhifaku.sandbox.server;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be unpacked, started, reached or stopped; the message says which, why and how to mend it. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.zhifaku.library.search;

import org.jspecify.annotations.Nullable;

/** The index server could not be reached, or refused a whole request. What concerns single documents is never thrown. */
public final class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    IndexException(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** HTTP status of the answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed a little later: no answer, overload, a restart of the server. */
    public boolean retryable() {
        return status == 0 || BulkSender.retryable(status);
    }
}

package org.zhifaku.console.portal;

/** The index cannot answer now: down, unreachable or not built yet. */
public final class SearchUnavailableException extends RuntimeException {

    /** {@code message} says for operators what cannot be reached and how to mend it. */
    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

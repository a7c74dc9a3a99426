package org.zhifaku.library.share;

/** A share cannot be granted or revoked as asked; the message says why and what to do. Nothing was changed. */
public final class ShareException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShareException(String message) {
        super(message);
    }
}

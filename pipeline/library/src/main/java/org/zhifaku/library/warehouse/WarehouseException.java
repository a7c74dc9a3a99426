package org.zhifaku.library.warehouse;

/** The warehouse refused or failed; the message says what was done, where, and how to mend it. Never thrown for bad data. */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}

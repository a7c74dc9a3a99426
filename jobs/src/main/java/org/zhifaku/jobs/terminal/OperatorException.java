package org.zhifaku.jobs.terminal;

/** Something an operator can mend. The message is one paragraph: what, where, which value, and what to do. */
public final class OperatorException extends RuntimeException {
    public OperatorException(String message) {
        super(message);
    }

    public OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}

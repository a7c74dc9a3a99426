package org.zhifaku.library.publish;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Publishing could not go on. What was not counted is still queued: mend the cause and run the step again. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static PublishException database(String doing, SQLException cause) {
        return new PublishException(
                "The database failed while " + doing + " (SQL state " + cause.getSQLState() + "): " + cause.getMessage()
                        + ". What is not counted is still queued; run the step again.",
                cause);
    }

    static PublishException anotherRuns(SQLException cause) {
        return new PublishException(
                "Another publisher has held the lock for 30 seconds. Wait until it has ended, then run the step again.",
                cause);
    }
}

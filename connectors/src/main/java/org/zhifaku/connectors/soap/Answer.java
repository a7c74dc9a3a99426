package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;

/** An answer that was asked for and may still be on its way. */
final class Answer {

    /** None. */
    static final Answer NONE =
            new Answer(null, CompletableFuture.failedFuture(new IllegalStateException("No answer.")));

    private final @Nullable AnswerParts parts;
    private final Future<Received> coming;

    Answer(@Nullable AnswerParts parts, Future<Received> coming) {
        this.parts = parts;
        this.coming = coming;
    }

    AnswerParts parts() {
        if (parts == null) {
            throw new IllegalStateException("There is no answer.");
        }
        return parts;
    }

    /** Waits for it. */
    Received received() throws IOException {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The pull was interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("Asking failed: " + e.getCause(), e.getCause());
        }
    }

    /** Forgets an answer that nobody reads any more; one that failed left nothing behind. */
    void discard() throws IOException {
        AnswerParts unread = parts;
        if (unread == null) {
            return;
        }
        try {
            received();
        } catch (SourceException e) {
            return;
        }
        unread.discard();
    }
}

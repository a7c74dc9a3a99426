package org.zhifaku.connectors.feed;

import java.io.IOException;

/**
 * The source changed while it was read, so that what came does not fit together: it is to be thrown away and the same feed read once
 * more from its beginning. A feed throws it once; the second time it holds the pull.
 */
public final class SourceMoved extends IOException {

    /** @param message what changed, in English, for the log */
    public SourceMoved(String message) {
        super(message);
    }
}

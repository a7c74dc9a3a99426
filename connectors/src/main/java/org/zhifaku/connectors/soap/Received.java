package org.zhifaku.connectors.soap;

import java.util.List;
import java.util.Map;
import org.zhifaku.connectors.feed.Originals.Original;

/**
 * An answer that came whole.
 *
 * @param envelope the original that holds the envelope; still open
 * @param charset of the envelope, as HTTP says it; empty where only the XML says it
 * @param attachments content id → the original that holds the attachment
 * @param remarks what a steward should know, in Chinese
 */
record Received(Original envelope, String charset, Map<String, String> attachments, List<String> remarks) {

    Received {
        attachments = Map.copyOf(attachments);
        remarks = List.copyOf(remarks);
    }
}

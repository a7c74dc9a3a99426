package org.zhifaku.library.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** The bytes of one bulk request, written item by item. Not thread-safe; hand it over whole. */
public final class BulkBody {

    /**
     * At this size a request is full: large enough that its overhead vanishes, small enough for any server's limits, and for two senders
     * to end at about the same time.
     */
    public static final int FULL_BYTES = 4 << 20;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator(new SerializedString("")).build();

    private final Bytes bytes = new Bytes();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);

    /** Adds the document, or replaces the one with its id. */
    public void index(ActDocument document) {
        action("{\"index\":{\"_id\":\"", document.actId());
        document.writeTo(json);
        json.flush();
        bytes.write('\n');
    }

    /** Removes the document of this act; one that is not there is fine. */
    public void delete(UUID actId) {
        action("{\"delete\":{\"_id\":\"", actId);
    }

    private void action(String opening, UUID id) {
        ids.add(id);
        starts.add(bytes.size());
        bytes.ascii(opening);
        bytes.ascii(id.toString());
        bytes.ascii("\"}}\n");
    }

    /** Number of items. */
    public int size() {
        return ids.size();
    }

    /** Whether the next item should go into another request. */
    public boolean isFull() {
        return bytes.size() >= FULL_BYTES;
    }

    /** Bytes so far. */
    public int length() {
        return bytes.size();
    }

    byte[] array() {
        return bytes.array();
    }

    UUID id(int item) {
        return ids.get(item);
    }

    /** A body of these items only, in this order. */
    BulkBody only(List<Integer> items) {
        BulkBody some = new BulkBody();
        for (int item : items) {
            int end = item + 1 < starts.size() ? starts.get(item + 1) : bytes.size();
            some.ids.add(ids.get(item));
            some.starts.add(some.bytes.size());
            some.bytes.write(bytes.array(), starts.get(item), end - starts.get(item));
        }
        return some;
    }

    private static final class Bytes extends ByteArrayOutputStream {

        private Bytes() {
            super(1 << 16);
        }

        private byte[] array() {
            return buf;
        }

        private void ascii(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
            write(encoded, 0, encoded.length);
        }
    }
}

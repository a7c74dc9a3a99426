package org.zhifaku.connectors.topic;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Keeps messages as they came, a JSON object per line and message: {@code partition}, {@code offset}, {@code timestamp}, {@code headers}
 * (pairs), {@code key} and {@code value} as texts. What is no UTF-8 stands in Base64 under {@code key_base64} and {@code value_base64};
 * of what is larger than a row may be, the beginning with {@code value_bytes} and {@code value_sha256} of all. Files are named by the
 * row that begins them.
 */
final class MessageOriginals implements Closeable {
    /** About how large a file becomes. */
    static final long FILE_BYTES = 64L << 20;

    private static final int MOST_HEADER_BYTES = 1 << 16;
    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private final Originals originals;
    private @Nullable Current current;

    MessageOriginals(Originals originals) {
        this.originals = originals;
    }

    private record Current(Originals.Original original, JsonGenerator json, Counting out) {}

    /** Bytes on their way into an original. */
    private static final class Counting extends OutputStream {
        private final Originals.Original original;
        private long bytes;

        Counting(Originals.Original original) {
            this.original = original;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            bytes += length;
            original.write(buffer, from, length);
        }
    }

    /**
     * Keeps a message.
     *
     * @param row its number in the pull, from 1
     */
    void keep(long row, Message message) throws IOException {
        Current now = current;
        if (now != null && now.out().bytes >= FILE_BYTES) {
            close();
            now = null;
        }
        if (now == null) {
            Originals.Original original = originals.begin("messages-%09d.ndjson".formatted(row));
            Counting out = new Counting(original);
            now = new Current(original, JSON.createGenerator(ObjectWriteContext.empty(), out), out);
            current = now;
        }
        write(now.json(), message);
    }

    private static void write(JsonGenerator json, Message message) {
        json.writeStartObject();
        json.writeNumberProperty("partition", message.partition());
        json.writeNumberProperty("offset", message.offset());
        json.writeNumberProperty("timestamp", message.timestamp());
        json.writeArrayPropertyStart("headers");
        for (Header header : message.headers()) {
            json.writeStartArray();
            json.writeString(header.key());
            header(json, header.value());
            json.writeEndArray();
        }
        json.writeEndArray();
        payload(json, "key", message.key());
        payload(json, "value", message.value());
        json.writeEndObject();
    }

    private static void header(JsonGenerator json, byte @Nullable [] bytes) {
        if (bytes == null) {
            json.writeNull();
            return;
        }
        byte[] kept = bytes.length <= MOST_HEADER_BYTES ? bytes : java.util.Arrays.copyOf(bytes, MOST_HEADER_BYTES);
        Payload payload = Payload.whole(kept);
        if (payload.isText()) {
            json.writeString(payload.text());
        } else {
            json.writeStartObject();
            json.writeStringProperty("base64", Base64.getEncoder().encodeToString(kept));
            json.writeEndObject();
        }
    }

    private static void payload(JsonGenerator json, String name, @Nullable Payload payload) {
        if (payload == null) {
            json.writeNullProperty(name);
            return;
        }
        if (payload.isCut()) {
            json.writeStringProperty(name, payload.text());
        } else if (payload.isText()) {
            json.writeName(name);
            json.writeUTF8String(payload.bytes(), 0, payload.bytes().length);
        } else {
            json.writeStringProperty(name + "_base64", Base64.getEncoder().encodeToString(payload.bytes()));
        }
        if (payload.sha256() != null) {
            json.writeNumberProperty(name + "_bytes", payload.length());
            json.writeStringProperty(name + "_sha256", payload.sha256());
        }
    }

    /** Counts rows that the current file's messages became. */
    void count(long rows, long faults) {
        Current now = current;
        if (now != null) {
            now.original().count(rows, faults);
        }
    }

    @Override
    public void close() throws IOException {
        Current now = current;
        current = null;
        if (now != null) {
            now.json().writeRaw('\n');
            now.json().close();
            now.original().close();
        }
    }
}

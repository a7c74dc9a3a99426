package org.zhifaku.connectors.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text file whose encoding is decided, as a stream of UTF-8 or GB18030 without a byte order mark. */
final class TextInput implements Closeable {

    private final EncodingProbe probe;
    private final Unpacked unpacked;
    private final InputStream text;

    private TextInput(EncodingProbe probe, Unpacked unpacked, InputStream text) {
        this.probe = probe;
        this.unpacked = unpacked;
        this.text = text;
    }

    static TextInput open(Path file, TabularFormat format) throws IOException {
        EncodingProbe probe;
        String refusal;
        try (Unpacked sample = Unpacked.open(file, format.limits())) {
            probe = EncodingProbe.of(sample, format);
            refusal = sample.refusal();
        }
        Unpacked bytes = Unpacked.open(file, format.limits());
        try {
            bytes.skipNBytes(refusal == null ? probe.markBytes() : 0);
            InputStream text = probe.encoding().wide() ? new WideToUtf8(bytes, probe.encoding()) : bytes;
            return new TextInput(refusal == null ? probe : probe.refused(refusal), bytes, text);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    EncodingProbe probe() {
        return probe;
    }

    RowEncoding rows() {
        return new RowEncoding(probe.encoding());
    }

    InputStream stream() {
        return text;
    }

    /** Why the file ended early, in Chinese; null when it did not. Known once the stream has ended. */
    @Nullable
    String damage() {
        return unpacked.damage();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

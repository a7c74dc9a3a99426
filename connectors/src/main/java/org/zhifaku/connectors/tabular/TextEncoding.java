package org.zhifaku.connectors.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The encodings in which text files arrive. GBK and GB2312 files are read as their superset GB18030. */
public enum TextEncoding {
    UTF_8("utf-8", StandardCharsets.UTF_8),
    GB18030("gb18030", Charset.forName("GB18030")),
    UTF_16LE("utf-16le", StandardCharsets.UTF_16LE),
    UTF_16BE("utf-16be", StandardCharsets.UTF_16BE);

    private final String key;
    private final Charset charset;

    TextEncoding(String key, Charset charset) {
        this.key = key;
        this.charset = charset;
    }

    /** The name in source definitions. */
    public String key() {
        return key;
    }

    public Charset charset() {
        return charset;
    }

    boolean wide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    /** The encoding of this exact name, or nothing: a typo is never read as something else. */
    public static Optional<TextEncoding> ofKey(String key) {
        for (TextEncoding encoding : values()) {
            if (encoding.key.equals(key)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }
}

package org.zhifaku.connectors.filedrop;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.zhifaku.schemas.landing.Sha256;

/** How far the copy of a file has come: kept over broken connections, so that it goes on where it broke. Not thread-safe. */
final class CopyState {

    private MessageDigest digest = Sha256.digest();
    private long bytes;

    long bytes() {
        return bytes;
    }

    /** Bytes that have been written to the target. */
    void add(byte[] chunk, int length) {
        digest.update(chunk, 0, length);
        bytes += length;
    }

    /** Forgets all: the file is another now. */
    void restart() {
        digest = Sha256.digest();
        bytes = 0;
    }

    FileDrop.Fetched fetched() {
        return new FileDrop.Fetched(bytes, HexFormat.of().formatHex(digest.digest()));
    }
}

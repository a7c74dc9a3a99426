package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Gives a UTF-16 stream as UTF-8. What is no text becomes the byte FF, which UTF-8 does not have either. */
final class WideToUtf8 extends InputStream {

    private static final int CHUNK = 1 << 15;
    private static final byte NO_TEXT = (byte) 0xFF;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer wide = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private ByteBuffer narrow = ByteBuffer.allocate(0);
    private boolean badPending;
    private boolean ended;

    WideToUtf8(InputStream in, TextEncoding encoding) {
        this.in = in;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!narrow.hasRemaining()) {
            if (ended) {
                return -1;
            }
            convert();
        }
        int count = Math.min(length, narrow.remaining());
        narrow.get(target, offset, count);
        return count;
    }

    private void convert() throws IOException {
        if (badPending) {
            badPending = false;
            narrow = ByteBuffer.wrap(new byte[] {NO_TEXT});
            return;
        }
        wide.compact();
        int read = in.readNBytes(wide.array(), wide.position(), wide.remaining());
        boolean last = read < wide.remaining();
        wide.position(wide.position() + read).flip();
        chars.clear();
        CoderResult result = decoder.decode(wide, chars, last);
        if (result.isError()) {
            wide.position(Math.min(wide.limit(), wide.position() + Math.max(1, result.length())));
            badPending = true;
        } else {
            ended = last && result.isUnderflow();
        }
        narrow = StandardCharsets.UTF_8.encode(chars.flip());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.zhifaku.schemas.landing;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.file.Codec;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.ZstandardCodec;
import org.jspecify.annotations.Nullable;

/**
 * Avro's Zstandard codec with one native context for all blocks of a part: Avro's own makes one per block, which costs a quarter of the
 * compression. What it writes any reader of Avro reads. Not thread-safe.
 */
final class BlockCodec extends Codec implements Closeable {

    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private final Codec reading = new ZstandardCodec(ZstandardCodec.DEFAULT_COMPRESSION, false, false);
    private byte[] compressed = new byte[0];

    BlockCodec(int level) {
        context.setLevel(level);
    }

    CodecFactory factory() {
        return new CodecFactory() {
            @Override
            protected Codec createInstance() {
                return BlockCodec.this;
            }
        };
    }

    @Override
    public String getName() {
        return DataFileConstants.ZSTANDARD_CODEC;
    }

    @Override
    public ByteBuffer compress(ByteBuffer block) {
        int most = (int) Zstd.compressBound(block.remaining());
        if (compressed.length < most) {
            compressed = new byte[most];
        }
        int length = context.compressByteArray(
                compressed, 0, compressed.length, block.array(), computeOffset(block), block.remaining());
        return ByteBuffer.wrap(compressed, 0, length);
    }

    @Override
    public ByteBuffer decompress(ByteBuffer block) throws IOException {
        return reading.decompress(block);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.zhifaku.connectors.filedrop;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.IdleWatch;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.FileTransport;

/** The step of a {@code file-drop} route: carries out the request that is the message's body, and answers with it. */
final class DropAccess implements Processor {

    private static final int CHUNK_BYTES = 1 << 18;
    private static final int MOST_TEXT_BYTES = 1 << 16;

    /** What a drop is asked for. */
    sealed interface Request {
        /** The files of the folder. */
        record Listing() implements Request {}

        /** A copy of one file. */
        record Copy(DropFile file, Path target, long mostBytes, FileDrop.FetchListener listener, CopyState state)
                implements Request {}

        /** The text of one small file. */
        record Text(DropFile file) implements Request {}
    }

    /** The answer to a listing. */
    record Listed(List<DropFile> files) {}

    private final FileTransport transport;
    private final Folder folder;
    private final ScheduledExecutorService scheduler;
    private final Failures failures;

    DropAccess(String source, FileTransport transport, Folder folder, ScheduledExecutorService scheduler) {
        this.transport = transport;
        this.folder = folder;
        this.scheduler = scheduler;
        this.failures = new Failures(source, transport);
    }

    @Override
    public void process(Exchange exchange) throws SourceException {
        Object request = exchange.getIn().getBody();
        if (request instanceof Request.Listing) {
            exchange.getMessage().setHeader(SourceRoute.ANSWER, list());
        } else if (request instanceof Request.Copy copy) {
            exchange.getMessage().setHeader(SourceRoute.ANSWER, copy(copy));
        } else if (request instanceof Request.Text text) {
            exchange.getMessage().setHeader(SourceRoute.ANSWER, text(text.file()));
        } else {
            throw new IllegalArgumentException("A file drop cannot be asked for " + request + ".");
        }
    }

    private Listed list() throws SourceException {
        return watched(null, watch -> new Listed(folder.list()));
    }

    private String text(DropFile file) throws SourceException {
        return watched(file.name(), watch -> {
            try (InputStream in = folder.open(file.name(), 0)) {
                return new String(in.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8);
            }
        });
    }

    private FileDrop.Fetched copy(Request.Copy copy) throws SourceException {
        return watched(copy.file().name(), watch -> copy(copy, watch));
    }

    private FileDrop.Fetched copy(Request.Copy copy, IdleWatch watch) throws IOException {
        CopyState state = copy.state();
        if (state.bytes() > 0 && !isStill(copy.file())) {
            state.restart();
        }
        // Two, since the digest of one is made while the other is filled.
        byte[] chunk = new byte[CHUNK_BYTES];
        byte[] other = new byte[CHUNK_BYTES];
        try (OutputStream out = openTarget(copy.target(), state.bytes());
                InputStream in = folder.open(copy.file().name(), state.bytes())) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                watch.sign();
                if (state.bytes() + read > copy.mostBytes()) {
                    throw tooLarge(copy);
                }
                write(out, chunk, read, copy.target());
                state.add(chunk, read);
                byte[] digested = chunk;
                chunk = other;
                other = digested;
                copy.listener().fetched(state.bytes());
                watch.sign();
            }
        }
        if (state.bytes() < copy.file().sizeBytes()) {
            // Over FTP a connection that breaks looks like the end of the file.
            throw new EOFException(
                    "%d of %d bytes came".formatted(state.bytes(), copy.file().sizeBytes()));
        }
        return state.fetched();
    }

    /** Whether the file is as long as it was when it was listed; the digest of its marker tells whether it is the same. */
    private boolean isStill(DropFile file) throws IOException {
        return folder.list().contains(file);
    }

    private interface Step<T> {
        T run(IdleWatch watch) throws IOException;
    }

    private <T> T watched(@Nullable String name, Step<T> step) throws SourceException {
        try (IdleWatch watch = new IdleWatch(
                scheduler,
                transport.patience().connectTimeout(),
                transport.patience().idleTimeout(),
                folder::abort)) {
            try {
                return step.run(watch);
            } catch (IOException e) {
                folder.reset();
                throw failures.of(watch.fired() ? idle(e) : e, name);
            }
        }
    }

    private static IOException idle(IOException broken) {
        SocketTimeoutException timedOut = new SocketTimeoutException("nothing came");
        timedOut.initCause(broken);
        return timedOut;
    }

    private static SourceException tooLarge(Request.Copy copy) {
        return new SourceException(
                SourceFailure.FILE_TOO_LARGE,
                "File '%s' is larger than %d bytes. Have it split, or raise thresholds.max_file in source.yaml."
                        .formatted(copy.file().name(), copy.mostBytes()),
                "文件 '%s' 超过 %d 字节的上限。请对方拆分后重新推送，或调高 source.yaml 的 thresholds.max_file。"
                        .formatted(copy.file().name(), copy.mostBytes()),
                null);
    }

    private static OutputStream openTarget(Path target, long offset) throws SourceException {
        try {
            FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Channels.newOutputStream(channel.truncate(offset).position(offset));
        } catch (IOException e) {
            throw SourceException.disk(e, target);
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length, Path target) throws SourceException {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw SourceException.disk(e, target);
        }
    }
}

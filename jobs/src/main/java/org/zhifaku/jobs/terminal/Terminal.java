package org.zhifaku.jobs.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The two streams of a command: {@code out} carries results and nothing else, {@code err} what a person may want to know. */
public final class Terminal {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** The terminal of this process, in UTF-8 whatever the locale. */
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null);
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /** Whether a person watches: both streams go to a terminal. */
    public boolean isInteractive() {
        return interactive;
    }

    /** A line of the result. */
    public void result(String line) {
        out.println(line);
    }

    /** One JSON value on one line of the result. Values are maps, lists, strings, numbers, booleans, records of these. */
    public void json(@Nullable Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    /** Whether nobody reads the result any more, as after {@code | head}. Writing on would be work for nothing. */
    public boolean isResultClosed() {
        return out.checkError();
    }

    /** A line for the person who watches. */
    public void notice(String line) {
        err.println(line);
        err.flush();
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}

package org.zhifaku.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.zhifaku.sandbox.server.Profile;

/** A JVM of its own that opens a home, prints the endpoints and holds them until it is ended. */
final class Holder implements AutoCloseable {
    private final Process process;
    private final String database;
    private final String index;

    private Holder(Process process, String database, String index) {
        this.process = process;
        this.database = database;
        this.index = index;
    }

    static Holder start(Path home, String servers, String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), home.toString(), servers));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String database = null;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("database ")) {
                database = line.substring("database ".length());
            } else if (line.startsWith("index ")) {
                return new Holder(process, String.valueOf(database), line.substring("index ".length()));
            }
        }
        throw new IOException("the holder ended with " + process.onExit().join().exitValue());
    }

    String database() {
        return database;
    }

    String index() {
        return index;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it as Ctrl-C does: its shutdown hooks run. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedServers servers = EmbeddedServers.lazy(Path.of(arguments[0]), Profile.FAST);
        System.out.println("database "
                + (arguments[1].contains("postgres") ? servers.database().jdbcUrl() : ""));
        System.out.println("index " + (arguments[1].contains("elasticsearch") ? servers.indexUrl() : ""));
        System.out.flush();
        if (System.out.checkError()) {
            throw new UncheckedIOException(new IOException("nobody listens"));
        }
        new CountDownLatch(1).await();
    }
}

package org.zhifaku.sandbox.elasticsearch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.zhifaku.sandbox.server.Launcher;
import org.zhifaku.sandbox.server.Ports;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.ServerProcess;
import org.zhifaku.sandbox.server.ServerProgram;
import org.zhifaku.sandbox.server.StartOptions;

/** Configures, finds, starts and stops the server of one folder. */
final class ElasticsearchProgram implements ServerProgram<String> {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final Path home;
    private final Path folder;
    private final Path log;
    private final Path pidFile;
    private final StartOptions options;
    private final String cluster;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ElasticsearchProgram(Path home, Path folder, StartOptions options) {
        this.home = home;
        this.folder = folder;
        this.log = folder.resolve("server.log");
        this.pidFile = folder.resolve("server.pid");
        this.options = options;
        // Tells this folder's server from any other that might answer on a reused port.
        CRC32 crc = new CRC32();
        crc.update(folder.toString().getBytes(StandardCharsets.UTF_8));
        this.cluster = "zhifaku-" + HexFormat.of().toHexDigits((int) crc.getValue());
    }

    @Override
    public Optional<String> running() {
        Optional<ProcessHandle> process = process();
        if (process.isEmpty()) {
            return Optional.empty();
        }
        String url = url(Integer.parseInt(read(folder.resolve("port"))));
        awaitAnswer(url, process.get());
        return Optional.of(url);
    }

    @Override
    public String start() {
        try {
            Path program = ElasticsearchArchive.unpacked(home);
            Launcher launcher = Launcher.detect();
            for (int attempt = 1; ; attempt++) {
                int port = Ports.remembered(folder.resolve("port"));
                configure(program, port);
                launcher.own(run());
                Files.deleteIfExists(log);
                Process process = launch(program, launcher);
                Files.writeString(pidFile, process.pid() + "\n");
                try {
                    awaitAnswer(url(port), process.toHandle());
                    Files.writeString(
                            folder.resolve("endpoint.json"),
                            "{\"index_url\": \"" + url(port) + "\", \"pid\": " + process.pid() + "}\n");
                    return url(port);
                } catch (ServerException e) {
                    ServerProcess.stop(process.toHandle(), "TERM", STOP_PATIENCE);
                    // Somebody took the port in between.
                    if (attempt == ATTEMPTS || !e.getMessage().contains("already in use")) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot start the embedded Elasticsearch in " + folder + ": " + e.getMessage()
                            + ". Check that the disk has room and the folder is yours.",
                    e);
        }
    }

    /** What the server itself writes; all else in the folder stays ours. */
    private Path run() {
        return folder.resolve("run");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void configure(Path program, int port) throws IOException {
        Path config = run().resolve("config");
        Files.createDirectories(config.resolve("jvm.options.d"));
        Files.createDirectories(run().resolve("logs"));
        Files.createDirectories(run().resolve("tmp"));
        Files.createDirectories(data());
        for (String name : List.of("log4j2.properties", "role_mapping.yml", "roles.yml", "users", "users_roles")) {
            Files.copy(
                    program.resolve("config").resolve(name), config.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> options = Files.readAllLines(program.resolve("config/jvm.options")).stream()
                .filter(line -> !line.startsWith("-Xlog:gc") && !line.startsWith("-XX:+HeapDumpOnOutOfMemoryError"))
                .toList();
        Files.write(config.resolve("jvm.options"), options);
        Files.writeString(config.resolve("elasticsearch.yml"), settings(port));
    }

    private String settings(int port) {
        return """
                cluster.name: %s
                node.name: embedded
                path.data: "%s"
                path.logs: "%s"
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                discovery.type: single-node
                xpack.security.enabled: false
                xpack.ml.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(cluster, escaped(data()), escaped(run().resolve("logs")), port);
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private Process launch(Path program, Launcher launcher) throws IOException {
        launcher.own(data());
        ProcessBuilder builder = new ProcessBuilder(launcher.command(
                        List.of(program.resolve("bin/elasticsearch").toString(), "-E", "node.attr.folder=" + cluster)))
                .directory(run().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("ES_")
                        || name.equals("CLASSPATH")
                        || name.equals("JAVA_OPTS")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("LIBFFI_TMPDIR"));
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", run().resolve("config").toString());
        environment.put("ES_TMPDIR", run().resolve("tmp").toString());
        int heap = options.indexHeapMegabytes();
        environment.put("ES_JAVA_OPTS", "-Xms" + heap + "m -Xmx" + heap + "m");
        return builder.start();
    }

    private void awaitAnswer(String url, ProcessHandle process) {
        long deadline = System.nanoTime() + options.startTimeout().toNanos();
        while (!answers(url)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new ServerException("The embedded Elasticsearch in " + folder
                        + (process.isAlive()
                                ? " does not answer within "
                                        + options.startTimeout().toMillis()
                                        + " ms (zhifaku.embedded.start-timeout allows more)"
                                : " ended at its start")
                        + ". It needs " + options.indexHeapMegabytes()
                        + " MB of heap and about as much beside it, a JDK 17 or newer, and"
                        + " room on the disk. " + ServerProcess.tail(log));
            }
            pause();
        }
    }

    private boolean answers(String url) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("\"cluster_name\":\"" + cluster + "\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while waiting for the embedded Elasticsearch.", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while waiting for the embedded Elasticsearch.", e);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> ServerProcess.stop(process, "TERM", STOP_PATIENCE));
        try {
            Files.deleteIfExists(pidFile);
            Files.deleteIfExists(folder.resolve("endpoint.json"));
        } catch (IOException e) {
            throw new ServerException("Cannot delete server.pid or endpoint.json in " + folder + ".", e);
        }
    }

    private Optional<ProcessHandle> process() {
        String pid = read(pidFile);
        String port = read(folder.resolve("port"));
        return pid.matches("\\d+") && port.matches("\\d+")
                ? ServerProcess.find(Long.parseLong(pid), "node.attr.folder=" + cluster)
                : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot read " + file + ": it tells whether the server runs. Check its owner.", e);
        }
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}

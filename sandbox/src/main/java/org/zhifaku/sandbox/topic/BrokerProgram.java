package org.zhifaku.sandbox.topic;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.zhifaku.sandbox.server.Ports;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.ServerProcess;
import org.zhifaku.sandbox.server.ServerProgram;

/** Configures, finds, starts and stops the broker of one folder. */
final class BrokerProgram implements ServerProgram<BrokerEndpoint> {
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final String HEAP = "-Xmx192m";

    private final Path folder;
    private final Path log;
    private final Path pidFile;
    private final BrokerOptions options;

    BrokerProgram(Path folder, BrokerOptions options) {
        this.folder = folder;
        this.log = folder.resolve("server.log");
        this.pidFile = folder.resolve("server.pid");
        this.options = options;
    }

    @Override
    public Optional<BrokerEndpoint> running() {
        Optional<ProcessHandle> process = process();
        if (process.isEmpty()) {
            return Optional.empty();
        }
        try {
            BrokerEndpoint endpoint = new BrokerEndpoint(
                    port("port"),
                    options.proxyPort() == 0 ? 0 : port("port-behind-proxy"),
                    options.keyStore() == null ? 0 : port("port-tls"),
                    Credentials.of(folder));
            await(endpoint, process.get());
            return Optional.of(endpoint);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private int port(String name) throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve(name)).strip());
    }

    @Override
    public BrokerEndpoint start() {
        try {
            Files.createDirectories(folder.resolve("data"));
            for (int attempt = 1; ; attempt++) {
                BrokerEndpoint endpoint = new BrokerEndpoint(
                        Ports.remembered(folder.resolve("port")),
                        options.proxyPort() == 0 ? 0 : Ports.remembered(folder.resolve("port-behind-proxy")),
                        options.keyStore() == null ? 0 : Ports.remembered(folder.resolve("port-tls")),
                        Credentials.of(folder));
                configure(endpoint);
                Files.deleteIfExists(log);
                Process process = launch();
                Files.writeString(pidFile, process.pid() + "\n");
                try {
                    await(endpoint, process.toHandle());
                    return endpoint;
                } catch (ServerException e) {
                    ServerProcess.stop(process.toHandle(), "TERM", STOP_PATIENCE);
                    // Somebody took a port in between.
                    if (attempt == ATTEMPTS || !e.getMessage().contains("Address already in use")) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ServerException failed(IOException e) {
        return new ServerException(
                "Cannot start the embedded Kafka in " + folder + ": " + e.getMessage()
                        + ". Check that the disk has room and the folder is yours.",
                e);
    }

    private void configure(BrokerEndpoint endpoint) throws IOException {
        Path file = settings();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        int controllerPort = Ports.remembered(folder.resolve("port-controller"));
        Files.writeString(file, BrokerSettings.text(folder.resolve("data"), endpoint, controllerPort, options));
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n%ex{3}</pattern></encoder>
                  </appender>
                  <root level="WARN"><appender-ref ref="out"/></root>
                </configuration>
                """, StandardCharsets.UTF_8);
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "setsid",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                        "-cp",
                        classPath(),
                        BrokerMain.class.getName(),
                        settings().toString())
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    /** This program's own; its entries may be relative to a folder that is not the broker's. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the broker answers, and lets the reader read. */
    private void await(BrokerEndpoint endpoint, ProcessHandle process) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        try {
            while (!Ports.answers(endpoint.port())) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new ServerException("The embedded Kafka in " + folder
                            + (process.isAlive() ? " does not answer" : " ended at its start")
                            + ". It needs 192 MB of heap, a JDK 17 or newer, and room on the disk. "
                            + ServerProcess.tail(log));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            try (Admin admin = Admin.create(KafkaClients.of(endpoint))) {
                admin.createAcls(List.of(allow(AclOperation.READ), allow(AclOperation.DESCRIBE)))
                        .all()
                        .get(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while waiting for the embedded Kafka.", e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new ServerException(
                    "The embedded Kafka in " + folder + " does not answer: " + e + ". " + ServerProcess.tail(log), e);
        }
    }

    private static AclBinding allow(AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, SimulatedYuezhifa.SOURCE + ".", PatternType.PREFIXED),
                new AccessControlEntry("User:" + Credentials.READER, "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    public void stop() {
        process().ifPresent(process -> ServerProcess.stop(process, "TERM", STOP_PATIENCE));
        forget();
    }

    /** Ends the broker as a power cut would. */
    void kill() {
        process().ifPresent(process -> ServerProcess.stop(process, "KILL", STOP_PATIENCE));
        forget();
    }

    /** Sends a signal, e.g. STOP or CONT. */
    void signal(String name) {
        process().ifPresent(process -> {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw failed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            String pid =
                    Files.isRegularFile(pidFile) ? Files.readString(pidFile).strip() : "";
            return pid.matches("\\d+")
                    ? ServerProcess.find(Long.parseLong(pid), settings().toString())
                    : Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}

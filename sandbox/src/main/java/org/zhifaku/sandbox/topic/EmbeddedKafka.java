package org.zhifaku.sandbox.topic;

import java.nio.file.Path;
import java.util.Map;
import org.zhifaku.sandbox.server.SharedServer;

/**
 * A Kafka broker of one folder: data, passwords and ports are kept there and stay the same from start to start. It runs as a process of
 * its own with 192 MB of heap; several programs may open the same folder, the last one stops it.
 *
 * <p>The user {@code zhifaku} may read topics whose name begins with {@code yuezhifa.}, and do nothing else.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final SharedServer<BrokerEndpoint> server;
    private final BrokerProgram program;

    private EmbeddedKafka(SharedServer<BrokerEndpoint> server, BrokerProgram program) {
        this.server = server;
        this.program = program;
    }

    /**
     * Starts the broker of a folder or attaches to the one that runs; returns once it answers.
     *
     * @throws org.zhifaku.sandbox.server.ServerException when it cannot be started; the message ends with its last log lines
     */
    public static EmbeddedKafka start(Path folder, BrokerOptions options) {
        Path place = folder.toAbsolutePath().normalize();
        BrokerProgram program = new BrokerProgram(place, options);
        return new EmbeddedKafka(SharedServer.open(place, program), program);
    }

    /** E.g. {@code 127.0.0.1:40125}. */
    public String brokers() {
        return "127.0.0.1:" + server.endpoint().port();
    }

    /** The port of the listener with TLS; 0 where there is none. */
    public int tlsPort() {
        return server.endpoint().tlsPort();
    }

    /** Where a proxy finds the broker; 0 for nowhere. */
    public int portBehindProxy() {
        return server.endpoint().behindProxyPort();
    }

    /** Who may read. */
    public String user() {
        return Credentials.READER;
    }

    public String password() {
        return server.endpoint().credentials().readerPassword();
    }

    /** The settings of a client that may do everything: it makes topics and writes. */
    public Map<String, Object> publisherSettings() {
        return KafkaClients.of(server.endpoint());
    }

    /** Ends the broker as a power cut would; {@link #revive} starts it again. */
    public void kill() {
        program.kill();
    }

    /** Starts a killed broker again, at the same ports. */
    public void revive() {
        program.start();
    }

    /** Makes the broker hang: connections stay, nothing answers. */
    public void freeze() {
        program.signal("STOP");
    }

    /** Lets a frozen broker go on. */
    public void thaw() {
        program.signal("CONT");
    }

    @Override
    public void close() {
        server.close();
    }
}

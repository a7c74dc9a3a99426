package org.zhifaku.connectors.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a file drop is reached.
 *
 * @param protocol local folder, FTP or SFTP
 * @param server where it is; null for a local folder
 * @param folder folder of the files, on that server or on this machine
 * @param connectTimeout longest wait for a connection
 * @param idleTimeout longest wait for the next byte
 * @param retry what happens after a failure that may pass
 */
public record Transport(
        Protocol protocol,
        @Nullable Server server,
        String folder,
        Duration connectTimeout,
        Duration idleTimeout,
        Retry retry) {

    /** The protocols. */
    public enum Protocol {
        LOCAL,
        FTP,
        SFTP
    }

    /**
     * A server and who logs in.
     *
     * @param knownHostKey public key of an SFTP server ({@code ssh-ed25519 AAAA…}, a host name before it is ignored);
     *     empty takes the user's {@code known_hosts}
     */
    public record Server(String host, int port, String user, Secret password, String knownHostKey) {}

    /**
     * Attempts and pauses.
     *
     * @param attempts attempts in all, from 1
     * @param delay pause before the second
     * @param backoff factor by which each pause is longer than the one before
     */
    public record Retry(int attempts, Duration delay, double backoff) {}

    /** Where it is, for messages: never with a password. */
    public String place() {
        return server == null
                ? "folder '" + folder + "'"
                : protocol.name().toLowerCase(java.util.Locale.ROOT) + "://" + server.user() + "@" + server.host() + ":"
                        + server.port() + (folder.startsWith("/") ? "" : "/") + folder;
    }
}

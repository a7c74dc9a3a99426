package org.zhifaku.connectors.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file drop is reached.
 *
 * @param protocol local folder, FTP or SFTP
 * @param server where it is; null for a local folder
 * @param folder folder of the files, on that server or on this machine
 * @param patience time-outs and retry
 */
public record FileTransport(Protocol protocol, @Nullable Server server, String folder, Patience patience)
        implements Transport {

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

    @Override
    public String place() {
        return server == null
                ? "folder '" + folder + "'"
                : protocol.name().toLowerCase(Locale.ROOT) + "://" + server.user() + "@" + server.host() + ":"
                        + server.port() + (folder.startsWith("/") ? "" : "/") + folder;
    }
}

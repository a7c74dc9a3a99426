package org.zhifaku.connectors.source;

import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Transport.Patience;

/** Reads a transport of kind {@code file-drop}. */
final class FileTransportFile {

    private static final int SSH_PORT = 22;
    private static final int FTP_PORT = 21;

    private FileTransportFile() {}

    static FileTransport read(Fields transport, Patience patience) {
        Protocol protocol = transport.choice("protocol", Protocol.class, Protocol.LOCAL);
        String folder = transport.text("folder");
        return new FileTransport(
                protocol, protocol == Protocol.LOCAL ? null : server(protocol, transport), folder, patience);
    }

    private static @Nullable Server server(Protocol protocol, Fields transport) {
        boolean sftp = protocol == Protocol.SFTP;
        return new Server(
                transport.text("host"),
                transport.integer("port", 1, 65_535, sftp ? SSH_PORT : FTP_PORT),
                transport.text("user"),
                new Secret(transport.text("password")),
                sftp ? transport.text("known_host_key", "") : "");
    }
}

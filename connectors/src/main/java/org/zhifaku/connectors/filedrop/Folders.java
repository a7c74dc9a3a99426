package org.zhifaku.connectors.filedrop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.remote.FtpComponent;
import org.apache.camel.component.file.remote.FtpConfiguration;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.FtpOperations;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.FileTransport.Server;

/** Makes the way to a folder that a transport describes. */
final class Folders {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);
    private static final int SSH_PORT = 22;

    private Folders() {}

    static Folder of(CamelContext context, FileTransport transport) {
        return switch (transport.protocol()) {
            case LOCAL -> new LocalFolder(transport.folder());
            case FTP -> ftp(context, transport, server(transport));
            case SFTP -> sftp(context, transport, server(transport));
        };
    }

    private static Server server(FileTransport transport) {
        return Objects.requireNonNull(transport.server(), "A transport by FTP or SFTP has a server.");
    }

    // Camel's SFTP operations are themselves typed with the raw SftpRemoteFile.
    @SuppressWarnings("rawtypes")
    private static Folder sftp(CamelContext context, FileTransport transport, Server server) {
        SftpConfiguration configuration = new SftpConfiguration();
        common(configuration, transport, server);
        configuration.setStrictHostKeyChecking("yes");
        configuration.setAutoCreateKnownHostsFile(false);
        configuration.setPreferredAuthentications("password,keyboard-interactive");
        String key = server.knownHostKey().strip();
        configuration.setUseUserKnownHostsFile(key.isEmpty());
        if (!key.isEmpty()) {
            configuration.setKnownHosts(knownHostsLine(server, key).getBytes(StandardCharsets.US_ASCII));
        }
        SftpComponent component = context.getComponent("sftp", SftpComponent.class);
        SftpEndpoint endpoint = new SftpEndpoint(uri("sftp", server), component, configuration);
        endpoint.setCamelContext(context);
        endpoint.setMaximumReconnectAttempts(0);
        return new RemoteFolder<>(
                context,
                configuration,
                () -> {
                    AbortableSftp operations = new AbortableSftp();
                    operations.setEndpoint(endpoint);
                    return operations;
                },
                file -> file.isDirectory() ? null : new DropFile(file.getFilename(), file.getFileLength()),
                operations -> ((AbortableSftp) operations).abort(),
                (operations, path, offset) -> ((AbortableSftp) operations).open(path, offset),
                transport.folder());
    }

    private static Folder ftp(CamelContext context, FileTransport transport, Server server) {
        FtpConfiguration configuration = new FtpConfiguration();
        common(configuration, transport, server);
        configuration.setBinary(true);
        configuration.setPassiveMode(true);
        FtpComponent component = context.getComponent("ftp", FtpComponent.class);
        FtpEndpoint<FTPFile> endpoint = new FtpEndpoint<>(uri("ftp", server), component, configuration);
        endpoint.setCamelContext(context);
        endpoint.setMaximumReconnectAttempts(0);
        endpoint.setSoTimeout(millis(transport.patience().idleTimeout()));
        endpoint.setDataTimeout(millis(transport.patience().idleTimeout()));
        return new RemoteFolder<>(
                context,
                configuration,
                endpoint::createRemoteFileOperations,
                file -> file == null || !file.isFile() ? null : new DropFile(file.getName(), file.getSize()),
                operations -> abort(((FtpOperations) operations).getClient()),
                (operations, path, offset) -> {
                    ((FtpOperations) operations).getClient().setRestartOffset(offset);
                    return null;
                },
                transport.folder());
    }

    private static void abort(FTPClient client) {
        try {
            client.disconnect();
        } catch (IOException e) {
            LOG.debug("Breaking a connection that hangs failed", e);
        }
    }

    private static void common(RemoteFileConfiguration configuration, FileTransport transport, Server server) {
        configuration.setHost(server.host());
        configuration.setPort(server.port());
        configuration.setUsername(server.user());
        configuration.setPassword(server.password().reveal());
        configuration.setDirectoryName(transport.folder());
        configuration.setConnectTimeout(millis(transport.patience().connectTimeout()));
        configuration.setTimeout(millis(transport.patience().idleTimeout()));
        configuration.setSoTimeout(millis(transport.patience().idleTimeout()));
        configuration.setStreamDownload(true);
        configuration.setStepwise(false);
        configuration.setThrowExceptionOnConnectFailed(true);
    }

    private static String uri(String protocol, Server server) {
        return protocol + "://" + server.host() + ":" + server.port();
    }

    private static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toMillis()));
    }

    /** The line of a known_hosts file that says that the server has this key, whatever host the key came with. */
    static String knownHostsLine(Server server, String key) {
        String[] words = key.split("\\s+");
        int type = 0;
        while (type < words.length - 1 && !words[type].matches("(ssh|ecdsa|sk)-.*")) {
            type++;
        }
        String host = server.port() == SSH_PORT ? server.host() : "[" + server.host() + "]:" + server.port();
        String rest = type + 1 < words.length ? words[type] + " " + words[type + 1] : key;
        return host + " " + rest + "\n";
    }
}

package org.zhifaku.connectors.filedrop;

import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.Transport;
import org.zhifaku.connectors.source.Transport.Server;

/** Tells from what a client threw why a drop cannot be used, and what to do. */
final class Failures {

    private static final int FTP_NOT_LOGGED_IN = 530;
    private static final int FTP_UNAVAILABLE = 550;

    private final String source;
    private final Transport transport;

    Failures(String source, Transport transport) {
        this.source = source;
        this.transport = transport;
    }

    /** What an exception means; {@code name} is the file it was about, null when it was about the folder. */
    DropException of(IOException thrown, @Nullable String name) {
        if (thrown instanceof DropException known) {
            return known;
        }
        DropFailure failure = classify(thrown, name);
        return new DropException(failure, message(failure, thrown, name), thrown);
    }

    private DropFailure classify(IOException thrown, @Nullable String name) {
        DropFailure missing = name == null ? DropFailure.FOLDER_MISSING : DropFailure.FILE_UNREADABLE;
        if (thrown instanceof RemoteFolder.ClientFailure client) {
            if (client.code() == FTP_NOT_LOGGED_IN) {
                return DropFailure.AUTH_FAILED;
            }
            if (client.code() == FTP_UNAVAILABLE) {
                return missing;
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            DropFailure failure = classifyCause(cause, missing);
            if (failure != null) {
                return failure;
            }
        }
        return transport.server() == null ? missing : DropFailure.CONNECTION_LOST;
    }

    private static @Nullable DropFailure classifyCause(Throwable cause, DropFailure missing) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof JSchHostKeyException || text.contains("unknownhostkey") || text.contains("hostkey")) {
            return DropFailure.HOST_KEY_MISMATCH;
        }
        if (cause instanceof UnknownHostException || text.contains("unknownhostexception")) {
            return DropFailure.UNKNOWN_HOST;
        }
        if (text.contains("auth fail") || text.contains("auth cancel") || text.contains("too many authentication")) {
            return DropFailure.AUTH_FAILED;
        }
        if (cause instanceof InterruptedIOException || text.contains("timed out") || text.contains("timeout")) {
            return DropFailure.TIMED_OUT;
        }
        if (cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || text.contains("connection refused")) {
            return DropFailure.HOST_UNREACHABLE;
        }
        if (cause instanceof SftpException || cause instanceof FileNotFoundException) {
            boolean denied = text.contains("no such file") || text.contains("permission") || text.contains("denied");
            return denied || cause instanceof FileNotFoundException ? missing : null;
        }
        boolean absent = cause instanceof NoSuchFileException
                || cause instanceof NotDirectoryException
                || cause instanceof AccessDeniedException;
        return absent ? missing : null;
    }

    private String message(DropFailure failure, Throwable thrown, @Nullable String name) {
        String what = "Cannot " + (name == null ? "list" : "fetch '" + name + "' from") + " " + transport.place()
                + " of source '" + source + "': ";
        Server server = transport.server();
        String host = server == null ? "" : server.host();
        int port = server == null ? 0 : server.port();
        String prefix = "zhifaku.sources." + source + ".";
        return what
                + switch (failure) {
                    case AUTH_FAILED ->
                        "the server refuses user '%s' or the password. Correct %suser and %spassword."
                                .formatted(server == null ? "" : server.user(), prefix, prefix);
                    case UNKNOWN_HOST ->
                        "there is no host '%s'. Correct %shost or the name service.".formatted(host, prefix);
                    case HOST_UNREACHABLE ->
                        ("nobody answers at %s:%d. Correct %shost and %sport, or have the server"
                                        + " started and the firewall opened.")
                                .formatted(host, port, prefix, prefix);
                    case HOST_KEY_MISMATCH -> hostKey(thrown, prefix);
                    case TIMED_OUT ->
                        ("no answer within the time-outs (connect %s, idle %s). Try again later, or raise"
                                        + " connect_timeout or idle_timeout in source.yaml.")
                                .formatted(transport.connectTimeout(), transport.idleTimeout());
                    case CONNECTION_LOST ->
                        "the connection broke (%s). Try again; if it stays, ask the source's owner."
                                .formatted(brief(thrown));
                    case FOLDER_MISSING ->
                        "folder '%s' is not there or may not be read. Correct %sfolder, or its rights."
                                .formatted(transport.folder(), prefix);
                    case FILE_UNREADABLE ->
                        "the file is gone or may not be read (%s). Try again, or correct its rights."
                                .formatted(brief(thrown));
                    case DISK_FULL, DISK_ERROR, FILE_TOO_LARGE, UNSAFE_NAME -> brief(thrown);
                };
    }

    private String hostKey(Throwable thrown, String prefix) {
        Server server = transport.server();
        boolean configured = server != null && !server.knownHostKey().isBlank();
        return ("the server's key is not the known one (%s). If the server was given a new key on purpose, set %shost-key"
                        + " to its public key line; else do not trust it. Compared with: %s.")
                .formatted(brief(thrown), prefix, configured ? "the setting" : "known_hosts of the user");
    }

    private String brief(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String text = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        Server server = transport.server();
        if (server != null && !server.password().isEmpty()) {
            text = text.replace(server.password().reveal(), "***");
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}

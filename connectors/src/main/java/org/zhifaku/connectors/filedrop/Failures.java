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
import org.zhifaku.connectors.reach.ServerWords;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Secret;

/** Tells from what a client threw why a drop cannot be used, and what to do. */
final class Failures {

    private static final int FTP_NOT_LOGGED_IN = 530;
    private static final int FTP_UNAVAILABLE = 550;

    private final String source;
    private final FileTransport transport;
    private final ServerWords words;

    Failures(String source, FileTransport transport) {
        this.source = source;
        this.transport = transport;
        Server server = transport.server();
        this.words = server == null
                ? new ServerWords(source, "", 0, "", new Secret(""))
                : new ServerWords(source, server.host(), server.port(), server.user(), server.password());
    }

    /** What an exception means; {@code name} is the file it was about, null when it was about the folder. */
    SourceException of(IOException thrown, @Nullable String name) {
        if (thrown instanceof SourceException known) {
            return known;
        }
        SourceFailure failure = classify(thrown, name);
        return new SourceException(failure, message(failure, thrown, name), reasonZh(failure, thrown, name), thrown);
    }

    private SourceFailure classify(IOException thrown, @Nullable String name) {
        SourceFailure missing = name == null ? SourceFailure.FOLDER_MISSING : SourceFailure.FILE_UNREADABLE;
        if (thrown instanceof RemoteFolder.ClientFailure client) {
            if (client.code() == FTP_NOT_LOGGED_IN) {
                return SourceFailure.AUTH_FAILED;
            }
            if (client.code() == FTP_UNAVAILABLE) {
                return missing;
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            SourceFailure failure = classifyCause(cause, missing);
            if (failure != null) {
                return failure;
            }
        }
        return transport.server() == null ? missing : SourceFailure.CONNECTION_LOST;
    }

    private static @Nullable SourceFailure classifyCause(Throwable cause, SourceFailure missing) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof JSchHostKeyException || text.contains("unknownhostkey") || text.contains("hostkey")) {
            return SourceFailure.HOST_KEY_MISMATCH;
        }
        if (cause instanceof UnknownHostException || text.contains("unknownhostexception")) {
            return SourceFailure.UNKNOWN_HOST;
        }
        if (text.contains("auth fail") || text.contains("auth cancel") || text.contains("too many authentication")) {
            return SourceFailure.AUTH_FAILED;
        }
        if (cause instanceof InterruptedIOException || text.contains("timed out") || text.contains("timeout")) {
            return SourceFailure.TIMED_OUT;
        }
        if (cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || text.contains("connection refused")) {
            return SourceFailure.HOST_UNREACHABLE;
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

    private String message(SourceFailure failure, Throwable thrown, @Nullable String name) {
        String what = "Cannot " + (name == null ? "list" : "fetch '" + name + "' from") + " " + transport.place()
                + " of source '" + source + "': ";
        return what + words.english(failure, thrown).orElseGet(() -> special(failure, thrown));
    }

    private String special(SourceFailure failure, Throwable thrown) {
        return switch (failure) {
            case HOST_KEY_MISMATCH -> hostKey(thrown);
            case TIMED_OUT ->
                ("no answer within the time-outs (connect %s, idle %s). Try again later, or raise"
                                + " connect_timeout or idle_timeout in source.yaml.")
                        .formatted(
                                transport.patience().connectTimeout(),
                                transport.patience().idleTimeout());
            case FOLDER_MISSING ->
                "folder '%s' is not there or may not be read. Correct %sfolder, or its rights."
                        .formatted(transport.folder(), words.prefix());
            case FILE_UNREADABLE ->
                "the file is gone or may not be read (%s). Try again, or correct its rights."
                        .formatted(words.brief(thrown));
            case AUTH_FAILED,
                    UNKNOWN_HOST,
                    HOST_UNREACHABLE,
                    CONNECTION_LOST,
                    SERVER_ERROR,
                    RATE_LIMITED,
                    REFUSED,
                    BAD_ANSWER,
                    CIRCUIT_OPEN,
                    DISK_FULL,
                    DISK_ERROR,
                    FILE_TOO_LARGE,
                    UNSAFE_NAME -> words.brief(thrown);
        };
    }

    /** The same for stewards: what they can check themselves, what to ask of whom. */
    private String reasonZh(SourceFailure failure, Throwable thrown, @Nullable String name) {
        String what = "来源 '" + source + "'（" + transport.place() + "）"
                + (name == null ? "的文件列表取不到：" : "的文件 '" + name + "' 取不到：");
        return what + words.chinese(failure, thrown).orElseGet(() -> specialZh(failure, thrown));
    }

    private String specialZh(SourceFailure failure, Throwable thrown) {
        return switch (failure) {
            case HOST_KEY_MISMATCH ->
                "对方的主机密钥与已知的不符，为防冒充没有连接。请向对方核实是否更换了密钥；属实则由运维把新公钥写进设置 %shost-key。".formatted(words.prefix());
            case TIMED_OUT ->
                "对方在限时内没有应答（连接 %s 秒，等待数据 %s 秒）。请稍后重试；经常如此时请对方检查，或调高 source.yaml 的 connect_timeout、idle_timeout。"
                        .formatted(
                                ServerWords.seconds(transport.patience().connectTimeout()),
                                ServerWords.seconds(transport.patience().idleTimeout()));
            case FOLDER_MISSING ->
                "文件夹 '%s' 不存在或无权读取。请核对设置 %sfolder，或请对方开放读取权限。".formatted(transport.folder(), words.prefix());
            case FILE_UNREADABLE -> "该文件已不在或无权读取（%s）。请重试，或请对方核对文件及其权限。".formatted(words.brief(thrown));
            case AUTH_FAILED,
                    UNKNOWN_HOST,
                    HOST_UNREACHABLE,
                    CONNECTION_LOST,
                    SERVER_ERROR,
                    RATE_LIMITED,
                    REFUSED,
                    BAD_ANSWER,
                    CIRCUIT_OPEN,
                    DISK_FULL,
                    DISK_ERROR,
                    FILE_TOO_LARGE,
                    UNSAFE_NAME -> words.brief(thrown);
        };
    }

    private String hostKey(Throwable thrown) {
        Server server = transport.server();
        boolean configured = server != null && !server.knownHostKey().isBlank();
        return ("the server's key is not the known one (%s). If the server was given a new key on purpose, set %shost-key"
                        + " to its public key line; else do not trust it. Compared with: %s.")
                .formatted(words.brief(thrown), words.prefix(), configured ? "the setting" : "known_hosts of the user");
    }
}

package org.zhifaku.connectors.reach;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.zhifaku.connectors.source.Secret;

/**
 * What is said of failures that every server with host, port and user has, and how causes are shown. Of the others a transport says
 * itself what they mean.
 *
 * @param source whose settings are to be corrected
 * @param password never shown, though a server repeats it
 */
public record ServerWords(String source, String host, int port, String user, Secret password) {

    private static final int LONGEST_CAUSE = 200;

    /** In English, for programs and operators; empty where the transport knows better. */
    public Optional<String> english(SourceFailure failure, Throwable thrown) {
        String prefix = prefix();
        return switch (failure) {
            case AUTH_FAILED ->
                Optional.of("the server refuses user '%s' or the password. Correct %suser and %spassword."
                        .formatted(user, prefix, prefix));
            case UNKNOWN_HOST ->
                Optional.of("there is no host '%s'. Correct %shost or the name service.".formatted(host, prefix));
            case HOST_UNREACHABLE ->
                Optional.of(("nobody answers at %s:%d. Correct %shost and %sport, or have the server started and the"
                                + " firewall opened.")
                        .formatted(host, port, prefix, prefix));
            case CONNECTION_LOST ->
                Optional.of("the connection broke (%s). Try again; if it stays, ask the source's owner."
                        .formatted(brief(thrown)));
            case TIMED_OUT,
                    SERVER_ERROR,
                    RATE_LIMITED,
                    REFUSED,
                    BAD_ANSWER,
                    CIRCUIT_OPEN,
                    HOST_KEY_MISMATCH,
                    FOLDER_MISSING,
                    FILE_UNREADABLE,
                    UNSAFE_NAME,
                    FILE_TOO_LARGE,
                    DISK_FULL,
                    DISK_ERROR -> Optional.empty();
        };
    }

    /** The same in Chinese, for stewards: what they can check themselves, what to ask of whom. */
    public Optional<String> chinese(SourceFailure failure, Throwable thrown) {
        String prefix = prefix();
        return switch (failure) {
            case AUTH_FAILED ->
                Optional.of("对方拒绝用户 '%s' 或其口令。请核对账号口令是否已变更，并改正设置 %suser、%spassword。".formatted(user, prefix, prefix));
            case UNKNOWN_HOST -> Optional.of("找不到主机 '%s'。请核对设置 %shost 或域名解析。".formatted(host, prefix));
            case HOST_UNREACHABLE ->
                Optional.of("%s:%d 无人应答。请对方确认服务已启动、防火墙已放行，并核对设置 %shost、%sport。".formatted(host, port, prefix, prefix));
            case CONNECTION_LOST -> Optional.of("连接中断（%s）。请重试；仍不行时请联系对方。".formatted(brief(thrown)));
            case TIMED_OUT,
                    SERVER_ERROR,
                    RATE_LIMITED,
                    REFUSED,
                    BAD_ANSWER,
                    CIRCUIT_OPEN,
                    HOST_KEY_MISMATCH,
                    FOLDER_MISSING,
                    FILE_UNREADABLE,
                    UNSAFE_NAME,
                    FILE_TOO_LARGE,
                    DISK_FULL,
                    DISK_ERROR -> Optional.empty();
        };
    }

    /** Beginning of the names of the source's settings. */
    public String prefix() {
        return "zhifaku.sources." + source + ".";
    }

    /** What the deepest cause says, on one line, without the password. */
    public String brief(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String text = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        if (!password.isEmpty()) {
            text = text.replace(password.reveal(), "***");
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_CAUSE ? line.substring(0, LONGEST_CAUSE) + "…" : line;
    }

    /** Seconds without needless zeros. */
    public static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}

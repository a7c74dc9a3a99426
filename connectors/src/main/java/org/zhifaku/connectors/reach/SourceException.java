package org.zhifaku.connectors.reach;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source cannot be used; the message says what, where, which value and what to do, in English for the log, without any
 * secret.
 */
public final class SourceException extends IOException {

    private final SourceFailure failure;
    private final String reasonZh;

    /**
     * @param message in English, for the log
     * @param reasonZh the same in Chinese, for stewards
     */
    public SourceException(SourceFailure failure, String message, String reasonZh, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.reasonZh = reasonZh;
    }

    /** What a failure of this machine's own disk means. */
    public static SourceException disk(IOException thrown, Path target) {
        String text = String.valueOf(thrown.getMessage());
        boolean full = text.contains("No space left") || text.contains("quota");
        return new SourceException(
                full ? SourceFailure.DISK_FULL : SourceFailure.DISK_ERROR,
                full
                        ? "The disk of '%s' is full. Free some space, or move ZHIFAKU_HOME, then pull again."
                                .formatted(target)
                        : "Cannot write '%s': %s. Correct the folder's rights, then pull again."
                                .formatted(target, text),
                full
                        ? "本机磁盘已满，无法写入 '%s'。请运维清理磁盘或迁移 ZHIFAKU_HOME，然后重新采集。".formatted(target)
                        : "本机无法写入 '%s'（%s）。请运维检查文件夹权限和磁盘，然后重新采集。".formatted(target, text),
                thrown);
    }

    public SourceFailure failure() {
        return failure;
    }

    /** The message in Chinese, for stewards. */
    public String reasonZh() {
        return reasonZh;
    }
}

package org.zhifaku.connectors.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.RestPlan.UpdateTime;
import org.zhifaku.connectors.tabular.RecordTable;

/**
 * Follows the update times of rows to where the next pull goes on. A row stamped behind the end of the business date is taken, but
 * moves nothing: a single row of 2099 must not blind the source for ever.
 */
final class Stamps {

    private final @Nullable UpdateTime time;
    private final Instant end;
    private @Nullable Instant reached;
    private long future;
    private @Nullable Instant latest;
    private long unread;
    private String unreadText = "";

    Stamps(@Nullable UpdateTime time, @Nullable Instant reached, Instant end) {
        this.time = time;
        this.reached = reached;
        this.end = end;
    }

    void see(RecordTable.Row row) {
        if (time == null) {
            return;
        }
        String text = row.cell(time.column());
        Optional<Instant> stamp =
                text == null ? Optional.empty() : time.format().read(text);
        if (stamp.isEmpty()) {
            unread++;
            unreadText = unread == 1 && text != null ? text : unreadText;
        } else if (stamp.get().isAfter(end)) {
            future++;
            latest = later(latest, stamp.get());
        } else {
            reached = later(reached, stamp.get());
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    /** Newest update time that may be trusted; null where no row had one. */
    @Nullable
    Instant reached() {
        return reached;
    }

    /** Tells stewards what is odd about the times, in Chinese. */
    void tell(Consumer<String> remarks) {
        if (time == null) {
            return;
        }
        if (latest != null) {
            remarks.accept("有 %d 行的更新时间 '%s' 晚于业务日（最晚 %s），已收下，但增量位置不随之推进。请对方核对系统时间"
                    .formatted(future, time.column(), time.format().write(latest)));
        }
        if (unread > 0) {
            remarks.accept("有 %d 行没有可读的更新时间 '%s'%s，不据此推进增量位置。请对方补全，或核对数据集定义的 pull.rest.time"
                    .formatted(unread, time.column(), unreadText.isEmpty() ? "" : "（如 '" + cut(unreadText) + "'）"));
        }
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

package org.zhifaku.sandbox.world.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes into a draft when, and by which operation, the system told the row. */
@FunctionalInterface
public interface Stamp {
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param column the update time's column, or empty */
    void write(Draft draft, String column, Operation operation, ZonedDateTime updatedAt);

    /** Only the update time, e.g. 2026-06-01 08:00:00. */
    static Stamp time() {
        return (draft, column, operation, updatedAt) -> {
            if (!column.isEmpty()) {
                draft.set(column, text(updatedAt));
            }
        };
    }

    static String text(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    }

    static ZonedDateTime local(Instant instant) {
        return instant.atZone(ZONE);
    }
}

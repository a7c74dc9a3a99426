package org.zhifaku.library.publish;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.StandardRecord;

/**
 * One row of {@code topic.<kind>}.
 *
 * @param actId its id
 * @param organId organ that decided, or null
 * @param contentHash hash of its content
 * @param current false where all sources have withdrawn it
 * @param record its elements; restricted ones are absent
 */
record TopicAct(UUID actId, @Nullable UUID organId, UUID contentHash, boolean current, StandardRecord record) {}

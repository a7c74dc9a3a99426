package org.zhifaku.library.publish;

import java.util.UUID;

/**
 * One change that the index has not taken yet: a row of {@code control.unpublished}.
 *
 * @param itemId its key; ascending by age
 * @param kind record type
 * @param actId the act it changed
 */
record QueueRow(long itemId, String kind, UUID actId) {}

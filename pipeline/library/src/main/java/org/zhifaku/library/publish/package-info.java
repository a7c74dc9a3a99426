/**
 * Brings the search index to what the topic library says: changes from the queue, withdrawals, ends of publication, and rebuilds.
 *
 * <p>Entry type: {@link org.zhifaku.library.publish.IndexPublisher}. Reads {@code topic.*} and {@code control.unpublished}; writes
 * the index, {@code control.ledger}, {@code control.publish_failure}, {@code control.not_public} and nothing else. Must not depend on
 * the earlier stages.
 */
@NullMarked
package org.zhifaku.library.publish;

import org.jspecify.annotations.NullMarked;

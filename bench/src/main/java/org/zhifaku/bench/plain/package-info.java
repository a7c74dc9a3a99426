/**
 * The job that most teams would write first: Spring Batch, one reader, one cleaning and one validating processor, one JDBC
 * batch writer. It is an opponent, not an example.
 *
 * <p>Entry type: {@link org.zhifaku.bench.plain.PlainJob}. Uses nothing of ours, so that it stays an independent witness.
 */
@NullMarked
package org.zhifaku.bench.plain;

import org.jspecify.annotations.NullMarked;

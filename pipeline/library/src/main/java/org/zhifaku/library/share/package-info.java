/**
 * Shares: views of the topic library for other departments, each with a database role of its own; granted, revoked and logged. And the
 * return flow (回流): what a territory gets back of its own, with what every source says of it.
 *
 * <p>Entry types: {@link org.zhifaku.library.share.Shares}, {@link org.zhifaku.library.share.ReturnFlow}. What is shared is declared in
 * {@code rules/shares.yaml} and read by {@code pipeline.sharing}. Only rows in force leave the library here, never those of minors, and
 * never a personal identifier in any form.
 */
@NullMarked
package org.zhifaku.library.share;

import org.jspecify.annotations.NullMarked;

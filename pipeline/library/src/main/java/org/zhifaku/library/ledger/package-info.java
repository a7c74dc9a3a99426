/**
 * What ran and where each row went: runs, pulls and the ledger over {@code control.*}. Entry types:
 * {@link org.zhifaku.library.ledger.RunRegistry}, {@link org.zhifaku.library.ledger.PullRegistry},
 * {@link org.zhifaku.library.ledger.Ledger}.
 */
@NullMarked
package org.zhifaku.library.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * What stewards see: tonight's ledger per source and dataset, the pulls, the causes of rejects, and the same as JSON.
 *
 * <p>Entry types: {@link org.zhifaku.console.steward.StewardConfiguration} for the application,
 * {@link org.zhifaku.console.steward.StewardBoards} for what a page shows. Reads schema {@code control} only.
 */
@NullMarked
package org.zhifaku.console.steward;

import org.jspecify.annotations.NullMarked;

/** Tests of what the ledger's page says. */
@NullMarked
package org.zhifaku.console.steward;

import org.jspecify.annotations.NullMarked;

/**
 * The quarantine as stewards work on it: causes, rows, what would pass now, replay, spreadsheets out and back. Entry type:
 * {@link org.zhifaku.console.quarantine.QuarantineController}. Shows no raw personal identifier.
 */
@NullMarked
package org.zhifaku.console.quarantine;

import org.jspecify.annotations.NullMarked;

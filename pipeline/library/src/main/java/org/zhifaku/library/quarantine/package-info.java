/**
 * Rows that were refused: writing them beside the load that refused them, and reading them for stewards. Raw cells are in
 * {@code restricted.quarantine_row} only. Entry types: {@link org.zhifaku.library.quarantine.QuarantineWriter},
 * {@link org.zhifaku.library.quarantine.Quarantine}.
 */
@NullMarked
package org.zhifaku.library.quarantine;

import org.jspecify.annotations.NullMarked;

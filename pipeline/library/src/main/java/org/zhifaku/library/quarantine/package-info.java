/**
 * Rows that were refused: writing them beside the load that refused them, reading them for stewards and for replays, previewing what would
 * pass now, and the corrections in force, which whoever reads landing applies. Raw cells are in {@code restricted.quarantine_row} only.
 * Entry types: {@link org.zhifaku.library.quarantine.QuarantineWriter}, {@link org.zhifaku.library.quarantine.Quarantine},
 * {@link org.zhifaku.library.quarantine.Preview}, {@link org.zhifaku.library.quarantine.Corrections}. Replays are in
 * {@code library.integrate}.
 */
@NullMarked
package org.zhifaku.library.quarantine;

import org.jspecify.annotations.NullMarked;

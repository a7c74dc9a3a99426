/**
 * Corrections by spreadsheet, as stewards work: open rows of the quarantine go out as a workbook, the corrected workbook comes back, each
 * changed cell becomes a correction. Entry types: {@link org.zhifaku.library.correction.SheetExporter},
 * {@link org.zhifaku.library.correction.SheetImporter}. What applies corrections is in {@code library.quarantine}.
 */
@NullMarked
package org.zhifaku.library.correction;

import org.jspecify.annotations.NullMarked;

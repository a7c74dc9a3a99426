/**
 * Reads tables out of files: CSV in any of its dialects and encodings, workbooks (.xlsx by fastexcel, .xls by POI's
 * records), NDJSON and XML. Entry type: {@link org.zhifaku.connectors.tabular.TabularReader}.
 *
 * <p>What belongs together: {@code Unpacked}, {@code EncodingProbe}, {@code Big5}, {@code Mojibake} and {@code TextInput}
 * decide what a text file is; {@code CsvReader} reads it as delimited text, {@code TreeReader} as records that name their
 * own columns; {@code WorkbookReader} chooses between {@code XlsxReader} and {@code XlsReader}, which both give their rows to
 * a {@code SheetTable}.
 *
 * <p>Nothing here throws for bad data. A row that cannot be read as a row becomes a row with a fault that says why, and
 * the rows after it are read as if it were not there; a file that cannot be read to its end says so in its {@link
 * org.zhifaku.connectors.tabular.TabularEnd}. Memory does not grow with the file. The CSV scanner works on bytes rather
 * than through a library, because only bytes allow what the library of a nightly feed needs: an encoding checked row by
 * row, a broken quotation that costs one physical line, and line numbers that a text editor agrees with.
 *
 * <p>Must not depend on Camel, on sources or on mappings.
 */
@NullMarked
package org.zhifaku.connectors.tabular;

import org.jspecify.annotations.NullMarked;

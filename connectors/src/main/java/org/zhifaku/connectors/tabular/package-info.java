/**
 * Reads tables out of files: CSV in any of its dialects and encodings, and XLSX. Entry type: {@link
 * org.zhifaku.connectors.tabular.TabularReader}.
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

package org.zhifaku.schemas.landing;

import java.util.List;

/**
 * What all rows of a part share; stands in the Avro file's metadata.
 *
 * @param original name of the original file the rows were read from
 * @param sheet sheet of a workbook, else empty
 * @param encoding character encoding that was read, e.g. {@code UTF-8}; empty for formats without
 * @param columns the columns as the original names them, in order
 */
public record PartHeader(String original, String sheet, String encoding, List<String> columns) {

    public PartHeader {
        columns = List.copyOf(columns);
    }
}

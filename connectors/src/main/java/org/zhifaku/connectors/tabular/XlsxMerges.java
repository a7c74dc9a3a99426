package org.zhifaku.connectors.tabular;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Picks the merged cells out of the bytes of a sheet as they pass by: they stand behind its rows. */
final class XlsxMerges {

    private static final byte[] END_OF_ROWS = "/sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_ROWS_PREFIXED = ":sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_BYTES = 1 << 19;
    private static final Pattern MERGE =
            Pattern.compile("mergeCell\\s+ref=\"\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})\"");

    private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
    private int matched;
    private boolean behindRows;

    void accept(byte[] bytes, int length) {
        int from = 0;
        while (!behindRows && from < length) {
            byte b = bytes[from++];
            boolean fits = b == END_OF_ROWS[matched] || (matched == 0 && b == END_OF_ROWS_PREFIXED[0]);
            matched = fits ? matched + 1 : b == END_OF_ROWS[0] || b == END_OF_ROWS_PREFIXED[0] ? 1 : 0;
            behindRows = matched == END_OF_ROWS.length;
        }
        if (behindRows) {
            tail.write(bytes, from, Math.min(length - from, Math.max(0, MOST_BYTES - tail.size())));
        }
    }

    Merges merges() {
        Merges merges = new Merges();
        Matcher matcher = MERGE.matcher(tail.toString(StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            merges.add(new Merges.Region(
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(4)),
                    column(matcher.group(1)),
                    column(matcher.group(3))));
        }
        return merges;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}

package org.zhifaku.library.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook without the moment it was made: every entry bears the first time that a ZIP can tell, and the properties name the same
 * moment. The library that makes workbooks stamps both with the clock.
 */
final class SteadyZip {
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyZip() {}

    static void copy(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(MOMENT);
                copy.putNextEntry(steady);
                byte[] bytes = entries.readAllBytes();
                copy.write(entry.getName().equals(PROPERTIES) ? withoutClock(bytes) : bytes);
                copy.closeEntry();
            }
        }
        copy.finish();
        copy.flush();
    }

    private static byte[] withoutClock(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(?<tag><dcterms:(?:created|modified)[^>]*>)[^<]*", "${tag}1980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}

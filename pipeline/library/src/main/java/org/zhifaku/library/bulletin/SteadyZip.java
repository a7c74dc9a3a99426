package org.zhifaku.library.bulletin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook without the moment it was made: every entry bears the first time that a ZIP can tell, and the properties name the same
 * moment. The library that makes workbooks stamps both with the clock.
 */
final class SteadyZip {
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyZip() {}

    /** Read from a file: the sizes in front of the entries are not filled in, only those of the directory at the end are. */
    static void copy(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipFile file = new ZipFile(workbook.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(MOMENT);
                copy.putNextEntry(steady);
                try (InputStream bytes = file.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        copy.write(withoutClock(bytes.readAllBytes()));
                    } else {
                        bytes.transferTo(copy);
                    }
                }
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

package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.TabularFormat.Kind;

/** Tells of which kind a file is that nobody declared: by its first bytes where they are sure, else by its name. */
final class KindProbe {

    private static final int LOOKED_AT_BYTES = 1_024;

    private KindProbe() {}

    static Kind of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(LOOKED_AT_BYTES);
        }
        if (EncodingProbe.begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Kind.XLS;
        }
        if (EncodingProbe.begins(first, 'P', 'K', 3, 4) && isWorkbook(file)) {
            return Kind.XLSX;
        }
        Kind named = byName(file.getFileName().toString());
        if (named != null) {
            return named;
        }
        // Zero halves of UTF-16 and a byte order mark do not count.
        String start = new String(first, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\u00EF\u00BB\u00BF\u00FE\u00FF]", "")
                .stripLeading();
        return start.startsWith("<?xml") ? Kind.XML : start.startsWith("{") ? Kind.NDJSON : Kind.CSV;
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.ISO_8859_1)) {
            ZipEntry entry = zip.getNextEntry();
            return entry != null && Unpacked.isPartOfWorkbook(entry.getName());
        } catch (ZipException | IllegalArgumentException e) {
            // The reader of the kind that the name says will tell what is wrong.
            return false;
        }
    }

    /** The kind that the ending of a name says; null where it says none. */
    static @Nullable Kind byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zip)$", "");
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "xlsx", "xlsm" -> Kind.XLSX;
            case "xls", "et" -> Kind.XLS;
            case "ndjson", "jsonl", "json" -> Kind.NDJSON;
            case "xml" -> Kind.XML;
            case "csv", "tsv", "txt" -> Kind.CSV;
            default -> null;
        };
    }
}

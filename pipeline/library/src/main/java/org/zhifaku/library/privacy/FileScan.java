package org.zhifaku.library.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Looks at files line by line, Parquet column by column, workbooks row by row. What cannot be read is told, never passed over. */
final class FileScan {

    /** Folders of a home that may hold raw identifiers by design, or hold no data of the library. */
    private static final Set<String> NOT_SCANNED = Set.of("landing", "secrets", "sandbox");

    private static final int MOST_LINE = 1 << 20;
    private static final int PROBE_BYTES = 4096;

    private final Findings findings;
    private final List<String> unreadable = new ArrayList<>();
    private long files;

    FileScan(Findings findings) {
        this.findings = findings;
    }

    /** Looks at a home: exports, lake, feeds, returns, and the logs of the embedded servers. */
    void home(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean top = home.equals(folder.getParent());
                return top && NOT_SCANNED.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // Data of the embedded servers is looked at through the servers.
                boolean embedded = home.relativize(file).startsWith("embedded");
                if (!embedded || name(file).endsWith(".log")) {
                    file(home, file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                // The embedded servers remove files of their own while we look.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Looks at a file or all files of a folder. */
    void path(Path path) throws IOException {
        if (!Files.exists(path)) {
            unreadable.add(path + ": there is no such file");
            return;
        }
        Path base = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        try (var all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                file(base == null ? path : base, file.toAbsolutePath());
            }
        }
    }

    long files() {
        return files;
    }

    List<String> unreadable() {
        return unreadable;
    }

    private void file(Path base, Path file) {
        files++;
        String place = base.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
        findings.text(place, "", file.getFileName().toString());
        try {
            String name = name(file);
            if (name.endsWith(".parquet")) {
                ParquetScan.scan(file, place, findings);
            } else if (name.endsWith(".xlsx")) {
                workbook(file, place);
            } else if (name.endsWith(".gz")) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    lines(in, place);
                }
            } else if (isText(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    lines(in, place);
                }
            } else if (!name.endsWith(".zip")) {
                // The definitions in production are packed; they are the mappings, no data.
                unreadable.add(place + ": neither text, Parquet nor workbook");
            }
        } catch (IOException | ExcelReaderException e) {
            unreadable.add(place + ": " + e.getMessage());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(PROBE_BYTES)) {
                if (b == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Bytes that are no UTF-8 are read as something else; digits stay digits. */
    private void lines(InputStream in, String place) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            long number = 1;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n' || line.length() == MOST_LINE) {
                    findings.json(place + ":" + number, "", line.toString().strip());
                    line.setLength(0);
                    number += c == '\n' ? 1 : 0;
                }
                if (c != '\n') {
                    line.append((char) c);
                }
            }
            findings.json(place + ":" + number, "", line.toString().strip());
        }
    }

    private void workbook(Path file, String place) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> row(row, place + "[" + sheet.getName() + "]"));
                }
            }
        }
    }

    private void row(Row row, String place) {
        row.stream()
                .filter(cell -> cell != null)
                .forEach(cell -> findings.text(place + ":" + row.getRowNum(), "", cell.getRawValue()));
    }
}

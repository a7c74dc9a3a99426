package org.zhifaku.library.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The SQL blocks of a page under {@code docs/}, as they stand. */
final class SqlBlocks {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sql\\n(.*?)^```$");

    private SqlBlocks() {}

    static List<String> of(String page) {
        Path file =
                Path.of(System.getProperty("zhifaku.root", ".")).resolve("docs").resolve(page);
        try {
            return BLOCK.matcher(Files.readString(file))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

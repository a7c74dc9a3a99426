package org.zhifaku.sandbox.world;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code truth.ndjson}: one line for each row that stands on a date in a system, saying which act and which party it
 * tells of. Tests and the resolution bench measure precision and recall against it; the library never reads it.
 */
public final class TruthFile {
    private static final JsonMapper JSON = new JsonMapper();

    private TruthFile() {}

    /**
     * Writes the truth of all systems on the evening of {@code through}.
     *
     * @return number of lines
     */
    public static long write(World world, LocalDate through, Path file) {
        long lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (DatasetView view : world.views()) {
                try (Stream<TellingRow> rows = view.rows(through)) {
                    for (var row = rows.iterator(); row.hasNext(); lines++) {
                        out.write(JSON.writeValueAsString(line(view, row.next())));
                        out.write('\n');
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the truth to '" + file + "': " + e.getMessage(), e);
        }
        return lines;
    }

    private static Map<String, Object> line(DatasetView view, TellingRow row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("system", view.system());
        line.put("dataset", view.dataset());
        line.put("key", row.key());
        line.put("kind", row.truth().kind());
        line.put("act", row.truth().act());
        line.put("party", row.truth().party());
        line.put("contradicts", row.truth().contradicts());
        line.put("flaw", row.truth().flaw() == null ? "" : row.truth().flaw().name());
        return line;
    }
}

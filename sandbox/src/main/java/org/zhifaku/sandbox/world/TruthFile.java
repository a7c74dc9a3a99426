package org.zhifaku.sandbox.world;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.center.DeliveredRecord;
import org.zhifaku.sandbox.center.DeliveredRecords;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Permits;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code truth.ndjson}: one line for each row that a system told up to a date and did not delete, saying which act and
 * which party it tells of. Tests and the resolution bench measure precision and recall against it; the library never reads it.
 *
 * <p>A line: {@code {"system", "dataset", "key": […], "kind", "act", "party", "contradicts", "flaw"}}. The key has the parts
 * that the dataset's mapping makes its source key of: for the credit centre the match key of the 文号, organ and party, else
 * the cells of the key columns.
 */
public final class TruthFile {
    private static final JsonMapper JSON = new JsonMapper();

    private TruthFile() {}

    /**
     * Writes the truth of all systems, the credit centre first, on the evening of {@code through}.
     *
     * @return number of lines
     */
    public static long write(World world, LocalDate through, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            long lines = write(out, centre(world.reality(), through));
            for (DatasetView view : world.views()) {
                lines += write(out, view.rows(through).map(row -> line(view, row)));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the truth to '" + file + "': " + e.getMessage(), e);
        }
    }

    private static long write(BufferedWriter out, Stream<Map<String, Object>> lines) throws IOException {
        long count = 0;
        for (var line = lines.iterator(); line.hasNext(); count++) {
            out.write(JSON.writeValueAsString(line.next()));
            out.write('\n');
        }
        return count;
    }

    private static Stream<Map<String, Object>> centre(Reality reality, LocalDate through) {
        DeliveredRecords delivered = new DeliveredRecords(reality.seed());
        LocalDate base = reality.baseDate();
        Penalties penalties = reality.credited();
        Permits permits = reality.permits();
        return Stream.concat(
                delivered
                        .penalties(penalties.base(), base, through, penalties::facts)
                        .map(record -> line(
                                record,
                                penalties.id(record.index()),
                                penalties.facts(record.index()).party())),
                delivered
                        .permits(permits.base(), base, through, permits::facts)
                        .map(record -> line(
                                record,
                                permits.id(record.index()),
                                permits.facts(record.index()).party())));
    }

    private static Map<String, Object> line(DeliveredRecord record, String act, Party party) {
        return line(
                "credit-publicity",
                record.dataset(),
                record.key(),
                record.dataset(),
                act,
                Register.id(party),
                false,
                record.dirt());
    }

    private static Map<String, Object> line(DatasetView view, TellingRow row) {
        List<String> key = Arrays.asList(row.key().split("\\|", -1));
        return line(
                view.system(),
                view.dataset(),
                key,
                row.truth().kind(),
                row.truth().act(),
                row.truth().party(),
                row.truth().contradicts(),
                row.truth().flaw());
    }

    private static Map<String, Object> line(
            String system,
            String dataset,
            List<String> key,
            String kind,
            String act,
            String party,
            boolean contradicts,
            @Nullable Enum<?> flaw) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("system", system);
        line.put("dataset", dataset);
        line.put("key", key);
        line.put("kind", kind);
        line.put("act", act);
        line.put("party", party);
        line.put("contradicts", contradicts);
        line.put("flaw", flaw == null ? "" : flaw.name());
        return line;
    }
}

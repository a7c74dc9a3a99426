package org.zhifaku.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TruthFileTest {
    private static final LocalDate BASE = LocalDate.of(2026, 6, 1);

    @Test
    void tellsOfEveryRowItsActAndParty(@TempDir Path folder) throws IOException {
        World world = World.of(new WorldSize(2_000), 3, BASE);
        Path file = folder.resolve("truth.ndjson");

        long lines = TruthFile.write(world, BASE.plusDays(1), file);

        List<JsonNode> truth = Files.readAllLines(file).stream()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(truth).hasSize((int) lines);
        long rows = world.views().stream()
                .mapToLong(view -> view.rows(BASE.plusDays(1)).count())
                .sum();
        // The credit centre delivers 2,000 records, and 2 % of its 1,400 penalties and 600 permits on the next day.
        assertThat(lines).isEqualTo(2_000 + 28 + 12 + rows);
        assertThat(truth).allSatisfy(line -> {
            assertThat(line.get("act").asString()).isNotEmpty();
            assertThat(line.get("key").size()).isPositive();
        });
    }

    @Test
    void givesOneActOnePartyInAllSystems(@TempDir Path folder) throws IOException {
        World world = World.of(new WorldSize(2_000), 3, BASE);
        Path file = folder.resolve("truth.ndjson");
        TruthFile.write(world, BASE, file);

        Map<String, Set<String>> parties = new HashMap<>();
        Map<String, Set<String>> systems = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode truth = new JsonMapper().readTree(line);
            parties.computeIfAbsent(truth.get("act").asString(), act -> new HashSet<>())
                    .add(truth.get("party").asString());
            systems.computeIfAbsent(truth.get("act").asString(), act -> new HashSet<>())
                    .add(truth.get("system").asString());
        }

        assertThat(parties.values()).allMatch(one -> one.size() == 1);
        assertThat(systems.values()).anyMatch(told -> told.contains("credit-publicity") && told.size() >= 3);
        assertThat(systems).anySatisfy((act, told) -> {
            assertThat(act).startsWith("HCF-");
            assertThat(told).doesNotContain("credit-publicity").hasSizeGreaterThan(1);
        });
    }
}

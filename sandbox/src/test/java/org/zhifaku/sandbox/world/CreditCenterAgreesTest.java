package org.zhifaku.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.sandbox.center.CreditCenter;
import org.zhifaku.sandbox.generator.PenaltyFacts;
import org.zhifaku.sandbox.world.reality.Penalties;

/** The world's decisions are those that the simulated credit centre of the same seed, size and date delivers. */
class CreditCenterAgreesTest {
    private static final LocalDate BASE = LocalDate.of(2026, 6, 1);
    private static final int RECORDS = 2_000;

    @Test
    void deliversThePenaltiesOfTheWorldAndNoHiddenOnes(@TempDir Path folder) throws IOException {
        new CreditCenter(folder, 5, RECORDS, BASE).ensureThrough(BASE.plusDays(1));
        Penalties credited = World.of(new WorldSize(RECORDS), 5, BASE).reality().credited();
        Penalties hidden = World.of(new WorldSize(RECORDS), 5, BASE).reality().hidden();
        List<List<String>> archive = lines(folder, "XZCF_20260601_");
        List<List<String>> nextDay = lines(folder, "XZCF_20260602_");

        // About 60 % of the records come as UTF-8 text, the others in GB18030 and Excel; flawed ones may differ.
        long told = LongStream.range(0, credited.base())
                .filter(index -> stands(archive, credited.facts(index)))
                .count();
        assertThat(told).isBetween(credited.base() * 50 / 100, credited.base() * 65 / 100);
        assertThat(LongStream.range(credited.base(), credited.base() + credited.daily())
                        .filter(index -> stands(nextDay, credited.facts(index))))
                .hasSizeBetween((int) credited.daily() / 4, (int) credited.daily());
        assertThat(LongStream.range(0, hidden.base()).mapToObj(hidden::facts))
                .noneMatch(facts -> stands(archive, facts));
    }

    private static boolean stands(List<List<String>> lines, PenaltyFacts facts) {
        return lines.stream()
                .anyMatch(cells -> cells.contains(facts.docNo())
                        && cells.contains(facts.party().name())
                        && cells.contains(facts.organ().uscc()));
    }

    private static List<List<String>> lines(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + "\\d+\\.csv"))
                    .flatMap(file -> text(file).lines())
                    .map(line -> List.of(line.split(",")))
                    .toList();
        }
    }

    /** As UTF-8; what is not stays unreadable and matches nothing. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

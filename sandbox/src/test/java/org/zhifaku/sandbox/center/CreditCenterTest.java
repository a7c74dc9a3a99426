package org.zhifaku.sandbox.center;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.sandbox.generator.DirtKind;
import org.zhifaku.sandbox.generator.DirtPlan;

class CreditCenterTest {
    private static final LocalDate BASE = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    @Test
    void deliversItsArchiveOnTheBaseDate() throws Exception {
        List<DeliveredFile> files = new CreditCenter(folder, 1, 5_000, BASE).ensureThrough(BASE);

        assertThat(files)
                .extracting(DeliveredFile::name)
                .containsExactlyInAnyOrder(
                        nameOf(files, "XZCF_20260601_01"),
                        nameOf(files, "XZCF_20260601_02"),
                        nameOf(files, "XZCF_20260601_03"),
                        nameOf(files, "XZXK_20260601_01"),
                        nameOf(files, "XZXK_20260601_02"),
                        nameOf(files, "XZXK_20260601_03"));
        assertThat(files).filteredOn(file -> file.name().endsWith(".xlsx")).hasSize(2);
        long duplicates = files.stream()
                .mapToLong(file -> file.counting(DirtKind.Effect.DUPLICATED))
                .sum();
        assertThat(files.stream().mapToLong(DeliveredFile::rows).sum()).isEqualTo(5_000 + duplicates);
        assertThat(files.stream().mapToLong(DeliveredFile::rejected).sum()).isBetween(200L, 360L);
        for (DeliveredFile file : files) {
            assertThat(Files.readString(folder.resolve(file.name() + ".done")))
                    .isEqualTo("rows=" + file.rows() + "\nsha256=" + sha256(folder.resolve(file.name())) + "\n");
        }
    }

    private static String nameOf(List<DeliveredFile> files, String stem) {
        return files.stream()
                .map(DeliveredFile::name)
                .filter(name -> name.startsWith(stem + "."))
                .findFirst()
                .orElse(stem);
    }

    @Test
    void deliversNewCorrectedAndWithdrawnRecordsOnLaterDates() throws IOException {
        CreditCenter center = new CreditCenter(folder, 1, 10_000, BASE, DirtPlan.clean());
        center.ensureThrough(BASE.plusDays(2));

        List<DeliveredFile> second = center.delivered(BASE.plusDays(2));
        long penalties = second.stream()
                .filter(file -> file.name().matches("XZCF_2.*"))
                .mapToLong(DeliveredFile::rows)
                .sum();
        assertThat(penalties).isEqualTo(140 + 70);
        Set<String> withdrawn = new HashSet<>();
        for (int day = 1; day <= 2; day++) {
            for (NamedCsvRecord row : read("XZCF_CX_2026060" + (day + 1) + "_01.csv")) {
                assertThat(row.getFields()).doesNotContain("");
                assertThat(withdrawn.add(row.getField("CF_WSH") + row.getField("CF_CFJGDM")))
                        .isTrue();
            }
        }
        assertThat(withdrawn).hasSizeBetween(50, 70);
        Set<String> archive = new HashSet<>();
        for (NamedCsvRecord row : read(textFile(BASE))) {
            archive.add(row.getField("CF_WSH") + row.getField("CF_CFJGDM"));
        }
        List<NamedCsvRecord> daily = read(textFile(BASE.plusDays(1)));
        assertThat(daily.stream().filter(row -> row.getField("BZ").startsWith("更正")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(archive).contains(row.getField("CF_WSH") + row.getField("CF_CFJGDM")));
        assertThat(withdrawn.stream().filter(archive::contains).count()).isGreaterThan(20);
    }

    /** The file with the byte order mark is the current generation. */
    private String textFile(LocalDate date) throws IOException {
        for (int number = 1; number <= 3; number++) {
            String name = "XZCF_" + date.toString().replace("-", "") + "_0" + number + ".csv";
            Path file = folder.resolve(name);
            if (Files.exists(file) && Files.readAllBytes(file)[0] == (byte) 0xEF) {
                return name;
            }
        }
        throw new AssertionError("no text file of the current generation on " + date);
    }

    private List<NamedCsvRecord> read(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(folder.resolve(name), StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        }
    }

    @Test
    void writesTheSameBytesAgainAndOnlyWhatIsMissing() throws Exception {
        Path other = folder.resolve("other");
        List<DeliveredFile> first = new CreditCenter(folder, 5, 2_000, BASE).ensureThrough(BASE.plusDays(1));
        new CreditCenter(other, 5, 2_000, BASE).ensureThrough(BASE);
        List<DeliveredFile> later = new CreditCenter(other, 5, 2_000, BASE).ensureThrough(BASE.plusDays(1));

        assertThat(later).isNotEmpty().allSatisfy(file -> assertThat(file.name())
                .contains("_20260602_"));
        assertThat(new CreditCenter(other, 5, 2_000, BASE).ensureThrough(BASE.plusDays(1)))
                .isEmpty();
        for (DeliveredFile file : first) {
            if (file.name().endsWith(".csv")) {
                assertThat(sha256(other.resolve(file.name()))).isEqualTo(sha256(folder.resolve(file.name())));
            }
        }
    }

    @Test
    void leavesNoHalfFileInSight() throws IOException {
        new CreditCenter(folder, 5, 500, BASE).ensureThrough(BASE.plusDays(3));

        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertThat(names).noneMatch(name -> name.endsWith(".part"));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

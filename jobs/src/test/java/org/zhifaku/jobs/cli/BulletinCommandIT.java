package org.zhifaku.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

class BulletinCommandIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();
    private static final String MONTH = DAY.substring(0, 7);

    @TempDir
    Path folder;

    @Test
    void writesWhatTheNightLeftTheSameAgainAndNothingOfOtherMonths() throws Exception {
        try (TestLibrary library = TestLibrary.create(folder, 300)) {
            library.command("run", "nightly", "--date", DAY);
            assertThat(library.count("mart.fact_act"))
                    .isPositive()
                    .isEqualTo(library.count("topic.penalty") + library.count("topic.permit"));
            assertThat(library.count("mart.month_act")).isPositive();

            Answer first = library.command(
                    "bulletin",
                    "--month",
                    MONTH,
                    "--out",
                    folder.resolve("first").toString(),
                    "--json");
            Answer second = library.command(
                    "bulletin",
                    "--month",
                    MONTH,
                    "--out",
                    folder.resolve("second").toString());

            assertThat(first.status()).as(first.err()).isZero();
            JsonNode told = first.json();
            assertThat(told.path("through").asString()).isEqualTo(DAY);
            assertThat(told.path("total").path("stored").asLong())
                    .isEqualTo(library.count("source.penalty where organ_key is not null")
                            + library.count("source.permit where organ_key is not null"));
            assertThat(told.path("total").path("rejected").asLong()).isEqualTo(library.count("control.quarantine"));
            assertThat(second.out()).contains("bulletin-%s.xlsx".formatted(MONTH), "bulletin-%s.html".formatted(MONTH));
            assertThat(sums(folder.resolve("second"))).hasSize(2).isEqualTo(sums(folder.resolve("first")));
            assertThat(Files.readString(folder.resolve("first/bulletin-%s.html".formatted(MONTH))))
                    .contains("行政执法数据归集情况通报（2026 年 3 月）", "信用信息公示");

            Answer early = library.command("bulletin", "--month", "2020-01");
            Answer wrong = library.command("bulletin", "--month", "2026-13");

            assertThat(early.status()).isEqualTo(2);
            assertThat(early.err()).contains("No night of 2020-01 has run in this library");
            assertThat(wrong.status()).isEqualTo(64);
            assertThat(wrong.err()).contains("'2026-13' is no month yyyy-MM");
        }
    }

    private static List<String> sums(Path files) throws Exception {
        List<String> sums = new ArrayList<>();
        try (var paths = Files.list(files)) {
            for (Path path : paths.sorted().toList()) {
                sums.add(path.getFileName() + " " + sha256(path));
            }
        }
        return sums;
    }

    private static String sha256(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import tools.jackson.databind.JsonNode;

/** What {@code source list} says of a dataset after nights that went well, were held, were decided of, failed. */
class SourceListIT {
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

    @TempDir
    Path folder;

    private TestLibrary library;
    private CityDrop drop;

    @BeforeEach
    void open() {
        library = TestLibrary.create(folder, 20);
        drop = new CityDrop(folder.resolve("drop"));
        library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.folder().toString());
    }

    @AfterEach
    void close() {
        library.close();
    }

    private JsonNode after(LocalDate date) {
        library.command("run", "collect", "--source", "municipal-csv", "--date", date.toString());
        return listed();
    }

    private JsonNode listed() {
        for (JsonNode one : library.command("source", "list", "--json").json()) {
            if (one.path("source").asString().equals("municipal-csv")) {
                return one;
            }
        }
        throw new AssertionError("not listed");
    }

    private static String state(JsonNode standing) {
        return standing.path("state").asString();
    }

    private static String watermark(JsonNode standing) {
        return standing.path("watermark").asString();
    }

    @Test
    void tellsHowADatasetStandsNightByNight() throws IOException {
        JsonNode never = listed();
        assertThat(state(never)).isEqualTo("NEVER");
        assertThat(never.path("next_expected").asString()).isNotEmpty();
        assertThat(never.has("rows")).isFalse();

        drop.put(IntStream.rangeClosed(1, 30));
        Files.writeString(drop.folder().resolve("penalties.csv"), "\n\n", StandardOpenOption.APPEND);
        JsonNode late = after(YESTERDAY.minusDays(2));
        assertThat(state(late)).as("nothing of the last days").isEqualTo("OVERDUE");
        assertThat(late.path("rows").asLong()).isEqualTo(30);
        assertThat(late.path("told").toString()).contains("penalties.csv", "空行");
        assertThat(library.command("pulls", "--json")
                        .json()
                        .path(0)
                        .path("told")
                        .toString())
                .contains("空行");
        assertThat(watermark(late)).isEqualTo(YESTERDAY.minusDays(2).toString());

        drop.put(IntStream.rangeClosed(1, 10));
        JsonNode held = after(YESTERDAY);
        assertThat(state(held)).isEqualTo("HELD");
        assertThat(held.path("business_date").asString())
                .isEqualTo(YESTERDAY.minusDays(1).toString());
        assertThat(held.path("rows").asLong()).isEqualTo(10);
        assertThat(held.path("code").asString()).isEqualTo("SHRUNK");
        assertThat(held.path("reason").asString()).contains("max_shrink");
        assertThat(watermark(held)).isEqualTo(YESTERDAY.minusDays(2).toString());
        assertThat(library.command("source", "list").out()).contains("municipal-csv/penalty 未采信: SHRUNK 本次 10 行");

        library.command("pull", "release", held.path("last_pull").asString(), "--reject", "--reason", "漏导");
        assertThat(state(listed())).isEqualTo("REJECTED");

        drop.put(IntStream.rangeClosed(1, 30));
        JsonNode mended = after(YESTERDAY);
        assertThat(state(mended)).isEqualTo("CURRENT");
        assertThat(watermark(mended)).isEqualTo(YESTERDAY.toString());
        assertThat(mended.has("reason")).isFalse();

        JsonNode oldDate = after(YESTERDAY.minusDays(2));
        assertThat(oldDate.path("business_date").asString())
                .isEqualTo(YESTERDAY.minusDays(2).toString());
        assertThat(oldDate.path("trusted_date").asString()).isEqualTo(YESTERDAY.toString());
        assertThat(state(oldDate)).as("an old date that was pulled again").isEqualTo("CURRENT");

        library.set(
                "ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER",
                folder.resolve("nowhere").toString());
        JsonNode failed = after(YESTERDAY);
        assertThat(state(failed)).isEqualTo("FAILED");
        assertThat(failed.path("reason").asString()).contains("nowhere");
        assertThat(watermark(failed)).isEqualTo(YESTERDAY.toString());
    }
}

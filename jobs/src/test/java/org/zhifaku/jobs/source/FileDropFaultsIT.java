package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

/** Batches that come twice, or in the wrong order. */
class FileDropFaultsIT {

    @TempDir
    Path folder;

    @Test
    void theSameBatchTwiceAndBatchesOutOfOrderDoubleAndUndoNothing() {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            CityDrop drop = new CityDrop(folder.resolve("drop"));
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.folder().toString());
            drop.put("first.csv", IntStream.rangeClosed(1, 30), "罚款300元");
            drop.put("again.csv", IntStream.rangeClosed(1, 30), "罚款300元");

            JsonNode twice = night(library, 1);
            assertThat(twice.path("read").asLong()).isEqualTo(60);
            assertThat(twice.path("accepted").asLong()).isEqualTo(30);
            assertThat(library.count("source.penalty")).isEqualTo(30);
            assertThat(library.count("topic.penalty")).isEqualTo(30);
            Map<String, String> once = library.checksums();

            JsonNode nextDay = night(library, 2);
            assertThat(nextDay.path("accepted").asLong()).isZero();
            assertThat(library.checksums()).isEqualTo(once);

            drop.put("first.csv", IntStream.rangeClosed(1, 30), "罚款200元");
            drop.put("again.csv", IntStream.rangeClosed(1, 30), "罚款200元");
            JsonNode late = night(library, 0);
            assertThat(late.path("accepted").asLong()).isZero();
            assertThat(late.path("read").asLong())
                    .as("the late batch, and the later ones once more")
                    .isEqualTo(180);
            assertThat(library.checksums())
                    .as("what is older overwrites nothing")
                    .isEqualTo(once);
        }
    }

    private static JsonNode night(TestLibrary library, int day) {
        String date = TestLibrary.FIRST_DAY.plusDays(day).toString();
        Answer night = library.command("run", "nightly", "--source", "municipal-csv", "--date", date, "--json");
        assertThat(night.status()).as(night.err()).isLessThan(2);
        assertThat(night.json().path("balanced").asBoolean()).as(night.out()).isTrue();
        return night.json().path("rows").path(0);
    }
}

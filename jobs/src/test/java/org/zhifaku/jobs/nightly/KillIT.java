package org.zhifaku.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;

/** A real process is killed in the middle of a night; the same command again ends where an undisturbed one ends. */
class KillIT {
    private static final int RECORDS = 12_000;
    private static final List<String> STAGES =
            List.of("collect", "integrate", "resolve", "references", "index", "lake", "reconcile");

    private static final String[] NIGHTLY = {"run", "nightly", "--date", TestLibrary.FIRST_DAY.toString(), "--json"};

    @TempDir
    Path folder;

    @Test
    void killedInEveryStageItEndsAsAnUndisturbedRun() throws IOException, InterruptedException {
        Path key = Files.writeString(folder.resolve("hmac.key"), "0123456789abcdef".repeat(4));
        try (TestLibrary calm = TestLibrary.create(Files.createDirectory(folder.resolve("calm")), RECORDS);
                TestLibrary killed = TestLibrary.create(Files.createDirectory(folder.resolve("killed")), RECORDS)) {
            calm.set("ZHIFAKU_SECRETS_HMAC_KEY_FILE", key.toString());
            killed.set("ZHIFAKU_SECRETS_HMAC_KEY_FILE", key.toString());

            List<String> hit = new ArrayList<>();
            for (String stage : STAGES) {
                if (program().killIn(killed, "nightly", stage, NIGHTLY)) {
                    hit.add(stage);
                }
            }
            program().finish(killed, 1, NIGHTLY);
            program().finish(calm, 1, NIGHTLY);

            assertThat(hit).contains("collect", "integrate", "index", "lake");
            assertThat(killed.count("control.run")).isEqualTo(1);
            assertThat(killed.count("control.run where status = 'COMPLETED_WITH_REJECTS'"))
                    .isEqualTo(1);
            assertThat(killed.command("ledger", "--json")
                            .json()
                            .path("balanced")
                            .asBoolean())
                    .isTrue();
            assertThat(killed.checksums()).isEqualTo(calm.checksums());
            assertThat(ledger(killed)).isEqualTo(ledger(calm));
        }
    }

    private static List<?> ledger(TestLibrary library) {
        return library.jdbc()
                .sql(
                        "select dataset, read, accepted + unchanged + duplicate, rejected from control.ledger order by dataset")
                .query()
                .listOfRows();
    }

    private KillableProgram program() {
        return new KillableProgram(folder.resolve("night.log"));
    }
}

package org.zhifaku.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;

/** One run at a time in a library. */
class SecondRunIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();

    @TempDir
    Path folder;

    @Test
    void aSecondRunIsRefusedWhileOneIsUnderWayAndNothingIsTouched() throws SQLException {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            assertThat(library.command("run", "collect", "--date", DAY).status())
                    .isZero();
            long first = library.jdbc()
                    .sql(
                            "insert into control.run (job, business_date, status) values ('nightly', '2026-03-31', 'RUNNING')"
                                    + " returning run_id")
                    .query(Long.class)
                    .single();
            RunLock held = RunLock.take(library.dataSource()).orElseThrow();
            Answer second;
            Answer status;
            try (held) {
                second = library.command("run", "nightly", "--date", DAY, "--json");
                status = library.command("status");
            }

            assertThat(second.status()).isEqualTo(2);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .contains(
                            "Another run is under way",
                            "run %d (nightly of 2026-03-31".formatted(first),
                            "./zhifaku status",
                            "give the same command again")
                    .doesNotContain("\tat ");
            assertThat(status.status()).isZero();
            assertThat(library.count("control.run")).as("no run was begun").isEqualTo(2);
            assertThat(library.command("run", "integrate", "--date", DAY).status())
                    .as("once the other has ended")
                    .isLessThan(2);
        }
    }
}

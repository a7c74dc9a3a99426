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

/** A real process is killed in the middle of a replay; the same command again ends where an undisturbed one ends. */
class KillReplayIT {
    private static final String OPEN = "control.quarantine where status = 'OPEN'";
    private static final String[] REPLAY = {"quarantine", "replay", "--source", "municipal-csv", "--json"};
    /** Rows of the files whose rows are refused at first: more than one transaction of a replay holds. */
    private static final int[] REFUSED = {20_000, 6_000};

    @TempDir
    Path folder;

    @Test
    void aReplayKilledInTheMiddleEndsAsAnUndisturbedOne() throws IOException, InterruptedException {
        Path key = Files.writeString(folder.resolve("hmac.key"), "0123456789abcdef".repeat(4));
        try (TestLibrary calm = TestLibrary.create(Files.createDirectory(folder.resolve("calm")), 20);
                TestLibrary killed = TestLibrary.create(Files.createDirectory(folder.resolve("killed")), 20)) {
            refuse(calm, "calm", key);
            refuse(killed, "killed", key);
            long refused = REFUSED[0] + REFUSED[1];
            assertThat(killed.count(OPEN)).isEqualTo(refused);

            boolean middle = program().kill(killed, REPLAY, () -> killed.count(OPEN) < refused);
            long left = killed.count(OPEN);
            List<String> hit = new ArrayList<>();
            for (String stage : List.of("resolve", "index", "lake")) {
                if (program().killIn(killed, "replay", stage, REPLAY)) {
                    hit.add(stage);
                }
            }
            program().finish(killed, 0, REPLAY);
            program().finish(calm, 0, REPLAY);

            assertThat(middle).as("the first replay was killed").isTrue();
            assertThat(left).as("rows that it left open").isBetween(1L, refused - 1);
            assertThat(hit).contains("index");
            assertThat(killed.count(OPEN)).isZero();
            assertThat(result(killed)).isEqualTo(result(calm));
            assertThat(balanced(killed)).isTrue();

            List<?> before = result(killed);
            long queued = killed.count("control.unresolved") + killed.count("control.unpublished");
            program().finish(killed, 0, REPLAY);

            assertThat(queued).isZero();
            assertThat(result(killed)).as("replayed twice").isEqualTo(before);
            assertThat(balanced(killed)).isTrue();
        }
    }

    /** A night of two files all of whose rows are refused; then the mapping is mended. */
    private void refuse(TestLibrary library, String name, Path key) throws IOException, InterruptedException {
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings-" + name));
        Path mapping = mappings.resolve("sources/municipal-csv/penalty.yaml");
        String sound = Files.readString(mapping);
        Files.writeString(mapping, sound.replaceFirst("(?m)^  C01: .*\\R", ""));
        Path drop = Files.createDirectory(folder.resolve("drop-" + name));
        for (int file = 0; file < REFUSED.length; file++) {
            StringBuilder rows = new StringBuilder(
                    "样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关\n");
            for (int row = 0; row < REFUSED[file]; row++) {
                int id = file * 100_000 + row;
                rows.append(id)
                        .append(",测试")
                        .append(id)
                        .append("有限公司,法人及非法人组织,虚假宣传案")
                        .append(id);
                rows.append(",,中华人民共和国广告法第五十五条,罚款,罚款300元,0.03,0,20260301,\n");
            }
            Files.writeString(drop.resolve("penalties-%d.csv".formatted(file)), rows);
        }
        library.set("ZHIFAKU_SECRETS_HMAC_KEY_FILE", key.toString());
        library.set("ZHIFAKU_MAPPINGS", mappings.toString());
        library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
        program()
                .finish(
                        library,
                        1,
                        "run",
                        "nightly",
                        "--source",
                        "municipal-csv",
                        "--date",
                        TestLibrary.FIRST_DAY.toString());
        Files.writeString(mapping, sound);
    }

    /** What a replay leaves: the content of all layers, what became of each refused row, and how many rows each run counted. */
    private static List<?> result(TestLibrary library) {
        return List.of(
                library.checksums(),
                library.jdbc().sql("""
                                select count(*), md5(string_agg(raw_hash || status || coalesce(closed_how, ''), ',' order by raw_hash)) as fate
                                from control.quarantine
                                """).query().listOfRows(),
                library.jdbc().sql("""
                                select sum(l.read), sum(l.accepted), sum(l.rejected), sum(l.published + l.not_public)
                                from control.ledger l join control.run r using (run_id) where r.job = 'replay'
                                """).query().listOfRows());
    }

    private static boolean balanced(TestLibrary library) {
        return library.command("ledger", "--json").json().path("balanced").asBoolean();
    }

    private KillableProgram program() {
        return new KillableProgram(folder.resolve("night.log"));
    }
}

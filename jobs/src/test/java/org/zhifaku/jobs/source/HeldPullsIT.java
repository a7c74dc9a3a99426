package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

/** Gates that close, and what stewards decide of them. */
class HeldPullsIT {
    private static final LocalDate FIRST = TestLibrary.FIRST_DAY;

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

    private Answer night(int day) {
        return library.command(
                "run",
                "nightly",
                "--source",
                "municipal-csv",
                "--date",
                FIRST.plusDays(day).toString(),
                "--json");
    }

    private static JsonNode line(Answer night) {
        return night.json().path("rows").path(0);
    }

    private String held() {
        return library.command("pulls", "--held", "--json")
                .json()
                .path(0)
                .path("pull")
                .asString();
    }

    private String watermark() {
        return library.jdbc()
                .sql("select value from control.watermark where source = 'municipal-csv'")
                .query(String.class)
                .single();
    }

    @Test
    void aReleasedPullIsIntegratedByTheNextRunAndTheDecisionIsKept() {
        drop.put(IntStream.rangeClosed(1, 30));
        assertThat(night(0).status()).isLessThan(2);
        drop.put(IntStream.rangeClosed(1, 10));
        Answer shrunk = night(1);
        assertThat(line(shrunk).path("held").asLong()).isEqualTo(10);
        assertThat(watermark()).isEqualTo(FIRST.toString());

        JsonNode listed = library.command("pulls", "--held", "--json").json().path(0);
        assertThat(listed.path("code").asString()).isEqualTo("SHRUNK");
        assertThat(listed.path("reason").asString()).contains("本次 10 行", "30 行", "max_shrink");
        String pull = listed.path("pull").asString();
        assertThat(library.command("pull", "release", pull, "--reason", " ").status())
                .isEqualTo(64);

        Answer released = library.command("pull", "release", pull, "--reason", "对方确认已清理旧数据", "--by", "王管理员");
        assertThat(released.out()).contains("已放行");
        assertThat(watermark()).isEqualTo(FIRST.plusDays(1).toString());
        Answer integrated = library.command(
                "run",
                "integrate",
                "--source",
                "municipal-csv",
                "--date",
                FIRST.plusDays(1).toString(),
                "--json");

        assertThat(line(integrated).path("unchanged").asLong()).isEqualTo(10);
        assertThat(integrated.json().path("balanced").asBoolean()).isTrue();
        assertThat(library.command("pulls", "--held", "--json").json().size()).isZero();
        assertThat(library.command("pulls").out()).contains("已放行", "王管理员", "对方确认已清理旧数据");
        assertThat(library.jdbc()
                        .sql("select subject || decision || decided_by || reason from control.pull_decision")
                        .query(String.class)
                        .single())
                .isEqualTo("PULLRELEASED王管理员对方确认已清理旧数据");
        Answer again = library.command("pull", "release", pull, "--reason", "再来一次");
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("is not held");
    }

    @Test
    void aRejectedPullStaysOutAndIsPulledAnew() {
        drop.put(IntStream.rangeClosed(1, 30));
        night(0);
        drop.put(IntStream.rangeClosed(1, 30), "");
        night(1);

        Answer rejected = library.command("pull", "release", held(), "--reject", "--reason", "处罚内容漏导，已请对方补");

        assertThat(rejected.out()).contains("已驳回");
        assertThat(library.command("pulls", "--held", "--json").json().size()).isZero();
        assertThat(library.command("pulls").out()).contains("已驳回", "处罚内容漏导");
        drop.put(IntStream.rangeClosed(1, 31));
        Answer mended = night(2);
        assertThat(line(mended).path("accepted").asLong()).isEqualTo(1);
        assertThat(watermark()).isEqualTo(FIRST.plusDays(2).toString());
    }

    @Test
    void comparesWithTheMedianSoThatOneOddNightMovesNoGate() throws IOException {
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        library.set("ZHIFAKU_MAPPINGS", mappings.toString());
        for (int day = 0; day < 3; day++) {
            drop.put(IntStream.rangeClosed(1, 40));
            night(day);
        }
        drop.put(IntStream.rangeClosed(1, 200));
        night(3);

        drop.put(IntStream.rangeClosed(1, 40));
        assertThat(night(4).json().path("rows").path(0).path("held").asLong())
                .as("40 rows after 200 are no loss where 40 are usual")
                .isZero();

        drop.put(IntStream.rangeClosed(1, 10));
        night(5);
        assertThat(library.command("pulls", "--held", "--json")
                        .json()
                        .path(0)
                        .path("reason")
                        .asString())
                .contains("最近 5 次的中位数 40 行");
    }

    @Test
    void aFullListWithdrawsWhatIsGoneAndHoldsWhereItIsTooMuch() throws IOException {
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        Path dataset = mappings.resolve("sources/municipal-csv/penalty.yaml");
        Files.writeString(
                dataset,
                Files.readString(dataset).replace("      format: csv\n", "      format: csv\n      full: true\n"));
        library.set("ZHIFAKU_MAPPINGS", mappings.toString());
        drop.put(IntStream.rangeClosed(1, 40));
        night(0);

        drop.put(IntStream.rangeClosed(3, 41));
        Answer gone = night(1);

        assertThat(line(gone).path("read").asLong())
                .as("39 rows and 2 records gone")
                .isEqualTo(41);
        assertThat(line(gone).path("accepted").asLong()).isEqualTo(3);
        assertThat(gone.json().path("balanced").asBoolean()).as(gone.out()).isTrue();
        assertThat(gone.err()).contains("2 records are gone");
        assertThat(library.count("topic.penalty where status = 'CURRENT'")).isEqualTo(39);

        drop.put(IntStream.rangeClosed(12, 41));
        Answer tooMuch = night(2);

        assertThat(tooMuch.status()).isEqualTo(1);
        assertThat(line(tooMuch).path("held").asLong()).isEqualTo(9);
        assertThat(tooMuch.json().path("balanced").asBoolean()).isTrue();
        assertThat(library.count("source.penalty where withdrawn_at is null")).isEqualTo(39);
        assertThat(library.command("pulls").out()).contains("消失待定", "max_vanish");
        assertThat(library.command("pull", "release", held(), "--reason", "对方已撤销该批案件")
                        .out())
                .contains("下次运行撤回");
        Answer next = night(3);
        assertThat(library.count("source.penalty where withdrawn_at is null")).isEqualTo(30);
        assertThat(next.json().path("balanced").asBoolean()).isTrue();
        assertThat(library.command("reconcile", "--json").json().path("agrees").asBoolean())
                .isTrue();
        Answer again = night(3);
        assertThat(line(again).path("accepted").asLong()).isZero();
    }
}

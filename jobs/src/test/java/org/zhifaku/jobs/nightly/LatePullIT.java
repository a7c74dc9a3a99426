package org.zhifaku.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;

class LatePullIT {

    private static final LocalDate FIRST = TestLibrary.FIRST_DAY;

    @TempDir
    Path folder;

    @Test
    void aPullThatComesLateDoesNotUndoWhatALaterDateConfirmed() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 20)) {
            Path drop = Files.createDirectory(folder.resolve("drop"));
            library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
            deliver(drop, "300");
            night(library, FIRST);
            night(library, FIRST.plusDays(2));
            assertThat(fine(library)).isEqualTo("300 " + FIRST);

            deliver(drop, "500");
            Answer late = night(library, FIRST.plusDays(1));

            assertThat(late.json().path("balanced").asBoolean()).isTrue();
            assertThat(fine(library)).isEqualTo("300 " + FIRST.plusDays(2));
            assertThat(library.command("reconcile", "--json")
                            .json()
                            .path("agrees")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static Answer night(TestLibrary library, LocalDate date) {
        Answer answer =
                library.command("run", "nightly", "--source", "municipal-csv", "--date", date.toString(), "--json");
        assertThat(answer.status()).as(answer.err()).isLessThan(2);
        return answer;
    }

    private static void deliver(Path drop, String yuan) throws IOException {
        Files.writeString(drop.resolve("penalties.csv"), """
                样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关
                1,测试甲有限公司,法人及非法人组织,测试甲有限公司虚假宣传案,广告违法行为,中华人民共和国广告法第五十五条,罚款,罚款%s元,0.0%s,0,20260301,
                """.formatted(yuan, yuan.charAt(0)));
    }

    private static String fine(TestLibrary library) {
        return library.jdbc()
                .sql("select trim_scale(fine_amount) || ' ' || business_date from source.penalty")
                .query(String.class)
                .single();
    }
}

package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;

/** A city's library is a source of the province's, both on one machine, through the city's delta feed. */
class TwoTiersIT {
    private static final List<String> KINDS = List.of("penalty", "permit");

    @TempDir
    Path folder;

    @Test
    void theProvinceHoldsWhatTheCityHoldsDayByDay() throws IOException {
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        try (TestLibrary city = TestLibrary.create(Files.createDirectory(folder.resolve("city")), 200);
                TestLibrary province = TestLibrary.create(Files.createDirectory(folder.resolve("province")), 20)) {
            province.set("ZHIFAKU_MAPPINGS", mappings.toString());
            assertThat(province.command("source", "add", "city-library", "--like", "library")
                            .status())
                    .isZero();
            province.set(
                    "ZHIFAKU_SOURCES_CITY_LIBRARY_FOLDER",
                    folder.resolve("city/home/delta").toString());

            handOn(city, province, 0);
            long first = province.count("source.penalty where withdrawn_at is null");
            city.jdbc().sql("""
                            update topic.penalty set party_minor = true, changed_at = now() where act_id =
                                (select act_id from topic.penalty where status = 'CURRENT' order by act_id limit 1)
                            """).update();
            handOn(city, province, 1);

            assertThat(first).isPositive();
            assertThat(province.count("source.penalty where withdrawn_at is not null")
                            + province.count("source.permit where withdrawn_at is not null"))
                    .as("what the city's centre withdrew is withdrawn in the province")
                    .isPositive();
            assertThat(province.count("source.penalty where party_id_no_hash is not null"))
                    .as("no identifier of a person is passed on")
                    .isZero();

            assertThat(province.count("topic.penalty where party_minor and status = 'CURRENT'"))
                    .as("the province knows who is a minor, without any number")
                    .isEqualTo(1);

            String date = TestLibrary.FIRST_DAY.plusDays(1).toString();
            city.command("export", "--delta", "--date", date);
            Answer again = province.command("run", "nightly", "--source", "city-library", "--date", date, "--json");
            assertThat(again.json().path("rows").path(0).path("accepted").asLong())
                    .as("the same day again changes nothing")
                    .isZero();
            assertThat(again.json().path("balanced").asBoolean()).isTrue();
        }
    }

    /** A night in the city, its delta, a night in the province; then both hold the same acts. */
    private static void handOn(TestLibrary city, TestLibrary province, int day) {
        String date = TestLibrary.FIRST_DAY.plusDays(day).toString();
        assertThat(city.command("run", "nightly", "--date", date).status()).isLessThan(2);
        Answer exported = city.command("export", "--delta", "--date", date);
        assertThat(exported.status()).as(exported.err()).isZero();

        Answer night = province.command("run", "nightly", "--source", "city-library", "--date", date, "--json");

        assertThat(night.status()).as(night.err()).isLessThan(2);
        assertThat(night.json().path("balanced").asBoolean()).as(night.out()).isTrue();
        assertThat(province.count("control.quarantine where status = 'OPEN'"))
                .as("what the city accepted, the province accepts")
                .isZero();
        for (String kind : KINDS) {
            assertThat(acts(province, kind)).as("%s of %s", kind, date).isEqualTo(acts(city, kind));
        }
    }

    /** What the acts of a library say, in their order. */
    private static List<String> acts(TestLibrary library, String kind) {
        return library.jdbc().sql("""
                        select concat_ws('|', action_doc_no, party_name, party_uscc, action_date, valid_to, long_term,
                            subject_name, area_code, act_state) as act
                        from topic.%s where status = 'CURRENT' order by 1
                        """.formatted(kind)).query(String.class).list();
    }
}

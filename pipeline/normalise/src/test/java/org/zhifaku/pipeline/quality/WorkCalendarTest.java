package org.zhifaku.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

class WorkCalendarTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-18, 2026-09-18, 0
            2026-09-18, 2026-09-19, 0
            2026-09-18, 2026-09-20, 1
            2026-09-24, 2026-09-28, 1
            2026-09-30, 2026-10-08, 1
            2026-09-30, 2026-10-10, 3
            2025-12-31, 2026-01-04, 1
            2026-02-13, 2026-02-24, 2
            2027-01-01, 2027-01-08, 5
            """)
    void countsAsTheNoticesArrange(LocalDate from, LocalDate to, long days) {
        assertThat(RealMappings.compiled().calendar().workingDays(from, to)).isEqualTo(days);
    }

    @Test
    void agreesWithALookAtEveryDay() {
        WorkCalendar calendar = RealMappings.compiled().calendar();
        LocalDate from = LocalDate.of(2019, 12, 20);
        long counted = 0;
        for (LocalDate day = from; day.isBefore(LocalDate.of(2021, 3, 1)); day = day.plusDays(1)) {
            counted += calendar.workingDays(day.minusDays(1), day);
            assertThat(calendar.workingDays(from.minusDays(1), day)).isEqualTo(counted);
        }
    }

    @Test
    void tellsTheYearsItKnows() {
        assertThat(RealMappings.compiled().calendar().covered()).isEqualTo("2008–2026");
        assertThat(WorkCalendar.none().covered()).isEmpty();
        assertThat(new WorkCalendar(List.of(2020, 2022, 2023), List.of(), List.of()).covered())
                .isEqualTo("2020, 2022–2023");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "year: 2030" | "year: 2031" | "'year' must be the file's name '2030', a year of four digits."
            "trust: general" | "trust: gneral" | "'trust: gneral' is none of [verified, general, proposal]. Did you mean 'general'?"
            "2030-01-01" | "2030-01-05" | "2030-01-05 is SATURDAY: only days off from Monday to Friday stand here."
            "2030-01-05" | "2030-01-07" | "2030-01-07 is MONDAY: a worked day that is arranged is a Saturday or Sunday."
            "2030-01-01" | "2029-01-01" | "2029-01-01 is no day of 2030. It stands in the file of its own year."
            "2030-01-02" | "2030-01-01" | "2030-01-01 stands twice. Remove one."
            "2030-01-01" | "2030-13-01" | "'rest: 2030-13-01' is no day. Write it like 2021-07-15."
            "rest:" | "rests:" | "Unknown key 'rests'. Did you mean 'rest'?"
            """)
    void tellsWhatCannotBeMeant(String sound, String broken, String message) {
        String file = """
                year: 2030
                source: test
                trust: general
                rest: ["2030-01-01", "2030-01-02"]
                work: ["2030-01-05"]
                """;

        assertThat(problems(file)).isEmpty();
        assertThat(problems(file.replace(sound, broken))).contains(message);
    }

    private static List<String> problems(String file) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put("calendar/2030.yaml", file);
        DefinitionException exception = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionSet.compile(files, RecordTypes.standard()));
        return exception == null
                ? List.of()
                : exception.problems().stream().map(Problem::message).toList();
    }
}

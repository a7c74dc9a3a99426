package org.zhifaku.pipeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.statistics.StatisticsRules.Reported;
import org.zhifaku.schemas.definition.Problem;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;

class StatisticsRulesTest {
    private static final Map<String, List<String>> CODES = Map.of(
            "penalty_kind",
            List.of(
                    "101", "102", "201", "202", "202/203", "203", "301", "301/303", "302", "303", "401", "402", "403",
                    "404", "501", "901"),
            "case_source",
            List.of("inspection", "complaint"));
    private static final Set<String> SOURCES =
            Set.of("credit-publicity", "internet-supervision", "enforcement-publicity", "municipal-csv");

    private static String real() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("zhifaku.root", ".")).resolve("mappings/rules/statistics.yaml"));
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        YamlFile.parse("rules/statistics.yaml", text, problems)
                .ifPresent(file -> StatisticsRules.read(file, name -> CODES.getOrDefault(name, List.of()), SOURCES));
        return problems.list();
    }

    @Test
    void readsTheRealFile() throws IOException {
        Problems problems = new Problems();

        StatisticsRules rules = StatisticsRules.read(
                YamlFile.parse("rules/statistics.yaml", real(), problems).orElseThrow(),
                name -> CODES.getOrDefault(name, List.of()),
                SOURCES);

        assertThat(problems.list()).isEmpty();
        assertThat(rules.annual().severity()).startsWith("901").endsWith("501").doesNotHaveDuplicates();
        assertThat(rules.annual().byDocument()).isTrue();
        assertThat(rules.bulletin().limits()).isEqualTo(Map.of("penalty", 7, "permit", 7));
        assertThat(rules.bulletin().publicity()).containsExactly("credit-publicity");
        assertThat(rules.bulletin().reportedBy().sources()).containsEntry("internet-supervision", Reported.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decision: document | decision: paper | 'decision: paper' is neither document nor act.
            "501"] | "502"] | '502' is no code of penalty_kind.
            "404", "501"] | "404"] | [501] have no place from light to heavy. Add them.
            "404", "501"] | "404", "404", "501"] | '404' stands twice. Keep one place.
            counted_status: [CURRENT, | counted_status: [PRESENT, | Unknown 'PRESENT'.
            complete_record: [organ, | complete_record: [organs, | Unknown 'organs'. Did you mean 'organ'?
            publicity: [credit-publicity] | publicity: [credit] | Unknown 'credit'.
            internet-supervision: submitted | internet-supervision: arrived | 'internet-supervision: arrived' is none of [first-seen, submitted, published].
            penalty: 7, | penalty: 0, | 'penalty' takes a number of working days from 1.
            penalty: 7, | coercion: 7, | Unknown 'coercion'.
            late_above: 0.05 | late_above: 5 | 'late_above: 5' is no share from 0 to 1.
            look_back_months: 12 | look_back_month: 12 | Unknown key 'look_back_month'.
            tier_excess: 1.5 | tier_excess: 0.5 | 'tier_excess' is 1 or more
            no_duty: [] | no_duty: [{organ: x, acts: [levy]}] | 'x' is no credit code of 18 characters.
            inspection_due_case_sources: [inspection] | inspection_due_case_sources: [inspections] | Unknown 'inspections'.
            """)
    void tellsWhatIsWrongWithItsLine(String before, String after, String message) throws IOException {
        String text = real().replace(before, after);
        int line = (int) text.substring(0, text.indexOf(after)).lines().count();

        assertThat(text).isNotEqualTo(real());
        assertThat(problems(text)).anySatisfy(problem -> {
            assertThat(problem.message()).startsWith(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.file()).isEqualTo("rules/statistics.yaml");
        });
    }
}

package org.zhifaku.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

class CodeSetReaderTest {
    private static final String SET = """
            codes: trial
            zh: 试用
            version: "1"
            trust: proposal
            source: invented for this test
            values:
              - {code: one, zh: 甲, aliases: [甲类], valid_from: 2020-01-01, valid_to: 2021-07-14}
              - {code: one, zh: 甲种, valid_from: 2021-07-15}
              - {code: two, zh: 乙}
              - {code: one/two, zh: 甲乙, resolve: {甲: one, 乙: two}}
            no_codes: [丙]
            """;
    private static final String CROSSWALK = """
            codes: trial_town
            of: trial
            zh: 试用（某地）
            version: "1"
            trust: general
            source: invented for this test
            sources: [municipal-csv]
            values:
              - {code: one, zh: 第一, aliases: ["1"]}
              - {code: two, zh: 第二, aliases: ["2", 甲种]}
            """;

    @Test
    void readsSoundSetAndCrosswalk() {
        Map<String, CodeSet> sets = DefinitionSet.compile(files(SET, CROSSWALK), RecordTypes.standard())
                .codeSets();

        assertThat(sets.get("trial").codes()).containsExactly("one", "two", "one/two");
        assertThat(sets.get("trial").about().trust()).isEqualTo(CodeSet.Trust.PROPOSAL);
        assertThat(sets.get("trial").isDated()).isTrue();
        assertThat(sets.get("trial_town").isCrosswalk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "codes: trial" | "codes: trail" | 1 | "'codes' must be the file's name 'trial'."
            "version: " | "verison: " | 3 | "Unknown key 'verison'. Did you mean 'version'?"
            "version: " | "verison: " | 1 | "Key 'version' is missing. Add it."
            "trust: proposal" | "trust: sure" | 4 | "'trust: sure' is none of [verified, general, proposal]."
            "source: invented for this test" | "note: x" | 1 | "Key 'source' is missing. Add it."
            "zh: 乙}" | "zh: 乙, alias: [丁]}" | 9 | "Unknown key 'alias'. Did you mean 'aliases'?"
            "zh: 乙}" | "zh: 甲类}" | 9 | "'甲类' means 'one' already; it cannot mean 'two' too."
            "zh: 乙}" | "zh: 丙}" | 9 | "'丙' is one of 'no_codes'; it cannot mean 'two'."
            "code: two, zh: 乙" | "code: one, zh: 乙" | 9 | "Code 'one' is defined twice for the same days. Keep one, or set 'valid_from' and 'valid_to'."
            "2021-07-15}" | "2021-07-14}" | 8 | "Code 'one' is defined twice for the same days. Keep one, or set 'valid_from' and 'valid_to'."
            "2021-07-15}" | "2021-7-15}" | 8 | "'valid_from: 2021-7-15' is no date (yyyy-MM-dd)."
            "2021-07-15}" | "2021-02-30}" | 8 | "'valid_from: 2021-02-30' is no date (yyyy-MM-dd)."
            "2020-01-01" | "2022-01-01" | 7 | "'valid_to: 2021-07-14' lies before 'valid_from: 2022-01-01'."
            "乙: two}" | "乙: tow}" | 10 | "'resolve' leads to code 'tow', which is not in the set. Did you mean 'two'?"
            "no_codes: [丙]" | "sources: [municipal-csv]" | 11 | "A code set holds for all sources; 'sources' belongs to a crosswalk (with 'of')."
            "no_codes: [丙]" | "awaited: true" | 11 | "'awaited' says of 'sources' that they may not exist yet; there are none."
            """)
    void tellsFileLineAndWayToMend(String sound, String broken, int line, String message) {
        assertThat(SET).contains(sound);
        assertThat(problems(SET.replace(sound, broken), CROSSWALK))
                .contains(new Problem("codes/trial.yaml", line, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "of: trial" | "of: trail" | 2 | "Unknown code set 'trail'. Did you mean 'trial'?"
            "of: trial" | "of: act_state_2016" | 2 | "'act_state_2016' is a crosswalk itself. Name its set 'act_state'."
            "code: two" | "code: tow" | 10 | "Code 'tow' is not in set 'trial'. Did you mean 'two'?"
            "[municipal-csv]" | "[municipal-cvs]" | 7 | "Unknown source 'municipal-cvs'. Did you mean 'municipal-csv'? Write 'awaited: true' where it is still to come."
            """)
    void tellsWhatIsWrongWithCrosswalk(String sound, String broken, int line, String message) {
        assertThat(problems(SET, CROSSWALK.replace(sound, broken)))
                .contains(new Problem("codes/trial_town.yaml", line, message));
    }

    @Test
    void refusesSecondCrosswalkOfOneSource() {
        Map<String, String> files = files(SET, CROSSWALK);
        files.put("codes/trial_village.yaml", CROSSWALK.replace("trial_town", "trial_village"));

        assertThat(problems(files))
                .contains(new Problem(
                        "codes/trial_village.yaml",
                        7,
                        "Source 'municipal-csv' uses crosswalk 'trial_town' of set 'trial' already. Keep one."));
    }

    @Test
    void acceptsSourceStillToCome() {
        String awaited = CROSSWALK.replace("[municipal-csv]", "[harbour]\nawaited: true");

        assertThat(problems(SET, awaited)).isEmpty();
    }

    @Test
    void readsCrosswalksBesideOneDatasetAlone() {
        DefinitionSet all = RealMappings.compiled();

        for (DatasetMapping mapping : all.datasets()) {
            DefinitionSet alone = DefinitionSet.compile(all.filesOf(mapping), RecordTypes.standard());

            assertThat(alone.dataset(mapping.sourceName(), mapping.datasetName())
                            .version())
                    .isEqualTo(mapping.version());
        }
    }

    @Test
    void refusesEmptySetUnlessItSaysThatItIsOpen() {
        String empty = SET.substring(0, SET.indexOf("values:"));

        assertThat(problems(empty, CROSSWALK))
                .extracting(Problem::message)
                .contains(
                        "Code set 'trial' has no values. Add them, or write 'open: true' where they are not known yet.");
        assertThat(RealMappings.compiled().codeSets().get("reconsider_status"))
                .satisfies(set -> assertThat(set.about().open()).isTrue())
                .satisfies(set -> assertThat(set.entries()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "codes/old/trial.yaml",
        "codes/trial.yml",
        "codes/trial.csv",
        "divisions/old/today.csv",
        "divisions/x.yaml"
    })
    void refusesFileThatNobodyWouldRead(String path) {
        Map<String, String> files = files(SET, CROSSWALK);
        files.put(path, "code,name");

        assertThat(problems(files)).extracting(Problem::file).containsOnly(path);
    }

    @Test
    void tellsProblemsOfAllFilesAtOnce() {
        List<Problem> problems =
                problems(SET.replace("code: two", "kode: two"), CROSSWALK.replace("trust: general", "trust: x"));

        assertThat(problems).extracting(Problem::file).contains("codes/trial.yaml", "codes/trial_town.yaml");
    }

    @Test
    void everySetThatSchemasNameIsThere() {
        Map<String, CodeSet> sets = RealMappings.compiled().codeSets();

        assertThat(RecordTypes.standard().all())
                .flatExtracting(type -> type.elements())
                .extracting(Element::codes)
                .filteredOn(codes -> codes != null && !codes.equals("division"))
                .isSubsetOf(sets.keySet());
        assertThat(sets)
                .containsKeys(
                        "coercion_measure_kind",
                        "coercion_execution_kind",
                        "check_form",
                        "check_type",
                        "check_mode",
                        "check_result",
                        "case_source",
                        "case_state",
                        "penalty_procedure",
                        "serve_way",
                        "item_type",
                        "subject_nature",
                        "subject_level",
                        "subject_field",
                        "officer_type",
                        "sex",
                        "discretion_grade",
                        "supervise_doc_type",
                        "reconsider_status",
                        "lawsuit_status",
                        "levy_kind");
    }

    private static Map<String, String> files(String set, String crosswalk) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put("codes/trial.yaml", set);
        files.put("codes/trial_town.yaml", crosswalk);
        return files;
    }

    private static List<Problem> problems(String set, String crosswalk) {
        return problems(files(set, crosswalk));
    }

    private static List<Problem> problems(Map<String, String> files) {
        DefinitionException exception = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionSet.compile(files, RecordTypes.standard()));
        return exception == null ? List.of() : exception.problems();
    }
}

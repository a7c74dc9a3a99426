package org.zhifaku.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

class DefinitionSetTest {
    private static final String FILE = "sources/town/penalty.yaml";
    private static final String SOUND = """
            dataset: penalty
            record: penalty
            name_zh: 行政处罚
            key: [action_doc_no_key, party_uscc|party_name]
            fields:
              party_name: {from: [名称], clean: name, required: true}
              party_uscc: {from: [代码], clean: uscc}
              action_doc_no: {from: [文号], clean: doc-no}
              party_category: {from: [类别], clean: code, codes: party_category}
              fine_amount: {from: [罚款], clean: amount, unit: 元}
              action_date: {from: [日期], clean: date}
            ignore: [备注]
            rules:
              C02: {severity: warn, reason: 没有代码列}
            """;

    @Test
    void compilesTheRepositorysOwnDefinitions() {
        assertThat(RealMappings.compiled().datasets())
                .extracting(mapping -> mapping.sourceName() + "/" + mapping.datasetName())
                .contains("credit-publicity/penalty", "credit-publicity/permit", "municipal-csv/penalty");
    }

    @Test
    void compilesSoundMapping() {
        assertThat(problems(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "ignore: [备注]" | "ignored: [备注]" | 12 | "Unknown key 'ignored'. Did you mean 'ignore'?"
            "record: penalty" | "record: penaltyy" | 2 | "Unknown record type 'penaltyy'. Did you mean 'penalty'?"
            "dataset: penalty" | "dataset: penalti" | 1 | "'dataset' must be the file's name 'penalty'."
            "party_name: {from" | "party_nmae: {from" | 6 | "Record type 'penalty' has no element 'party_nmae'. Did you mean 'party_name'?"
            "clean: name," | "clean: nane," | 6 | "Unknown cleaner 'nane'. Did you mean 'name'?"
            "codes: party_category" | "codes: party_categorie" | 9 | "Unknown code set 'party_categorie'. Did you mean 'party_category'?"
            "codes: party_category" | "codes: penalty_kind" | 9 | "Element 'party_category' takes codes of set 'party_category', but 'penalty_kind' yields codes of 'penalty_kind'."
            "clean: code, codes: party_category" | "clean: code" | 9 | "Cleaner 'code' needs 'codes', the name of a code set."
            ", unit: 元" | "" | 10 | "An amount needs 'unit': one of [元, 万元]; '' is none."
            "unit: 元" | "unit: 角" | 10 | "An amount needs 'unit': one of [元, 万元]; '角' is none."
            "clean: date" | "clean: amount, unit: 元" | 11 | "Cleaner 'amount' yields AMOUNT, but element 'action_date' is DATE."
            "from: [日期]" | "from: [罚 款]" | 11 | "Column '罚款' is mapped twice: to 'fine_amount' and to 'action_date'. Keep one."
            "from: [日期]" | "from: [罚款], when: {类别: [1]}" | 11 | "Column '罚款' is mapped twice: to 'fine_amount' and to 'action_date'. Keep one."
            "from: [日期]" | "from: [日期], when: {类别: [1], 名称: [2]}" | 11 | "'when' names one column and its values, e.g. {TYPE: [""1""]}, of a field that is not required."
            "ignore: [备注]" | "ignore: [日期]" | 12 | "Column '日期' is mapped to 'action_date' and ignored. Decide for one."
            "party_uscc|party_name]" | "party_usc|party_name]" | 4 | "Record type 'penalty' has no element 'party_usc' for the key. Did you mean 'party_uscc'?"
            "party_uscc|party_name]" | "party_uscc|subject_name]" | 4 | "Key element 'subject_name' is not mapped. Add it to 'fields'."
            "C02: {severity: warn, reason: 没有代码列}" | "C02: warn" | 14 | "An override of 'C02' needs a reason: write {severity: warn, reason: …}."
            "C02: {severity" | "C99: {severity" | 14 | "Unknown rule 'C99'. Did you mean 'C01'?"
            "severity: warn" | "severity: wran" | 14 | "'severity: wran' is none of [error, warn, off]."
            "required: true" | "required: yes" | 6 | "'required: yes' is none of true, false, if-column."
            "clean: uscc" | "clean: uscc, unit: 元" | 7 | "Cleaner 'uscc' takes no 'unit'."
            "clean: uscc" | "clean: uscc, derive: true" | 7 | "Element 'party_uscc' cannot be derived; only [party_category] can."
            "clean: uscc" | "clean: uscc, valid_on: action_date" | 7 | "Cleaner 'uscc' takes no 'valid_on'."
            "codes: party_category" | "codes: party_category, valid_on: action_dat" | 9 | "'valid_on: action_dat' is no date of record type 'penalty'. Did you mean 'action_date'?"
            "codes: party_category" | "codes: party_category, valid_on: party_name" | 9 | "'valid_on: party_name' is no date of record type 'penalty'. Known are action_date, publish_date, publish_end, valid_to."
            "{from: [日期], clean: date}" | "{clean: date}" | 11 | "Field 'action_date' needs either 'from' (its columns) or 'value' (a constant)."
            """)
    void tellsFileLineAndWayToMend(String sound, String broken, int line, String message) {
        List<Problem> problems = problems(SOUND.replace(sound, broken));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void tellsEveryProblemAtOnce() {
        String broken = SOUND.replace("clean: date", "clean: dat")
                .replace("unit: 元", "unit: 角")
                .replace("ignore", "ignor");

        assertThat(problems(broken)).extracting(Problem::line).contains(10, 11, 12);
    }

    @Test
    void refusesFieldThatCleanerOfAnotherFills() {
        String broken = SOUND.replace("ignore: [备注]", "  action_doc_no_key: {from: [键], clean: text}\nignore: [备注]");

        assertThat(problems(broken))
                .extracting(Problem::message)
                .contains("'action_doc_no_key' is filled by the cleaner of 'action_doc_no'. Remove the field.");
    }

    @Test
    void refusesCrosswalkToUnknownCode() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "codes/act_state_2016.yaml", (path, text) -> text.replace("code: revoked", "code: revokd"));

        assertThat(problems(files))
                .extracting(Problem::toString)
                .contains(
                        "codes/act_state_2016.yaml:9: Code 'revokd' is not in set 'act_state'. Did you mean 'revoked'?");
    }

    @Test
    void refusesRuleWithUnknownElementOrCheck() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "rules/penalty.yaml", (path, text) -> text.replace("check: amount-text", "check: amount-txt")
                        .replace("[action_date, publish_end]", "[action_date, publish_ende]"));

        assertThat(problems(files))
                .extracting(Problem::message)
                .contains("Record type 'penalty' has no element 'publish_ende'. Did you mean 'publish_end'?")
                .anyMatch(message -> message.startsWith("Unknown check 'amount-txt'."));
    }

    @Test
    void refusesYamlThatIsNoDefinition() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put("source/x.yaml", "a: b");

        assertThat(problems(files)).extracting(Problem::file).contains("source/x.yaml");
    }

    @Test
    void versionFollowsWhatDecidesOutcomesAndNothingElse() {
        String version = version(RealMappings.files(), PersonToken.withPublicKey());

        assertThat(version(changed("  done: \"{name}.done\"", "  done: \"{name}.ok\""), PersonToken.withPublicKey()))
                .isEqualTo(version);
        assertThat(version(changed("ignore: [GSQX,", "ignore: [GSQX, X,"), PersonToken.withPublicKey()))
                .isNotEqualTo(version);
        assertThat(version(
                        RealMappings.files(),
                        new PersonToken("another key of bytes".getBytes(StandardCharsets.US_ASCII))))
                .isNotEqualTo(version);
        Map<String, String> codes = new HashMap<>(RealMappings.files());
        codes.computeIfPresent("codes/penalty_kind.yaml", (path, text) -> text + "# changed\n");
        assertThat(version(codes, PersonToken.withPublicKey())).isNotEqualTo(version);
    }

    private static Map<String, String> changed(String from, String to) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent("sources/credit-publicity/penalty.yaml", (path, text) -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });
        return files;
    }

    private static String version(Map<String, String> files, PersonToken token) {
        return DefinitionSet.compile(files, RecordTypes.standard(), token)
                .dataset("credit-publicity", "penalty")
                .version();
    }

    private static List<Problem> problems(String mapping) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put(FILE, mapping);
        return problems(files);
    }

    private static List<Problem> problems(Map<String, String> files) {
        DefinitionException exception = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionSet.compile(files, RecordTypes.standard()));
        return exception == null ? List.of() : exception.problems();
    }
}

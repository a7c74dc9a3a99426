package org.zhifaku.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

class RuleReaderTest {
    private static final String FILE = "rules/legal_basis.yaml";
    private static final String SOUND = """
            record: legal_basis
            date: valid_from
            rules:
              X02:
                check: date-order
                severity: error
                pairs: [[valid_from, valid_to]]
                since: "2021-07-15"
                until: "2026-03-31"
                by: valid_from
                zh: 颠倒
                en: Wrong order
                message: {zh: "早于“{other}”", en: "before {other}"}
                origin: test
              X90:
                check: required
                severity: warn
                fields: [law_name]
                when: {area_code: present}
                zh: 应填写
                en: Must be given
                origin: test
            """;

    @Test
    void readsSoundRules() {
        assertThat(problems(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "check: date-order" | "check: date-ordr" | 5 | "Unknown check 'date-ordr'. Did you mean 'date-order'?"
            "severity: error" | "severity: eror" | 6 | "'severity: eror' is none of [error, warn, off]."
            "    pairs: [[valid_from" | "    pars: [[valid_from" | 7 | "Unknown key 'pars'. Did you mean 'pairs'?"
            "[[valid_from, valid_to]]" | "[[valid_from, valid_tu]]" | 7 | "Record type 'legal_basis' has no element 'valid_tu'. Did you mean 'valid_to'?"
            "[[valid_from, valid_to]]" | "[[valid_from, law_name]]" | 7 | "Element 'law_name' is TEXT; this check takes [DATE, TIMESTAMP]."
            "[[valid_from, valid_to]]" | "[[valid_from]]" | 7 | "A pair of 'pairs' is a list of two elements."
            "2021-07-15" | "2021-13-15" | 8 | "'since: 2021-13-15' is no day. Write it like 2021-07-15."
            "2021-07-15" | "2027-07-15" | 8 | "Rule 'X02' ends on 2026-03-31, before it begins on 2027-07-15."
            "by: valid_from" | "by: valid_form" | 10 | "'valid_form' is no date of record type 'legal_basis'. Did you mean 'valid_from'?"
            "en: Wrong order" | "en: Wrong {order}" | 12 | "'en' is a title and has no places in braces. Write them under 'message'."
            "before {other}" | "before {othr}" | 13 | "Check 'date-order' has nothing to put into '{othr}'. Did you mean 'other'?"
            "X90:" | "X02:" | 15 | "Key 'X02' stands twice. Remove one."
            "X90:" | "C01:" | 15 | "Rule 'C01' stands in rules/common.yaml too. Give one of them another id."
            "area_code: present" | "area_cod: present" | 19 | "Record type 'legal_basis' has no element 'area_cod'. Did you mean 'area_code'?"
            "fields: [law_name]" | "fields: []" | 16 | "Rule 'X90' needs the list 'fields'. Add it."
            "record: legal_basis" | "record: legal_bases" | 1 | "'record' must be the file's name 'legal_basis'."
            "check: required" | "check: amount-text" | 16 | "This check reads element 'penalty_content', which record type 'legal_basis' has not."
            """)
    void tellsLineAndWayToMend(String sound, String broken, int line, String message) {
        assertThat(problems(SOUND.replace(sound, broken))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "severity: warn" | "severity: error" | "Check 'reference-valid' looks at records that are stored already: it can warn, not reject."
            "field: officer_cert_nos" | "field: officer_cert_no" | "Record type 'visit' has no element 'officer_cert_no'. Did you mean 'officer_cert_nos'?"
            "officer: [officer_cert_no]" | "oficer: [officer_cert_no]" | "Unknown record type 'oficer'. Did you mean 'officer'?"
            "officer: [officer_cert_no]" | "officer: [officer_cert_nr]" | "Record type 'officer' has no element 'officer_cert_nr'. Did you mean 'officer_cert_no'?"
            "officer: [officer_cert_no]" | "officer: [officer_id_no]" | "Element 'officer_id_no' of 'officer' cannot be compared: it must be TEXT and no personal identifier."
            "officer: [officer_cert_no]" | "officer: []" | "Name the elements of 'officer' that the reference may equal: officer: [element]."
            "within: source" | "within: dataset" | "'within' can only be 'source': only records of the same source count."
            "within: source" | "withn: source" | "Unknown key 'withn'. Did you mean 'within'?"
            "on: visited_at" | "on: visit_code" | "Element 'visit_code' is TEXT; this check takes [DATE, TIMESTAMP]."
            "[officer_cert_from, officer_cert_to]" | "[officer_cert_from]" | "'valid' names 2 element(s) of the records referred to."
            "({found})" | "({fund})" | "Check 'reference-valid' has nothing to put into '{fund}'. Did you mean 'found'?"
            """)
    void tellsWhatIsWrongWithARuleThatNeedsOtherRecords(String sound, String broken, String message) {
        String rules = """
                record: visit
                rules:
                  X90:
                    check: reference-valid
                    severity: warn
                    field: officer_cert_nos
                    to: {officer: [officer_cert_no]}
                    within: source
                    "on": visited_at
                    valid: [officer_cert_from, officer_cert_to]
                    zh: 失效
                    en: Not valid
                    message: {zh: "失效（{found}）", en: "not valid ({found})"}
                    origin: test
                """;
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put("rules/visit.yaml", rules);
        assertThat(problems(files)).isEmpty();

        files.put("rules/visit.yaml", rules.replace("\"on\"", "on").replace(sound, broken));

        assertThat(problems(files)).extracting(Problem::message).contains(message);
    }

    @Test
    void refusesAnOverrideThatWouldRejectStoredRecords() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "sources/credit-publicity/permit.yaml",
                (path, text) -> text + "\nrules: {X05N: {severity: error, reason: 试}}\n");

        assertThat(problems(files))
                .extracting(Problem::message)
                .contains("Rule 'X05N' looks at records that are stored already: it can warn, not reject.");
    }

    /** Data-standard reference, section 8; T02, R01, R02 and P01 are kept by stages and declared so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C01", "C02", "C03", "F01", "F02", "F03", "F04", "F05", "V01", "V02", "X01", "X02", "X03", "X04", "X05",
                "X06", "X07", "X08", "X09", "R01", "R02", "T01", "T02", "P01"
            })
    void declaresEveryRuleOfTheReference(String id) {
        List<String> declaring = RealMappings.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("rules/"))
                .filter(file -> Pattern.compile("(?m)^  " + id + ":")
                        .matcher(file.getValue())
                        .find())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(declaring).isNotEmpty();
    }

    @Test
    void tellsAllAtOnceAndEachOnce() {
        String broken = SOUND.replace("check: date-order", "check: date-ordr").replace("area_code", "area_cod");
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put(FILE, broken);
        files.computeIfPresent(
                "rules/common.yaml",
                (path, text) -> text.replace("severity: warn, zh: 代码不在", "severity: wran, zh: 代码不在"));

        List<Problem> problems = problems(files);

        assertThat(problems).extracting(Problem::file).contains(FILE, "rules/common.yaml");
        assertThat(problems).doesNotHaveDuplicates();
    }

    @Test
    void refusesUnknownCode() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "rules/penalty.yaml",
                (path, text) -> text.replace("party_category: [natural_person]", "party_category: [natural_persn]"));

        assertThat(problems(files))
                .extracting(Problem::message)
                .contains(
                        "Code 'natural_persn' is not in set 'party_category' of element 'party_category'. Did you mean 'natural_person'?");
    }

    @Test
    void refusesUnknownElementOfCommonRule() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "rules/common.yaml",
                (path, text) -> text.replace("[subject_uscc, party_uscc]", "[subject_uscc, party_usc]"));

        assertThat(problems(files))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("has no element 'party_usc'"));
    }

    private static List<Problem> problems(String rules) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.put(FILE, rules);
        return problems(files);
    }

    private static List<Problem> problems(Map<String, String> files) {
        DefinitionException exception = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionSet.compile(files, RecordTypes.standard()));
        return exception == null ? List.of() : exception.problems();
    }
}

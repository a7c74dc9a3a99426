package org.zhifaku.pipeline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

class IdentityReaderTest {
    private static final String SOUND = """
            party:
              name_least: 5
              veto: [uscc, org_code]
              rules:
                P1:
                  zh: 同一城市内名称相同
                  en: The name is the same
                  block: [name, city]
                  between: [coded-named, named-named]
                  points: 60
                  unique: {yes: 20, no: -30}
                  compare:
                    legal_rep: {same: 20, different: -20}
                  same_from: 80
                  review_from: 50
                  most: 20
            """;

    private static IdentityRules read(String text) {
        return DefinitionSet.compile(Map.of(IdentityRules.FILE, text), RecordTypes.standard())
                .identity();
    }

    private static List<Problem> problems(String from, String to) {
        assertThat(SOUND).contains(from);
        DefinitionException failure =
                catchThrowableOfType(DefinitionException.class, () -> read(SOUND.replace(from, to)));
        return failure.problems();
    }

    private static String problem(String from, String to) {
        return problems(from, to).stream()
                .map(Problem::toString)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }

    @Test
    void readsARule() {
        IdentityKind party = read(SOUND).party();

        assertThat(party.nameLeast()).isEqualTo(5);
        assertThat(party.veto()).containsExactly(ClaimField.USCC, ClaimField.ORG_CODE);
        assertThat(party.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.block()).containsExactly(ClaimField.NAME, ClaimField.CITY);
            assertThat(rule.between()).containsExactly(Pairing.NAMED_NAMED, Pairing.CODED_NAMED);
            assertThat(rule.comparisons()).containsExactly(new IdentityRule.Comparison(ClaimField.LEGAL_REP, 20, -20));
            assertThat(rule.unique()).isEqualTo(new IdentityRule.Unique(20, -30));
            assertThat(rule.sameFrom()).isEqualTo(80);
            assertThat(rule.most()).isEqualTo(20);
        });
        assertThat(read(SOUND).organ().rules()).isEmpty();
    }

    @Test
    void readsTheRulesOfThisRepository() throws IOException {
        Path file =
                Path.of(System.getProperty("zhifaku.root")).resolve("mappings").resolve(IdentityRules.FILE);
        IdentityRules rules = read(Files.readString(file));

        assertThat(rules.party().rules()).hasSizeGreaterThan(5);
        assertThat(rules.organ().rules()).hasSizeGreaterThan(2);
        assertThat(rules.version())
                .isEqualTo(read(Files.readString(file)).version())
                .isNotEqualTo(read(SOUND).version());
    }

    @Test
    void hasNoRuleWithoutAFile() {
        assertThat(DefinitionSet.compile(Map.of(), RecordTypes.standard()).identity())
                .isEqualTo(IdentityRules.none());
    }

    @Test
    void namesFileAndLineOfWhatIsUnknown() {
        assertThat(problem("legal_rep: {same", "legal_repp: {same"))
                .contains("rules/identity.yaml:13: Claims have no 'legal_repp'. Did you mean 'legal_rep'?");
        assertThat(problem("most: 20", "mosst: 20")).contains("Unknown key 'mosst'");
        assertThat(problem("coded-named, ", "coded-name, ")).contains("'coded-name' is none of");
        assertThat(problem("block: [name, city]", "block: [name, area]")).contains("Claims have no 'area'");
        assertThat(problem("review_from: 50", "note: x")).contains("Key 'review_from' is missing");
    }

    @Test
    void refusesRulesThatJoinTooMuch() {
        assertThat(problem("block: [name, city]", "block: [name]")).contains("joins by a name alone, across cities");
        assertThat(problem("block: [name, city]", "block: [city]"))
                .contains("'block' must name what tells things apart");
        assertThat(problem("coded-named, named-named", "coded-coded"))
                .contains("A rule between coded-coded never joins");
        assertThat(problem("veto: [uscc, org_code]", "veto: [org_code]")).contains("'veto' must hold uscc");
        assertThat(problem("most: 20", "most: 5000")).contains("'most: 5000' must lie between 2 and 500");
        assertThat(problem("same_from: 80", "same_from: 40"))
                .contains("'same_from: 40' must lie between review_from and 100");
        assertThat(problem("legal_rep: {same: 20", "name: {same: 20")).contains("'name' is in 'block' already");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThat(problems("zh: 同一城市内名称相同\n      en: The name is the same\n      ", ""))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder("Key 'zh' is missing. Add it.", "Key 'en' is missing. Add it.");
    }
}

package org.zhifaku.pipeline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.identity.ActFact.Agreement;
import org.zhifaku.schemas.definition.Problem;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;

class ActRulesTest {

    private final Problems problems = new Problems();

    private ActRules read(String text) {
        return YamlFile.parse("rules/identity.yaml", text, problems)
                .map(ActRules::read)
                .orElseThrow();
    }

    private ActRules declared() throws IOException {
        Path file = Path.of(System.getProperty("zhifaku.root", "."), "mappings", "rules", "identity.yaml");
        ActRules rules = YamlFile.parse("rules/identity.yaml", Files.readString(file), problems)
                .flatMap(root -> root.map("acts"))
                .map(ActRules::read)
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return rules;
    }

    /** Facts as {@code doc_no=same organ=close}; all others are unknown. */
    private static Map<ActFact, Agreement> facts(String text) {
        Map<ActFact, Agreement> facts = new EnumMap<>(ActFact.class);
        for (ActFact fact : ActFact.values()) {
            facts.put(fact, Agreement.UNKNOWN);
        }
        for (String one : text.split(" ")) {
            String[] parts = one.split("=");
            facts.put(
                    ActFact.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    Agreement.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }
        return facts;
    }

    @ParameterizedTest
    @CsvSource({
        "penalty, doc_no=same organ=same party=same date=different amount=different, A1 joins",
        "penalty, doc_no=same organ=same party=different date=same amount=same kinds=same, none",
        "penalty, doc_no=same organ=close party=same date=close, A5 joins",
        "penalty, doc_no=same organ=different party=same date=same amount=same kinds=same, A5 asks",
        "penalty, doc_no=same organ=same party=close party_name=same date=same, A6 joins",
        "penalty, doc_no=same organ=same party_name=close date=same amount=same, A7 asks",
        "penalty, doc_no=close organ=same party=same date=same amount=same kinds=same, A11 asks",
        "penalty, doc_no=close organ=same party=same date=same, none",
        "penalty, doc_no=different organ=same party=same date=same amount=same kinds=same case=same violation=same, none",
        "penalty, serial=same organ=same party=same date=same, A2 joins",
        "penalty, serial=same organ=same party=same date=close, A2 joins",
        "penalty, serial=same organ=same party=same date=different, none",
        "penalty, serial=same organ=same party=same, A2 asks",
        "inspection, code=same organ=same party=same date=same, A3 joins",
        "inspection, code=same organ=same party=same date=different, A3 asks",
        "inspection, code=same organ=different party=same party_name=same date=same, none",
        "inspection, short_code=same organ=same party=same date=same, A4 joins",
        "inspection, short_code=same organ=same party=same date=different, none",
        "penalty, party=same date=same amount=same kinds=same case=same, A9 asks",
        "penalty, party=same date=same organ=close amount=same kinds=same case=same content=same, A9 joins",
        "penalty, party=same date=same organ=close amount=different kinds=same case=same content=same, none",
        "penalty, party=same date=same organ=close amount=close kinds=same case=same violation=same content=same, A9 joins",
        "penalty, party=same date=same organ=same doc_no=different amount=same kinds=same case=same content=same, none",
        "penalty, party=close party_name=same city=same date=same organ=close amount=same kinds=same case=same content=same, A10 joins",
        "penalty, party=close party_name=same city=different date=same organ=close amount=same kinds=same case=same content=same, none",
        "penalty, party=different party_name=same city=same date=same amount=same kinds=same case=same content=same, none",
    })
    void judgesAsDeclared(String kind, String told, String expected) throws IOException {
        String verdict = declared()
                .judge(kind, facts(told))
                .map(one -> one.rule().id() + (one.joins() ? " joins" : " asks"))
                .orElse("none");

        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void tellsEveryProblemAtOnce() {
        read("""
                rules:
                  a1: {zh: 甲, en: A, same: [organ], points: 10, review_from: 5}
                  A2: {zh: 乙, en: B, same: [doc_noo], close: [party], points: 10, same_from: 4, review_from: 5}
                  A3: {zh: 丙, en: C, kinds: [penalti], same: [doc_no], points: 10, review_from: 500, compare: {doc_no: {same: 1}}}
                """);

        assertThat(problems.list())
                .extracting(Problem::message)
                .anyMatch(text -> text.startsWith("Rule id 'a1' must be like A1"))
                .anyMatch(text -> text.contains("must name what pairs are found by"))
                .anyMatch(text ->
                        text.startsWith("'doc_noo' is nothing that acts are compared in. Did you mean 'doc_no'?"))
                .anyMatch(text -> text.startsWith("'same_from: 4' must lie between review_from and 100"))
                .anyMatch(text -> text.startsWith("'penalti' is no kind of act. Did you mean 'penalty'?"))
                .anyMatch(text -> text.startsWith("'review_from: 500' must lie between 1 and 100"))
                .anyMatch(text -> text.startsWith("'doc_no' is in 'same' or 'close' already"));
    }
}

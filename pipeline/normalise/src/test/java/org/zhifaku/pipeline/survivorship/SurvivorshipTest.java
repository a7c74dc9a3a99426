package org.zhifaku.pipeline.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Problem;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;

class SurvivorshipTest {

    private static final RecordTypes TYPES = RecordTypes.standard();
    private static final Map<String, Set<String>> CODES = Map.of("act_state", Set.of("valid", "revoked", "disputed"));
    private static final String SOUND = """
            together:
              - {lead: [party_id_no], with: [party_id_type], why: 同出一处}
              - {lead: [valid_to, long_term], why: 同出一处}
            own: {elements: [src_updated_at], why: 属于记录}
            not_compared: {party_category: 粗细不同}
            every_record:
              act_state: {take: gravest, values: [revoked, disputed, valid], why: 从重}
            in_error: {act_state: [disputed], why: 存疑}
            records:
              penalty:
                order: [city, credit]
                why: 案卷在市
                fields:
                  publish_end: {order: [credit], why: 公示方}
                  violation_facts: {take: longest, why: 完整}
                not_compared: {case_name: 自拟}
            """;

    @Test
    void putsEveryElementOfEveryTypeIntoOneGroup() {
        for (TypeSurvivorship type : RealMappings.compiled().survivorship().all()) {
            assertThat(type.groups().stream().flatMap(group -> group.elements().stream()))
                    .as(type.type().name())
                    .containsExactlyInAnyOrderElementsOf(type.type().elements());
        }
    }

    @Test
    void keepsCompanionsWithWhatTheyBelongTo() {
        TypeSurvivorship penalty = read(SOUND).of("penalty");

        assertThat(names(penalty.group("fine_amount_raw").elements()))
                .containsExactly("fine_amount", "fine_amount_raw", "fine_amount_unit");
        assertThat(names(penalty.group("action_doc_no").elements()))
                .containsExactly("action_doc_no", "action_doc_no_raw", "action_doc_no_key");
        assertThat(names(penalty.group("party_id_type").lead())).containsExactly("party_id_no");
        assertThat(names(penalty.group("long_term").lead())).containsExactly("valid_to", "long_term");
    }

    @Test
    void takesTheDefaultOrderWhereNothingElseIsSaid() {
        TypeSurvivorship penalty = read(SOUND).of("penalty");

        assertThat(penalty.group("fine_amount").preference())
                .isEqualTo(new Preference.BySource(List.of("city", "credit")));
        assertThat(penalty.group("fine_amount").override()).isFalse();
        assertThat(penalty.group("fine_amount").why()).isEqualTo("案卷在市");
        assertThat(penalty.group("publish_end").preference()).isEqualTo(new Preference.BySource(List.of("credit")));
        assertThat(penalty.group("violation_facts").preference()).isEqualTo(new Preference.Longest());
        assertThat(penalty.group("act_state").preference())
                .isEqualTo(new Preference.Gravest(List.of("revoked", "disputed", "valid")));
        assertThat(penalty.inError())
                .isEqualTo(new TypeSurvivorship.InError(penalty.type().element("act_state"), List.of("disputed")));
    }

    @Test
    void comparesWhatIsOfTheThingItself() {
        TypeSurvivorship penalty = read(SOUND).of("penalty");

        assertThat(penalty.comparison(penalty.type().element("fine_amount"))).isEqualTo(Comparison.EXACT);
        assertThat(penalty.comparison(penalty.type().element("party_name"))).isEqualTo(Comparison.NAME);
        assertThat(penalty.comparison(penalty.type().element("item_basis"))).isEqualTo(Comparison.TEXT);
        assertThat(penalty.comparison(penalty.type().element("penalty_kinds"))).isEqualTo(Comparison.EXACT);
        for (String loose : List.of("fine_amount_raw", "src_updated_at", "case_name", "party_category")) {
            assertThat(penalty.comparison(penalty.type().element(loose)))
                    .as(loose)
                    .isEqualTo(Comparison.NONE);
        }
    }

    @Test
    void takesTheNewestOfTypesItDoesNotName() {
        TypeSurvivorship permit = read(SOUND).of("permit");

        assertThat(permit.standard().order()).isEmpty();
        assertThat(permit.group("permit_content").preference()).isEqualTo(new Preference.BySource(List.of()));
    }

    @Test
    void changesItsVersionWithWhatDecidesAndNotWithWords() {
        String version = read(SOUND).of("penalty").version();

        assertThat(read(SOUND.replace("案卷在市", "案卷在本市")).of("penalty").version()).isEqualTo(version);
        assertThat(read(SOUND.replace("[city, credit]", "[credit, city]"))
                        .of("penalty")
                        .version())
                .isNotEqualTo(version);
        assertThat(read(SOUND.replace("case_name: 自拟", "item_basis: 自拟"))
                        .of("penalty")
                        .version())
                .isNotEqualTo(version);
        assertThat(read(SOUND.replace("[city, credit]", "[credit, city]"))
                        .of("permit")
                        .version())
                .isEqualTo(read(SOUND).of("permit").version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "penalty:" | "penaltyy:" | 10 | "Unknown record type 'penaltyy'. Did you mean 'penalty'?"
            "order: [city, credit]" | "order: [citty, credit]" | 11 | "There is no source 'citty'. Did you mean 'city'?"
            "order: [city, credit]" | "order: [city, city]" | 11 | "Source 'city' stands twice. Remove one."
            "order: [city, credit]" | "order: []" | 11 | "'order' names at least one source."
            "order: [city, credit]" | "orders: [city, credit]" | 11 | "Unknown key 'orders'. Did you mean 'order'?"
            "    why: 案卷在市" | "    because: 案卷在市" | 12 | "Unknown key 'because'. Known are fields, not_compared, order, why."
            "publish_end: {" | "publish_ende: {" | 14 | "Record type 'penalty' has no element 'publish_ende'. Did you mean 'publish_end'?"
            "publish_end: {" | "fine_amount_raw: {" | 14 | "Element 'fine_amount_raw' comes along with 'fine_amount'. State the rule of 'fine_amount'."
            "publish_end: {" | "party_id_type: {" | 14 | "Element 'party_id_type' comes along with 'party_id_no'. State the rule of 'party_id_no'."
            "order: [credit], why" | "order: [credit], take: latest, why" | 14 | "Rule of 'publish_end' needs either 'order' (its sources) or 'take' (latest, longest, gravest)."
            "publish_end: {order: [credit], why: 公示方}" | "publish_end: {order: [credit]}" | 14 | "Key 'why' is missing. Add it."
            "take: longest" | "take: longer" | 15 | "'take: longer' is none of [latest, longest, gravest]."
            "violation_facts: {" | "fine_amount: {" | 15 | "'longest' is for texts; 'fine_amount' is AMOUNT."
            "case_name: 自拟" | "case_nmae: 自拟" | 16 | "Record type 'penalty' has no element 'case_nmae'. Did you mean 'case_name'?"
            "values: [revoked, disputed, valid]" | "values: [valid, disputed]" | 7 | "'values' lacks codes of 'act_state': revoked. Say where they stand."
            "values: [revoked, disputed, valid]" | "values: [revokd]" | 7 | "Code set 'act_state' has no code 'revokd'. Did you mean 'revoked'?"
            "act_state: {take" | "act_stat: {take" | 7 | "No record type has an element 'act_stat'. Did you mean 'act_state'?"
            "[disputed]" | "[disputd]" | 8 | "Code set 'act_state' has no code 'disputd'. Did you mean 'disputed'?"
            "lead: [party_id_no]" | "lead: [party_id_nr]" | 2 | "No record type has an element 'party_id_nr'. Did you mean 'party_id_no'?"
            "{party_category" | "{party_categori" | 5 | "No record type has an element 'party_categori'. Did you mean 'party_category'?"
            "elements: [src_updated_at]" | "elements: [src_updated]" | 4 | "No record type has an element 'src_updated'.%"
            """)
    void tellsFileLineAndWayToMend(String sound, String broken, int line, String message) {
        assertThat(SOUND).contains(sound);

        List<Problem> problems = problems(SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), broken));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(Survivorship.FILE);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).matches(java.util.regex.Pattern.quote(message.replace("%", "")) + ".*");
        });
    }

    @Test
    void tellsAllProblemsAtOnce() {
        String broken = SOUND.replace("city, credit", "citty, creditt")
                .replace("publish_end: {", "publish_ende: {")
                .replace("records:", "recordz: {}\nrecords:");

        assertThat(problems(broken)).hasSize(4);
    }

    private static List<String> names(List<Element> elements) {
        return elements.stream().map(Element::name).toList();
    }

    private static Survivorship read(String text) {
        Problems problems = new Problems();
        Survivorship read = read(text, problems);
        assertThat(problems.list()).isEmpty();
        return read;
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.list();
    }

    private static Survivorship read(String text, Problems problems) {
        return Survivorship.read(
                YamlFile.parse(Survivorship.FILE, text, problems).orElseThrow(),
                TYPES,
                Set.of("city", "credit"),
                set -> CODES.getOrDefault(set, Set.of()));
    }
}

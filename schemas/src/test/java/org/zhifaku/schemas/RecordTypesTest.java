package org.zhifaku.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypesTest {

    /** Names of mappings/codes; 'division' stands for mappings/divisions. */
    private static final Set<String> CODE_SETS = Set.of(
            "act_state",
            "case_source",
            "case_state",
            "check_form",
            "check_mode",
            "check_result",
            "check_type",
            "coercion_execution_kind",
            "coercion_measure_kind",
            "discretion_grade",
            "division",
            "id_type",
            "item_type",
            "lawsuit_status",
            "levy_kind",
            "officer_type",
            "party_category",
            "penalty_kind",
            "penalty_procedure",
            "permit_category",
            "reconsider_status",
            "serve_way",
            "sex",
            "subject_field",
            "subject_level",
            "subject_nature",
            "supervise_doc_type");

    private final RecordTypes types = RecordTypes.standard();

    @Test
    void everyElementHasChineseNameMeaningAndClass() {
        for (RecordType type : RecordTypes.standard().all()) {
            assertThat(type.zh()).isNotBlank();
            assertThat(type.elements()).isNotEmpty().allSatisfy(element -> {
                assertThat(element.name()).matches("[a-z][a-z0-9_]*");
                assertThat(element.key()).isEqualTo(element.name());
                assertThat(element.kind() == ValueKind.AMOUNT).isEqualTo(element.unit() != null);
            });
        }
    }

    @Test
    void positionsFollowTheSchema() {
        RecordType penalty = RecordTypes.standard().get("penalty");

        List<Integer> positions =
                penalty.elements().stream().map(Element::position).toList();

        assertThat(positions).isSorted().startsWith(0).hasSize(penalty.size());
        assertThat(penalty.element("fine_amount").kind()).isEqualTo(ValueKind.AMOUNT);
        assertThat(penalty.element("party_id_no").isRestricted()).isTrue();
    }

    @Test
    void identityNumbersAndTelephonesAreRestrictedEverywhere() {
        for (RecordType type : RecordTypes.standard().all()) {
            assertThat(type.elements()).allSatisfy(element -> assertThat(element.isRestricted())
                    .as(type.name() + "." + element.name())
                    .isEqualTo(element.name().matches(".*_(id_no|phone)")));
        }
    }

    @Test
    void everySchemaFileIsAStandardRecordButTheLandingRow() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("zhifaku.root")).resolve("schemas/avro"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".avsc", "")))
                    .as("files of schemas/avro; a new one is named in RecordTypes.STANDARD")
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("landing_row"),
                                    types.all().stream().map(RecordType::name))
                            .toList());
        }
        assertThat(types.all())
                .allSatisfy(type -> assertThat(types.get(type.name())).isSameAs(type));
    }

    @Test
    void anElementIsTheSameThingInEveryRecordType() {
        Map<String, Element> first = new HashMap<>();
        for (RecordType type : types.all()) {
            for (Element element : type.elements()) {
                Element other = first.putIfAbsent(element.name(), element);
                if (other != null) {
                    assertThat("%s %s %s".formatted(element.kind(), element.dataClass(), element.key()))
                            .as("kind, class and element of %s.%s", type.name(), element.name())
                            .isEqualTo("%s %s %s".formatted(other.kind(), other.dataClass(), other.key()));
                    assertThat(element.codes()).isEqualTo(other.codes());
                    assertThat(element.unit()).isEqualTo(other.unit());
                }
            }
        }
    }

    @Test
    void everyFieldMayBeAbsentSoThatOlderAndNewerFilesAreReadToo() {
        for (RecordType type : types.all()) {
            assertThat(type.avro().getFields()).allSatisfy(field -> {
                assertThat(field.schema().isNullable())
                        .as(type.name() + "." + field.name())
                        .isTrue();
                assertThat(field.defaultVal()).isEqualTo(JsonProperties.NULL_VALUE);
            });
        }
    }

    @Test
    void everyCodeSetIsAnAgreedOne() {
        for (RecordType type : types.all()) {
            assertThat(type.elements()).allSatisfy(element -> {
                if (element.codes() != null) {
                    assertThat(CODE_SETS).as(type.name() + "." + element.name()).contains(element.codes());
                }
            });
        }
    }

    @Test
    void everyAmountKeepsItsRawValueAndUnitBeside() {
        for (RecordType type : types.all()) {
            for (Element element : type.elements()) {
                if (element.kind() == ValueKind.AMOUNT) {
                    for (String side : List.of("_raw", "_unit")) {
                        assertThat(type.element(element.name() + side).kind()).isEqualTo(ValueKind.TEXT);
                    }
                }
            }
        }
    }

    @Test
    void everyRecordSaysWhereItsRowComesFrom() {
        assertThat(types.all())
                .allSatisfy(type ->
                        assertThat(type.elements()).extracting(Element::name).contains("remark", "src_updated_at"));
    }

    @Test
    void everyActHasADayAPartyAndAnOrgan() {
        assertThat(types.of(RecordKind.ACT, Layer.SOURCE))
                .extracting(RecordType::name)
                .containsExactly("permit", "penalty", "coercion", "inspection", "levy", "confirmation", "benefit");
        assertThat(types.of(RecordKind.ACT, Layer.SOURCE)).allSatisfy(type -> assertThat(type.elements())
                .extracting(Element::name)
                .contains("action_date", "party_name", "party_minor", "subject_name", "subject_uscc", "area_code"));
    }

    @Test
    void onlyActsReachTheIndexAndRegistersOfTheTopicSayWhatActsTellOfThem() {
        assertThat(types.acts()).extracting(RecordType::name).containsExactly("permit", "penalty");
        assertThat(types.reaching(Layer.TOPIC)).containsExactlyElementsOf(types.all());
        assertThat(types.toldByActs()).extracting(RecordType::name).containsExactly("organ", "party");
        for (RecordType type : types.all()) {
            assertThat(type.kind() == RecordKind.ACT || !type.reaches(Layer.INDEX))
                    .as(type.name())
                    .isTrue();
            assertThat(type.fromActs().isEmpty())
                    .as(type.name() + ".from_acts")
                    .isNotEqualTo(types.toldByActs().contains(type));
            assertThat(type.topicKey()).isEqualTo(type.kind() == RecordKind.ACT ? "act_id" : type.name() + "_id");
        }
        for (RecordType register : types.toldByActs()) {
            assertThat(types.of(RecordKind.ACT, Layer.TOPIC)).allSatisfy(act -> assertThat(act.elements())
                    .extracting(Element::name)
                    .containsAll(register.fromActs().stream().map(Element::name).toList()));
        }
    }

    @Test
    void everyTypeButTheRegistersHasADayWhoseMonthItIsKeptBy() {
        for (RecordType type : types.all()) {
            boolean dated = type.kind() != RecordKind.REGISTER || type.name().equals("published_list");
            assertThat(type.month().isPresent()).as(type.name() + ".month").isEqualTo(dated);
            type.month().ifPresent(element -> assertThat(element.kind()).isIn(ValueKind.DATE, ValueKind.TIMESTAMP));
        }
        assertThat(types.of(RecordKind.ACT, Layer.TOPIC))
                .allSatisfy(
                        type -> assertThat(type.month().orElseThrow().name()).isEqualTo("action_date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"kind\": \"akt\", \"reaches\": \"source\"", "\"kind\": \"act\", \"reaches\": \"sauce\""})
    void refusesAnUnknownKindOrLayerAndNamesTheKnownOnes(String attributes) {
        Schema schema = new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"r\", \"doc\": \"d\", \"zh\": \"z\", %s, \"fields\": []}"
                        .formatted(attributes));

        assertThatThrownBy(() -> RecordType.of(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'r'")
                .hasMessageMatching(
                        ".*(akt.*\\[act, register, process, supervision]|sauce.*\\[source, topic, index]).*");
    }

    @Test
    void everyRecordThatNoDocumentNumberOrRegisterIdentifiesSaysWhatDoes() {
        assertThat(types.all()).allSatisfy(type -> assertThat(type.identity().isEmpty())
                .as(type.name() + ".identity")
                .isEqualTo(types.toldByActs().contains(type) || types.acts().contains(type)));
    }

    @Test
    void refusesAnIdentityOfWhatMayNotBeReadOrIsNoElement() {
        String record = """
                {"type": "record", "name": "r", "doc": "d", "zh": "z", "kind": "register", "reaches": "topic", "identity": [["%s"]],
                 "fields": [{"name": "f", "type": ["null", "string"], "doc": "d", "zh": "z", "element": "f", "class": "restricted"}]}""";
        for (String part : List.of("f", "g", "organs?")) {
            Schema schema = new Schema.Parser().parse(record.formatted(part));

            assertThatThrownBy(() -> RecordType.of(schema))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'r'")
                    .hasMessageContaining("'" + part + "'");
        }
    }

    @Test
    void refusesFieldWithoutClassAndSaysWhatToAdd() {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "r", "doc": "d", "zh": "z", "kind": "act", "reaches": "source",
                 "fields": [{"name": "f", "type": "string", "doc": "d", "zh": "z", "element": "f"}]}""");

        assertThatThrownBy(() -> RecordType.of(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("r.f")
                .hasMessageContaining("'class'")
                .hasMessageContaining("schemas/avro");
    }

    @Test
    void namesKnownElementsWhenAskedForAnUnknownOne() {
        RecordType penalty = RecordTypes.standard().get("penalty");

        assertThatThrownBy(() -> penalty.element("fine"))
                .hasMessageContaining("'fine'")
                .hasMessageContaining("fine_amount");
    }
}

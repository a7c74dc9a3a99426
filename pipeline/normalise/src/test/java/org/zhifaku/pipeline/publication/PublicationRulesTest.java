package org.zhifaku.pipeline.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;

class PublicationRulesTest {
    private static final UUID ACT = new UUID(1, 2);

    /** One changed element, the day, and why the record is withheld (nothing = shown). The sound record is of 2023-05-16. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-06-01 |               |          |
            2026-05-16 |               |          |
            2026-05-17 |               |          | EXPIRED
            2023-06-01 | action_doc_no |          | NO_DOC_NO
            2023-06-01 | subject_name  |          | NO_ORGAN
            2023-06-01 | action_date   |          | NO_DATE
            2023-06-01 | act_state     | revoked  | REVOKED
            2023-06-01 | act_state     | invalid  | REVOKED
            2023-06-01 | act_state     | valid    |
            2023-06-01 | penalty_kinds | 101      | LIGHT
            2023-06-01 | penalty_kinds | 101,102  | LIGHT
            2023-06-01 | penalty_kinds | 101,201  |
            2023-06-01 | publish_end   | 2023-05-31 | EXPIRED
            2023-06-01 | publish_end   | 2023-06-01 |
            2027-06-01 | publish_end   | 2030-01-01 | EXPIRED
            2027-03-31 | action_date   | 2026-03-31 |
            2027-04-01 | action_date   | 2026-04-01 |
            2027-04-02 | action_date   | 2026-04-01 | EXPIRED
            """)
    void decidesWhetherAndUntilWhen(
            LocalDate today, @Nullable String element, @Nullable String value, @Nullable String reason) {
        StandardRecord record = changed(sound(), element, value);

        assertThat(reason(record, today)).isEqualTo(reason);
    }

    @Test
    void showsSevereDecisionThreeYears() {
        StandardRecord record = changed(changed(sound(), "action_date", "2026-04-01"), "penalty_kinds", "201,303");

        assertThat(reason(record, LocalDate.of(2029, 4, 1))).isNull();
        assertThat(reason(record, LocalDate.of(2029, 4, 2))).isEqualTo("EXPIRED");
    }

    @Test
    void hidesWithdrawnAndMinors() {
        LocalDate today = LocalDate.of(2023, 6, 1);
        PublicationRules rules = RealMappings.compiled().publication();

        assertThat(reason(rules.decide(sound(), new PublicationContext(ACT, today, true))))
                .isEqualTo("WITHDRAWN");
        StandardRecord minor = record(PenaltyRow.ofPerson().with("CF_XDR_ZJHM", "999999200801010028"));
        assertThat(reason(rules.decide(minor, PublicationContext.of(ACT, today))))
                .isEqualTo("MINOR");
    }

    @Test
    void documentHoldsPublicAndMaskedElementsOnly() {
        Map<String, Object> document = document(sound());

        for (Element element : RecordTypes.standard().get("penalty").elements()) {
            boolean open = element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED;
            assertThat(document.containsKey(element.name()))
                    .as(element.name())
                    .isEqualTo(open && sound().get(element.name()) != null);
        }
        assertThat(document).containsEntry("act_id", ACT.toString()).containsEntry("kind", "penalty");
        assertThat(document).containsEntry("party_name", "广州示例贸易有限公司").containsEntry("action_date", "2023-05-16");
        assertThat(document.toString()).doesNotContain(PenaltyRow.PERSON);
    }

    @Test
    void masksNaturalPersonEverywhere() {
        StandardRecord record = record(PenaltyRow.ofPerson()
                .with("CF_SY", "李某四（身份证号999999199001010016，电话13812345678）无照经营")
                .with("CF_NR", "对李某四罚款2000元"));

        Map<String, Object> document = document(record);

        assertThat(document).containsEntry("party_name", "李**");
        assertThat(document).containsEntry("violation_facts", "李**（身份证号9****************6，电话138****5678）无照经营");
        assertThat(document).containsEntry("penalty_content", "对李**罚款2000元");
        assertThat(document.toString()).doesNotContain("李某四", PenaltyRow.PERSON, "13812345678");
    }

    /** Rule P01; persons and serials are invented. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            999999199001010016,             IDENTIFIER
            粤测罚〔2023〕999999199001010016号, IDENTIFIER
            99999919900101018x,             IDENTIFIER
            999999199001010017,
            9999991990010100160,
            999999202305160122,
            粤市监处罚〔2023〕12号,
            """)
    void withholdsADocumentNumberThatIsAPersonsNumber(String number, String expected) {
        StandardRecord record = changed(sound(), "action_doc_no", number);

        assertThat(reason(record, LocalDate.of(2023, 6, 1))).isEqualTo(expected);
    }

    @Test
    void masksPartyOfUnknownCategoryWithoutCode() {
        StandardRecord record = changed(changed(sound(), "party_category", "UNMAPPED"), "party_uscc", null);

        assertThat(document(record)).containsEntry("party_name", "广**").doesNotContainKey("party_legal_rep");
    }

    @Test
    void showsNothingOfRecordTypeWithoutRules() {
        StandardRecord organ =
                StandardRecord.builder(RecordTypes.standard().get("organ")).build();

        assertThat(reason(organ, LocalDate.of(2023, 6, 1))).isEqualTo("NO_RULE");
    }

    @Test
    void decidesTheSameWithoutTheElementsItDoesNotRead() {
        PublicationRules rules = RealMappings.compiled().publication();
        for (StandardRecord record : List.of(sound(), record(PenaltyRow.ofPerson()), changedMinor(sound()))) {
            StandardRecord.Builder read = StandardRecord.builder(record.type());
            int left = 0;
            for (Element element : record.type().elements()) {
                if (rules.reads(record.type(), element)) {
                    read.set(element.position(), record.get(element.position()));
                } else {
                    left++;
                }
            }
            StandardRecord part = read.build();
            var context = PublicationContext.of(ACT, LocalDate.of(2023, 6, 1));

            assertThat(left).isPositive();
            assertThat(rules.decide(part, context)).isEqualTo(rules.decide(record, context));
            assertThat(rules.lastDay(part)).isEqualTo(rules.lastDay(record));
        }
    }

    private static StandardRecord changedMinor(StandardRecord record) {
        StandardRecord.Builder builder = StandardRecord.builder(record.type());
        record.type().elements().forEach(element -> builder.set(element.position(), record.get(element.position())));
        return builder.set("party_minor", true).build();
    }

    private static StandardRecord sound() {
        return record(PenaltyRow.sound());
    }

    private static StandardRecord record(PenaltyRow row) {
        Outcome outcome = RealMappings.compiled()
                .dataset("credit-publicity", "penalty")
                .bind(row.columns())
                .normalise(row.row(), LocalDate.of(2026, 11, 21));
        return outcome.fold(Outcome.Accepted::record, rejected -> {
            throw new AssertionError(rejected.violations().toString());
        });
    }

    private static StandardRecord changed(StandardRecord record, @Nullable String name, @Nullable String value) {
        StandardRecord.Builder builder = StandardRecord.builder(record.type());
        record.type().elements().forEach(element -> builder.set(element.position(), record.get(element.position())));
        if (name != null) {
            if (name.equals("action_date")) {
                builder.set("publish_end", null);
            }
            builder.set(
                    name,
                    value == null
                            ? null
                            : switch (record.type().element(name).kind()) {
                                case DATE -> LocalDate.parse(value);
                                case TEXT_LIST -> java.util.List.of(value.split(","));
                                case TEXT, TIMESTAMP, AMOUNT, INTEGER, BOOLEAN -> value;
                            });
        }
        return builder.build();
    }

    private static @Nullable String reason(StandardRecord record, LocalDate today) {
        return reason(RealMappings.compiled().publication().decide(record, PublicationContext.of(ACT, today)));
    }

    private static @Nullable String reason(PublicationDecision decision) {
        return decision instanceof PublicationDecision.NotPublic withheld ? withheld.reason() : null;
    }

    private static Map<String, Object> document(StandardRecord record) {
        PublicationDecision decision = RealMappings.compiled()
                .publication()
                .decide(record, PublicationContext.of(ACT, LocalDate.of(2023, 6, 1)));
        return decision.fold(PublicationDecision.Public::document, withheld -> {
            throw new AssertionError(withheld.message());
        });
    }
}

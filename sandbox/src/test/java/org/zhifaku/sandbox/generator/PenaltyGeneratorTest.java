package org.zhifaku.sandbox.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyGeneratorTest {
    private static final Layout LAYOUT = Layout.PENALTY_CURRENT;
    private static final Arrival ARRIVAL = Arrival.archive(LocalDate.of(2026, 6, 1));
    private static final Pattern FIGURE = Pattern.compile("罚款(?:人民币)?(\\d+(?:\\.\\d+)?)(万?)元");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withResolverStyle(ResolverStyle.STRICT);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -7})
    void givesTheSameRowWhateverWasAskedBefore(long seed) {
        PenaltyGenerator one = new PenaltyGenerator(seed, DirtPlan.standard());
        PenaltyGenerator other = new PenaltyGenerator(seed, DirtPlan.standard());

        for (long index = 0; index < 2_000; index++) {
            one.row(index, LAYOUT, ARRIVAL);
        }

        for (long index = 1_999; index >= 0; index -= 13) {
            assertThat(one.row(index, LAYOUT, ARRIVAL).values())
                    .containsExactly(other.row(index, LAYOUT, ARRIVAL).values());
        }
    }

    @Test
    void givesOtherRowsForAnotherSeed() {
        String[] one = new PenaltyGenerator(1, DirtPlan.clean())
                .row(5, LAYOUT, ARRIVAL)
                .values();
        String[] other = new PenaltyGenerator(2, DirtPlan.clean())
                .row(5, LAYOUT, ARRIVAL)
                .values();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void writesRightCodesDatesAndAmountsIntoSoundRows() {
        PenaltyGenerator generator = new PenaltyGenerator(1, DirtPlan.clean());

        for (long index = 0; index < 20_000; index++) {
            String[] row = generator.row(index, LAYOUT, ARRIVAL).values();
            String uscc = cell(row, "CF_XDR_SHXYM");
            String idNo = cell(row, "CF_XDR_ZJHM");

            assertThat(uscc.isEmpty()).isEqualTo(cell(row, "CF_XDR_LB").equals("自然人"));
            assertThat(idNo.isEmpty()).isNotEqualTo(uscc.isEmpty());
            if (!uscc.isEmpty()) {
                assertThat(CheckDigits.creditCheck(uscc)).isEqualTo(uscc.charAt(17));
                assertThat(uscc).startsWith(cell(row, "CF_XDR_LB").equals("个体工商户") ? "92" : "91");
            }
            String organ = cell(row, "CF_CFJGDM");
            assertThat(organ).startsWith("1144").hasSize(18);
            assertThat(CheckDigits.creditCheck(organ)).isEqualTo(organ.charAt(17));
            LocalDate decided = LocalDate.parse(cell(row, "CF_JDRQ"), DATE);
            assertThat(decided).isBeforeOrEqualTo(ARRIVAL.date());
            assertThat(LocalDate.parse(cell(row, "CF_GSJZQ"), DATE)).isAfterOrEqualTo(decided);
            assertThat(cell(row, "CF_CFLB").contains("罚款"))
                    .isEqualTo(!cell(row, "CF_NR_FK").isEmpty());
            assertFineAgrees(cell(row, "CF_NR"), cell(row, "CF_NR_FK"));
        }
    }

    private static void assertFineAgrees(String content, String tenThousands) {
        Matcher figure = FIGURE.matcher(content);
        assertThat(figure.find()).as(content).isEqualTo(!tenThousands.isEmpty());
        if (!tenThousands.isEmpty()) {
            BigDecimal unit = figure.group(2).isEmpty() ? BigDecimal.ONE : new BigDecimal(10_000);
            assertThat(new BigDecimal(tenThousands).movePointRight(4))
                    .as(content)
                    .isEqualByComparingTo(new BigDecimal(figure.group(1)).multiply(unit));
        }
    }

    @Test
    void inventsNoPersonWhoCanExist() {
        Set<String> codes = new HashSet<>();
        Divisions divisions = new Divisions();
        divisions.ofLevel("county").forEach(division -> codes.add(division.code()));
        divisions.ofLevel("city").forEach(division -> codes.add(division.code()));
        assertThat(codes).hasSize(143).doesNotContain(Parties.IMPOSSIBLE_DIVISION);
        PenaltyGenerator generator = new PenaltyGenerator(9, DirtPlan.clean());

        int persons = 0;
        for (long index = 0; index < 20_000; index++) {
            String[] row = generator.row(index, LAYOUT, ARRIVAL).values();
            for (String idNo : new String[] {cell(row, "CF_XDR_ZJHM"), cell(row, "CF_FR_ZJHM")}) {
                if (!idNo.isEmpty()) {
                    persons++;
                    assertThat(idNo).startsWith(Parties.IMPOSSIBLE_DIVISION).hasSize(18);
                    assertThat(CheckDigits.personCheck(idNo)).isEqualTo(idNo.charAt(17));
                }
            }
        }

        assertThat(persons).isGreaterThan(1_000);
    }

    @Test
    void neverRepeatsADocumentNumberOfOneOrganForOneParty() {
        PenaltyGenerator generator = new PenaltyGenerator(3, DirtPlan.clean());
        Set<String> keys = new HashSet<>();
        Set<String> documents = new HashSet<>();

        for (long index = 0; index < 100_000; index++) {
            String[] row = generator.row(index, LAYOUT, ARRIVAL).values();
            String document = cell(row, "CF_CFJGDM") + cell(row, "CF_WSH").replaceAll("\\D+", "-");
            documents.add(document);
            assertThat(keys.add(document + cell(row, "CF_XDR_SHXYM") + cell(row, "CF_XDR_ZJHM")))
                    .as(document)
                    .isTrue();
        }

        assertThat(documents).as("some decisions punish two parties").hasSizeBetween(98_500, 99_100);
    }

    @Test
    void punishesSomeFirmsOften() {
        PenaltyGenerator generator = new PenaltyGenerator(4, DirtPlan.clean());
        Map<String, Integer> perFirm = new HashMap<>();

        for (long index = 0; index < 50_000; index++) {
            String uscc = cell(generator.row(index, LAYOUT, ARRIVAL).values(), "CF_XDR_SHXYM");
            if (!uscc.isEmpty()) {
                perFirm.merge(uscc, 1, Integer::sum);
            }
        }

        assertThat(perFirm.values()).anyMatch(count -> count > 30);
        assertThat(perFirm.values().stream().filter(count -> count == 1).count())
                .isGreaterThan(perFirm.size() / 2);
    }

    @Test
    void plantsEachFaultInItsShare() {
        DirtPlan plan = DirtPlan.standard();
        PenaltyGenerator generator = new PenaltyGenerator(5, plan);
        Map<DirtKind, Integer> counts = new EnumMap<>(DirtKind.class);
        int rows = 200_000;

        for (long index = 0; index < rows; index++) {
            DirtKind dirt = generator.row(index, LAYOUT, ARRIVAL).dirt();
            if (dirt != null) {
                counts.merge(dirt, 1, Integer::sum);
            }
        }

        for (DirtKind kind : DirtKind.values()) {
            assertThat(counts.getOrDefault(kind, 0) / (double) rows)
                    .as(kind.name())
                    .isCloseTo(plan.share(kind), within(0.15 * plan.share(kind) + 0.0002));
        }
    }

    @ParameterizedTest
    @EnumSource(DirtKind.class)
    void plantsWhatItSays(DirtKind kind) {
        PenaltyGenerator dirty = new PenaltyGenerator(6, DirtPlan.clean().with(kind, 1));

        for (long index = 0; index < 300; index++) {
            GeneratedRow row = dirty.row(index, LAYOUT, ARRIVAL);
            assertThat(row.dirt()).isEqualTo(kind);
            assertThat(planted(kind, row.values()))
                    .as(kind + " in " + String.join("|", row.values()))
                    .isTrue();
        }
    }

    private static boolean planted(DirtKind kind, String[] row) {
        return switch (kind) {
            case MISSING_MANDATORY ->
                Set.of("CF_XDR_MC", "CF_WSH", "CF_CFLB", "CF_NR", "CF_SY", "CF_CFJG").stream()
                        .anyMatch(code -> Set.of("", "无").contains(cell(row, code)));
            case USCC_BAD_CHECK -> wrongCredit(cell(row, "CF_XDR_SHXYM"));
            case USCC_BAD_ORGANISATION_PART -> {
                String uscc = cell(row, "CF_XDR_SHXYM");
                yield !wrongCredit(uscc) && CheckDigits.organisationCheck(uscc.substring(8)) != uscc.charAt(16);
            }
            case USCC_NONE -> cell(row, "CF_XDR_SHXYM").equals("0".repeat(17) + "X");
            case ORGAN_USCC_BAD_CHECK -> wrongCredit(cell(row, "CF_CFJGDM"));
            case ID_BAD_CHECK -> {
                String idNo = cell(row, "CF_XDR_ZJHM");
                yield CheckDigits.personCheck(idNo) != idNo.charAt(17);
            }
            case IMPOSSIBLE_DATE -> cell(row, "CF_JDRQ").matches("\\d{4}/(02/30|13/01)");
            case FUTURE_DATE -> cell(row, "CF_JDRQ").startsWith("2088/");
            case DATE_VARIANT -> !cell(row, "CF_JDRQ").contains("/");
            case END_BEFORE_DECISION -> cell(row, "CF_GSJZQ").compareTo(cell(row, "CF_JDRQ")) < 0;
            case FINE_MISSING ->
                cell(row, "CF_CFLB").contains("罚款") && cell(row, "CF_NR_FK").isEmpty();
            case FINE_UNIT_ERROR -> {
                Matcher figure = FIGURE.matcher(cell(row, "CF_NR"));
                yield figure.find()
                        && new BigDecimal(figure.group(1))
                                        .movePointRight(figure.group(2).length() * 4)
                                        .compareTo(new BigDecimal(cell(row, "CF_NR_FK")))
                                == 0;
            }
            case UNKNOWN_CATEGORY -> cell(row, "CF_CFLB").endsWith("；劝诫");
            case PLACEHOLDER -> !cell(row, "CF_XDR_SWDJ").isEmpty();
            case FULL_WIDTH -> cell(row, "CF_WSH").matches(".*[０-９].*");
            case LOWER_CASE_USCC -> cell(row, "CF_XDR_SHXYM").matches(".*[a-z].*");
            case CONTROL_CHARACTERS -> cell(row, "CF_SY").contains("\u0007");
            case SHORT_ROW -> row.length < LAYOUT.codes().size();
            case EXTRA_CELL -> row.length == LAYOUT.codes().size() + 1;
            case UNCLOSED_QUOTE -> row[0].startsWith("\"");
            case EXACT_DUPLICATE, GBK_BYTES -> row.length == LAYOUT.codes().size();
        };
    }

    private static boolean wrongCredit(String uscc) {
        return CheckDigits.creditCheck(uscc) != uscc.charAt(17);
    }

    @Test
    void correctionKeepsTheKeyAndChangesTheContent() {
        PenaltyGenerator generator = new PenaltyGenerator(7, DirtPlan.clean());

        for (Layout layout : new Layout[] {Layout.PENALTY_CURRENT, Layout.PENALTY_OLD}) {
            String[] first = generator.row(11, layout, ARRIVAL).values();
            String[] second = generator.row(11, layout, ARRIVAL.corrected(1)).values();

            assertThat(first).isNotEqualTo(second);
            for (String key : new String[] {"CF_WSH", "CF_XDR_MC", "CF_XDR_SHXYM", "CF_JDRQ"}) {
                assertThat(second[layout.at(key)]).isEqualTo(first[layout.at(key)]);
            }
        }
    }

    @Test
    void speaksTheOldGeneration() {
        GeneratedRow row = new PenaltyGenerator(8, DirtPlan.clean()).row(1_000, Layout.PENALTY_OLD, ARRIVAL);

        assertThat(row.values()).hasSize(Layout.PENALTY_OLD.codes().size()).doesNotContainNull();
        assertThat(row.values()[Layout.PENALTY_OLD.at("DFBM")]).matches("44\\d{4}");
    }

    private static String cell(String[] row, String code) {
        return row[LAYOUT.at(code)];
    }
}

package org.zhifaku.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Flaw;
import org.zhifaku.sandbox.world.telling.TellingRow;

/** What several systems tell of the same act agrees, but for what is planted. */
class RetellingTest {
    private static final LocalDate BASE = LocalDate.of(2026, 6, 1);
    private static final World WORLD = World.of(new WorldSize(20_000), 7, BASE);
    private static final Map<String, Columns> PENALTIES = Map.of(
            "internet-supervision",
                    new Columns("punish_decision_number", "fine_amount", "1", "administrative_cp_ui_code"),
            "shenzhen", new Columns("PUNISHMENT_CODE", "FINE_SUM", "1", "UNIFORM_CREDIT_CODE"),
            "yuezhifa", new Columns("process.decision.docNo", "process.decision.fine", "1", "party.uscc"),
            "zhongshan", new Columns("DecisionNo", "FineAmountWan", "10000", "CreditCode"));

    private record Columns(String docNo, String fine, String unit, String party) {}

    private static Stream<TellingRow> rows() {
        return WORLD.views().stream().flatMap(view -> view.rows(BASE));
    }

    @Test
    void everyToldPenaltyIsOneOfTheReality() {
        Map<String, Penalty> acts = new HashMap<>();
        for (Penalties series :
                List.of(WORLD.reality().credited(), WORLD.reality().hidden())) {
            for (long index = 0; index < series.base(); index++) {
                series.observed(index).ifPresent(penalty -> acts.put(penalty.id(), penalty));
            }
        }

        PENALTIES.forEach(
                (system, columns) -> assertThat(WORLD.view(system, "penalty").rows(BASE))
                        .isNotEmpty()
                        .allSatisfy(row -> {
                            Penalty penalty = acts.get(row.truth().act());
                            assertThat(penalty).isNotNull();
                            assertThat(row.truth().party()).isEqualTo(penalty.partyId());
                            String said = row.cell(columns.docNo());
                            if (!said.isEmpty()) {
                                assertThat(matchKey(said))
                                        .isEqualTo(matchKey(penalty.facts().docNo()));
                            }
                            if (row.truth().flaw() == null && !row.truth().contradicts()) {
                                assertThat(yuan(row.cell(columns.fine()), columns.unit()))
                                        .isEqualByComparingTo(BigDecimal.valueOf(
                                                penalty.sanction().fineYuan()));
                            }
                        }));
    }

    private static BigDecimal yuan(String cell, String unit) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell).multiply(new BigDecimal(unit));
    }

    /** Step 1 to 4 of reference 6.8, written anew so that it does not share the generator's mistakes. */
    private static String matchKey(String docNo) {
        String folded = java.text.Normalizer.normalize(docNo, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        Matcher form = Pattern.compile("^(.+?)字?[〔(\\[【﹝](\\d{4})[〕)\\]】﹞]第?0*(\\d+)号$")
                .matcher(folded);
        assertThat(form.matches()).as(docNo).isTrue();
        return form.group(1) + "〔" + form.group(2) + "〕" + form.group(3);
    }

    @Test
    void severalSystemsTellTheSamePenaltyAndSomeMissIt() {
        Map<String, Set<String>> told = new HashMap<>();
        PENALTIES.keySet().forEach(system -> WORLD.view(system, "penalty")
                .rows(BASE)
                .forEach(row -> told.computeIfAbsent(row.truth().act(), act -> new HashSet<>())
                        .add(system)));

        long several =
                told.values().stream().filter(systems -> systems.size() > 1).count();
        assertThat(several).isGreaterThan(told.size() / 2);
        assertThat(told.values()).anyMatch(systems -> systems.size() == 3).anyMatch(systems -> systems.size() == 1);
        assertThat(told.keySet()).anyMatch(act -> act.startsWith("HCF-")).anyMatch(act -> act.startsWith("CF-"));
    }

    @Test
    void contradictsAFewOnPurpose() {
        double penalties = PENALTIES.keySet().stream()
                .mapToLong(system -> WORLD.view(system, "penalty").rows(BASE).count())
                .sum();
        double contradicting = PENALTIES.keySet().stream()
                .flatMap(system -> WORLD.view(system, "penalty").rows(BASE))
                .filter(row -> row.truth().contradicts())
                .count();

        assertThat(contradicting / penalties).isBetween(0.02, 0.08);
    }

    @Test
    void resolvesInspectionsOfficersAndItems() {
        Set<String> items = WORLD.view("internet-supervision", "item")
                .rows(BASE)
                .map(row -> row.cell("inventory_code"))
                .collect(Collectors.toSet());
        Set<String> officers = WORLD.view("officer-register", "officer")
                .rows(BASE.plusDays(2))
                .map(TellingRow::key)
                .collect(Collectors.toSet());

        long unresolved = WORLD.view("internet-supervision", "inspection")
                .rows(BASE)
                .filter(row -> !items.contains(row.cell("supervise_item_check_icode")))
                .count();
        assertThat(unresolved).as("but for late and flawed items").isLessThan(30);
        assertThat(WORLD.view("double-random", "inspection").rows(BASE)).allSatisfy(row -> assertThat(officers)
                .containsAll(List.of(row.cell("OFFICERCODES").split("、"))));
    }

    @Test
    void namesNoPersonWhoCouldExist() {
        Pattern idNo = Pattern.compile("(?<![0-9A-Z])(\\d{6})(19|20)\\d{9}[0-9X](?![0-9A-Z])");
        Pattern mobile = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
        Set<String> divisions = new HashSet<>();
        rows().flatMap(row -> row.values().stream()).forEach(value -> {
            Matcher number = idNo.matcher(value);
            while (number.find()) {
                divisions.add(number.group(1));
            }
            assertThat(mobile.matcher(value).find()).as(value).isFalse();
        });

        assertThat(divisions).containsExactly("449999");
    }

    @Test
    void plantsEachFlawInItsShare() {
        Map<Flaw, Long> planted = rows().filter(row -> row.truth().flaw() != null)
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.truth().flaw()).orElseThrow(), Collectors.counting()));
        long all = rows().count();

        for (Flaw flaw : Flaw.values()) {
            // Not every dataset has a fitting cell, so the share is at most that of the plan.
            assertThat(planted.getOrDefault(flaw, 0L) * 1000.0 / all)
                    .as("%s", flaw)
                    .isBetween(flaw.perMille() * 0.15, flaw.perMille() * 1.4);
        }
    }

    @Test
    void makesNoBatchDoubtful() {
        for (DatasetView view : WORLD.views()) {
            List<TellingRow> rows = view.rows(BASE).toList();
            long flawed =
                    rows.stream().filter(row -> row.truth().flaw() != null).count();
            assertThat(flawed)
                    .as(view.system() + "/" + view.dataset())
                    .isLessThanOrEqualTo(Math.max(4, rows.size() / 8));
        }
    }
}

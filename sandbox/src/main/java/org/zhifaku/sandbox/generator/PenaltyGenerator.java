package org.zhifaku.sandbox.generator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Invented penalty records. A generator is for one thread; two with the same seed and plan give the same rows. */
public final class PenaltyGenerator implements RecordGenerator {
    private static final Layout LAYOUT = Layout.PENALTY_CURRENT;
    private static final int NAME = LAYOUT.at("CF_XDR_MC");
    private static final int CATEGORY = LAYOUT.at("CF_XDR_LB");
    private static final int USCC = LAYOUT.at("CF_XDR_SHXYM");
    private static final int REGISTRATION = LAYOUT.at("CF_XDR_GSZC");
    private static final int ID_NO = LAYOUT.at("CF_XDR_ZJHM");
    private static final int DOC_NO = LAYOUT.at("CF_WSH");
    private static final int FACTS = LAYOUT.at("CF_SY");
    private static final int KINDS = LAYOUT.at("CF_CFLB");
    private static final int CONTENT = LAYOUT.at("CF_NR");
    private static final int FINE = LAYOUT.at("CF_NR_FK");
    private static final int DECIDED = LAYOUT.at("CF_JDRQ");
    private static final int VALID_TO = LAYOUT.at("CF_YXQ");
    private static final int PUBLISH_END = LAYOUT.at("CF_GSJZQ");
    private static final int ORGAN = LAYOUT.at("CF_CFJG");
    private static final int ORGAN_USCC = LAYOUT.at("CF_CFJGDM");
    private static final int REMARK = LAYOUT.at("BZ");
    private static final int[] DATES = {DECIDED, VALID_TO, PUBLISH_END};
    private static final int[] MANDATORY = {NAME, DOC_NO, KINDS, CONTENT, FACTS, ORGAN};
    private static final int[] OPTIONAL = {
        LAYOUT.at("CF_XDR_ZZJG"), LAYOUT.at("CF_XDR_SWDJ"), LAYOUT.at("CF_XDR_SYDW"), LAYOUT.at("CF_XDR_SHZZ"), REMARK
    };
    /** Every so many acts one decision punishes a second party: two rows with one document number. */
    private static final int SHARED_DECISION = 97;

    private final long seed;
    private final DirtPlan plan;
    private final Organs organs;
    private final Parties parties;
    private final Dice dice = new Dice(0, 0, 0);

    public PenaltyGenerator(long seed, DirtPlan plan) {
        this(seed, plan, new Divisions());
    }

    private PenaltyGenerator(long seed, DirtPlan plan, Divisions divisions) {
        this(seed, plan, new Organs(divisions, seed), new Parties(divisions, seed));
    }

    /**
     * A generator that shares organs and parties with others.
     *
     * @param organs of the same seed
     * @param parties of the same seed
     */
    public PenaltyGenerator(long seed, DirtPlan plan, Organs organs, Parties parties) {
        this.seed = seed;
        this.plan = plan;
        this.organs = organs;
        this.parties = parties;
    }

    /** The fault planned for record {@code index}; a layout that has no column for it leaves the row clean. */
    @Override
    public @Nullable DirtKind planned(long index) {
        return plan.pick(new Dice(seed, 11, index));
    }

    /** Whether record {@code index} concerns a natural person. */
    @Override
    public boolean concernsPerson(long index) {
        DirtKind dirt = planned(index);
        return dirt == DirtKind.ID_BAD_CHECK || !needsFirm(dirt) && isPerson(index);
    }

    private boolean isPerson(long index) {
        return index % SHARED_DECISION == 1 || Dice.mix(seed * 31 + index) % 100 > 76;
    }

    private static boolean needsFirm(@Nullable DirtKind dirt) {
        return dirt == DirtKind.USCC_BAD_CHECK
                || dirt == DirtKind.USCC_BAD_ORGANISATION_PART
                || dirt == DirtKind.USCC_NONE
                || dirt == DirtKind.LOWER_CASE_USCC;
    }

    /**
     * The row of record {@code index} in the layout.
     *
     * @param layout {@link Layout#PENALTY_CURRENT} or {@link Layout#PENALTY_OLD}
     */
    @Override
    public GeneratedRow row(long index, Layout layout, Arrival arrival) {
        DirtKind dirt = arrival.version() > 0 ? null : planned(index);
        String[] values = current(index, arrival, dirt);
        if (dirt != null) {
            values = plant(values, dirt);
        }
        return switch (layout) {
            case PENALTY_CURRENT -> new GeneratedRow(values, dirt);
            case PENALTY_OLD -> OldLayouts.penalty(values, dirt, arrival);
            case PERMIT_CURRENT, PERMIT_OLD ->
                throw new IllegalArgumentException("Layout " + layout + " is not one of penalties.");
        };
    }

    /**
     * The facts that record {@code index} tells when it is first delivered, with faults or without. Thread-safe.
     *
     * @param arrival of version 0
     */
    public PenaltyFacts facts(long index, Arrival arrival) {
        return decide(index, arrival, planned(index), new Dice(0, 0, 0));
    }

    /** The organ that decided record {@code index}; much cheaper than all facts. Thread-safe. */
    public Organ organ(long index) {
        return organs.of(act(index));
    }

    private static long act(long index) {
        return index % SHARED_DECISION == 1 ? index - 1 : index;
    }

    private PenaltyFacts decide(long index, Arrival arrival, @Nullable DirtKind dirt, Dice dice) {
        long act = act(index);
        dice.restart(seed, 12, act);
        Organ organ = organs.of(act);
        Violation violation = Violation.pick(organ.field(), dice);
        LocalDate decided = arrival.decision(dice);
        long serial = organs.serialOf(act);
        String docNo = DocumentNumber.of(organ.docPrefix(), decided.getYear(), serial, dice);

        dice.restart(seed, 13, index);
        Party party = concernsPerson(index) ? parties.person(index) : parties.firm(dice);
        Sanction sanction = Sanction.decide(
                violation, party.kind(), dice.restart(seed, 14 + 100L * arrival.version(), index), needsFine(dirt));
        boolean representativeId = party.kind() != Party.Kind.PERSON && dice.chance(0.3);
        LocalDate found = decided.minusDays(dice.between(10, 60));
        return new PenaltyFacts(organ, violation, party, sanction, decided, serial, docNo, found, representativeId);
    }

    private String[] current(long index, Arrival arrival, @Nullable DirtKind dirt) {
        PenaltyFacts facts = decide(index, arrival, dirt, dice);
        Organ organ = facts.organ();
        Violation violation = facts.violation();
        Party party = facts.party();
        Sanction sanction = facts.sanction();
        LocalDate decided = facts.decided();

        String[] values = new String[LAYOUT.codes().size()];
        values[NAME] = party.name();
        values[CATEGORY] = party.kind().title();
        values[USCC] = party.uscc();
        values[REGISTRATION] = party.registrationNo();
        values[4] = "";
        values[5] = "";
        values[6] = "";
        values[7] = "";
        values[8] = party.representative();
        boolean person = party.kind() == Party.Kind.PERSON;
        values[9] = facts.representativeId() ? "身份证" : "";
        values[10] = facts.representativeId() ? party.idNo() : "";
        values[11] = person ? "身份证" : "";
        values[ID_NO] = person ? party.idNo() : "";
        values[DOC_NO] = facts.docNo();
        values[14] = violation.type();
        values[FACTS] = facts(party, violation, facts.found());
        values[16] = violation.basis();
        values[KINDS] = sanction.kinds();
        values[CONTENT] = sanction.content();
        values[FINE] = sanction.fineYuan() == 0 ? "" : Digits.tenThousands(sanction.fineYuan());
        values[20] = sanction.confiscatedYuan() == 0 ? "" : Digits.tenThousands(sanction.confiscatedYuan());
        values[21] = sanction.licence();
        values[DECIDED] = Digits.date(decided, "/");
        values[VALID_TO] = dice.chance(0.2) ? "2099/12/31" : Digits.date(decided.plusYears(1), "/");
        values[PUBLISH_END] = Digits.date(decided.plusYears(sanction.fineYuan() >= 100_000 ? 3 : 1), "/");
        values[ORGAN] = organ.name();
        values[ORGAN_USCC] = organ.uscc();
        values[27] = organ.name();
        values[28] = organ.uscc();
        values[REMARK] = arrival.version() > 0 ? "更正第" + arrival.version() + "次" : "";
        return values;
    }

    private static boolean needsFine(@Nullable DirtKind dirt) {
        return dirt == DirtKind.FINE_MISSING || dirt == DirtKind.FINE_UNIT_ERROR;
    }

    private static String facts(Party party, Violation violation, LocalDate found) {
        StringBuilder text = new StringBuilder(80).append("经查，");
        text.append(party.kind() == Party.Kind.PERSON ? "当事人" : party.name());
        text.append('于')
                .append(found.getYear())
                .append('年')
                .append(found.getMonthValue())
                .append('月');
        return text.append(found.getDayOfMonth())
                .append("日被发现")
                .append(violation.conduct())
                .append("，违法事实清楚，证据确凿。")
                .toString();
    }

    private String[] plant(String[] values, DirtKind dirt) {
        switch (dirt) {
            case MISSING_MANDATORY -> values[MANDATORY[dice.below(MANDATORY.length)]] = dice.chance(0.5) ? "" : "无";
            case USCC_BAD_CHECK -> values[USCC] = Dirt.badCreditCheck(values[USCC]);
            case USCC_BAD_ORGANISATION_PART -> values[USCC] = Dirt.badOrganisationPart(values[USCC]);
            case USCC_NONE -> {
                values[USCC] = "00000000000000000X";
                values[REGISTRATION] = "";
            }
            case ORGAN_USCC_BAD_CHECK -> values[ORGAN_USCC] = Dirt.badCreditCheck(values[ORGAN_USCC]);
            case ID_BAD_CHECK -> values[ID_NO] = Dirt.badPersonCheck(values[ID_NO]);
            case IMPOSSIBLE_DATE -> values[DECIDED] = Dirt.impossible(values[DECIDED], dice);
            case FUTURE_DATE -> values[DECIDED] = "2088" + values[DECIDED].substring(4);
            case DATE_VARIANT -> Dirt.varyDates(values, DATES, dice);
            case END_BEFORE_DECISION ->
                values[PUBLISH_END] = "2019" + values[DECIDED].substring(4).replace("02/29", "02/28");
            case FINE_MISSING -> values[FINE] = "";
            case FINE_UNIT_ERROR ->
                values[FINE] = new java.math.BigDecimal(values[FINE])
                        .movePointRight(4)
                        .stripTrailingZeros()
                        .toPlainString();
            case UNKNOWN_CATEGORY -> values[KINDS] = values[KINDS] + "；劝诫";
            case PLACEHOLDER -> Dirt.placeholders(values, OPTIONAL, dice);
            case FULL_WIDTH -> {
                values[DOC_NO] = Dirt.fullWidth(values[DOC_NO]);
                values[USCC] = Dirt.fullWidth(values[USCC]);
            }
            case LOWER_CASE_USCC -> values[USCC] = values[USCC].toLowerCase(java.util.Locale.ROOT);
            case CONTROL_CHARACTERS -> values[FACTS] = Dirt.withControlCharacters(values[FACTS]);
            case UNCLOSED_QUOTE -> values[NAME] = "\"" + values[NAME];
            case SHORT_ROW -> {
                return Dirt.cut(values, dice);
            }
            case EXTRA_CELL -> {
                return Dirt.withExtraCell(values);
            }
            case EXACT_DUPLICATE, GBK_BYTES -> {
                // Not the values: whoever writes the file does it.
            }
        }
        return values;
    }
}

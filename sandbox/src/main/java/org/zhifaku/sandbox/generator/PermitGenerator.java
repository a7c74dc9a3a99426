package org.zhifaku.sandbox.generator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Invented permit records. A generator is for one thread; two with the same seed and plan give the same rows. */
public final class PermitGenerator implements RecordGenerator {
    private static final Layout LAYOUT = Layout.PERMIT_CURRENT;
    private static final int NAME = LAYOUT.at("XK_XDR_MC");
    private static final int USCC = LAYOUT.at("XK_XDR_SHXYM");
    private static final int REGISTRATION = LAYOUT.at("XK_XDR_GSZC");
    private static final int ID_NO = LAYOUT.at("XK_XDR_ZJHM");
    private static final int DECISION = LAYOUT.at("XK_XKWS");
    private static final int DOC_NO = LAYOUT.at("XK_WSH");
    private static final int CATEGORY = LAYOUT.at("XK_XKLB");
    private static final int CONTENT = LAYOUT.at("XK_NR");
    private static final int DECIDED = LAYOUT.at("XK_JDRQ");
    private static final int VALID_FROM = LAYOUT.at("XK_YXQZ");
    private static final int VALID_TO = LAYOUT.at("XK_YXQZI");
    private static final int ORGAN = LAYOUT.at("XK_XKJG");
    private static final int ORGAN_USCC = LAYOUT.at("XK_XKJGDM");
    private static final int REMARK = LAYOUT.at("BZ");
    private static final int[] DATES = {DECIDED, VALID_FROM, VALID_TO};
    private static final int[] MANDATORY = {NAME, DOC_NO, CONTENT, ORGAN};
    private static final int[] OPTIONAL = {
        LAYOUT.at("XK_XDR_ZZJG"), LAYOUT.at("XK_XDR_SWDJ"), LAYOUT.at("XK_XDR_SYDW"), LAYOUT.at("XK_XDR_SHZZ"), REMARK
    };

    /** Numbers of persons with permits begin here. */
    static final long PERSONS = 1L << 40;

    private final long seed;
    private final DirtPlan plan;
    private final Organs organs;
    private final Parties parties;
    private final Dice dice = new Dice(0, 0, 0);

    public PermitGenerator(long seed, DirtPlan plan) {
        this(seed, plan, new Divisions());
    }

    private PermitGenerator(long seed, DirtPlan plan, Divisions divisions) {
        this(seed, plan, new Organs(divisions, seed), new Parties(divisions, seed));
    }

    /** A generator that shares organs and parties of the same seed with others. */
    public PermitGenerator(long seed, DirtPlan plan, Organs organs, Parties parties) {
        this.seed = seed;
        this.plan = plan;
        this.organs = organs;
        this.parties = parties;
    }

    /** The fault planned for record {@code index}; kinds that permits cannot have are never planned. */
    @Override
    public @Nullable DirtKind planned(long index) {
        DirtKind dirt = plan.pick(new Dice(seed, 21, index));
        return dirt == DirtKind.FINE_MISSING || dirt == DirtKind.FINE_UNIT_ERROR ? null : dirt;
    }

    /** Whether record {@code index} concerns a natural person. */
    @Override
    public boolean concernsPerson(long index) {
        DirtKind dirt = planned(index);
        return dirt == DirtKind.ID_BAD_CHECK
                || dirt != DirtKind.USCC_BAD_CHECK
                        && dirt != DirtKind.USCC_BAD_ORGANISATION_PART
                        && dirt != DirtKind.USCC_NONE
                        && dirt != DirtKind.LOWER_CASE_USCC
                        && Dice.mix(seed * 37 + index) % 100 > 90;
    }

    /**
     * The row of record {@code index} in the layout.
     *
     * @param layout {@link Layout#PERMIT_CURRENT} or {@link Layout#PERMIT_OLD}
     */
    @Override
    public GeneratedRow row(long index, Layout layout, Arrival arrival) {
        DirtKind dirt = arrival.version() > 0 ? null : planned(index);
        String[] values = current(index, arrival);
        if (dirt != null) {
            values = plant(values, dirt);
        }
        return switch (layout) {
            case PERMIT_CURRENT -> new GeneratedRow(values, dirt);
            case PERMIT_OLD -> OldLayouts.permit(values, dirt, arrival);
            case PENALTY_CURRENT, PENALTY_OLD ->
                throw new IllegalArgumentException("Layout " + layout + " is not one of permits.");
        };
    }

    /**
     * The facts that record {@code index} tells when it is first delivered, with faults or without. Thread-safe.
     *
     * @param arrival of version 0
     */
    public PermitFacts facts(long index, Arrival arrival) {
        return decide(index, arrival, new Dice(0, 0, 0));
    }

    /** The organ that decided record {@code index}; much cheaper than all facts. Thread-safe. */
    public Organ organ(long index) {
        return organs.of(index);
    }

    private PermitFacts decide(long index, Arrival arrival, Dice dice) {
        dice.restart(seed, 22, index);
        Organ organ = organs.of(index);
        PermitItem item = PermitItem.pick(organ.field(), dice);
        LocalDate decided = arrival.decision(dice);
        long serial = organs.serialOf(index);
        String docNo = DocumentNumber.of(organ.permitPrefix(), decided.getYear(), serial, dice);
        // People get permits as parties get penalties, but other people: numbers above those of penalties.
        Party party = concernsPerson(index) ? parties.person(index + PERSONS) : parties.firm(dice);
        return new PermitFacts(organ, item, party, decided, serial, docNo);
    }

    private String[] current(long index, Arrival arrival) {
        PermitFacts facts = decide(index, arrival, dice);
        Organ organ = facts.organ();
        PermitItem item = facts.item();
        LocalDate decided = facts.decided();
        Party party = facts.party();
        boolean person = party.kind() == Party.Kind.PERSON;

        String[] values = new String[LAYOUT.codes().size()];
        values[NAME] = party.name();
        values[1] = party.kind().title();
        values[USCC] = party.uscc();
        values[REGISTRATION] = party.registrationNo();
        values[4] = "";
        values[5] = "";
        values[6] = "";
        values[7] = "";
        values[8] = party.representative();
        values[9] = "";
        values[10] = "";
        values[11] = person ? "身份证" : "";
        values[ID_NO] = person ? party.idNo() : "";
        values[DECISION] = item.decision();
        values[DOC_NO] = facts.docNo();
        values[CATEGORY] = item.category();
        values[16] = item.licence();
        values[17] = item.licence().isEmpty() ? "" : "XK" + (100_000_000L + index);
        values[CONTENT] = item.content();
        values[DECIDED] = Digits.date(decided, "/");
        values[VALID_FROM] = values[DECIDED];
        values[VALID_TO] = item.years() == 0 ? "2099/12/31" : Digits.date(decided.plusYears(item.years()), "/");
        values[ORGAN] = organ.name();
        values[ORGAN_USCC] = organ.uscc();
        values[24] = "1";
        values[25] = organ.name();
        values[26] = organ.uscc();
        values[REMARK] = arrival.version() > 0 ? "更正第" + arrival.version() + "次" : "";
        return values;
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
            // Both ends: the old generation has no 有效期自 and compares with the decision.
            case END_BEFORE_DECISION ->
                values[VALID_TO] = "2019" + values[DECIDED].substring(4).replace("02/29", "02/28");
            case UNKNOWN_CATEGORY -> values[CATEGORY] = "备查";
            case PLACEHOLDER -> Dirt.placeholders(values, OPTIONAL, dice);
            case FULL_WIDTH -> {
                values[DOC_NO] = Dirt.fullWidth(values[DOC_NO]);
                values[USCC] = Dirt.fullWidth(values[USCC]);
            }
            case LOWER_CASE_USCC -> values[USCC] = values[USCC].toLowerCase(java.util.Locale.ROOT);
            case CONTROL_CHARACTERS -> values[CONTENT] = Dirt.withControlCharacters(values[CONTENT]);
            case UNCLOSED_QUOTE -> values[NAME] = "\"" + values[NAME];
            case SHORT_ROW -> {
                return Dirt.cut(values, dice);
            }
            case EXTRA_CELL -> {
                return Dirt.withExtraCell(values);
            }
            case EXACT_DUPLICATE, GBK_BYTES, FINE_MISSING, FINE_UNIT_ERROR -> {
                // Not the values (whoever writes the file does it), or never planned for permits.
            }
        }
        return values;
    }
}

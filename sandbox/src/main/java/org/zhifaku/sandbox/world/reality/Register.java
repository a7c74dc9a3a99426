package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Divisions;
import org.zhifaku.sandbox.generator.Parties;
import org.zhifaku.sandbox.generator.Party;

/** The legal-person register 法人库: the firms and sole traders by rank. Thread-safe. */
public final class Register {
    private static final String[] ROADS = {"人民路", "中山路", "建设路", "解放路", "环市路", "工业大道", "科技路", "港口路", "沿江路", "文明路"};
    private static final String[] INDUSTRIES = {
        "F5211", "F5212", "H6210", "C1411", "G5430", "N7820", "O8040", "C3011", "Q8425", "K7020"
    };

    /** Of ten thousand credit records, the firms that the register has on the base date. */
    public static final long PER_TEN_THOUSAND = 600;

    private final Divisions divisions;
    private final Parties parties;
    private final Pool pool;
    private final long seed;

    Register(Divisions divisions, Parties parties, Pool pool, long seed) {
        this.pool = pool;
        this.divisions = divisions;
        this.parties = parties;
        this.seed = seed;
    }

    /**
     * What the register says of a party.
     *
     * @param newName the name since a change, which acts before it do not bear; empty for most
     */
    public record Entry(
            Party party,
            String area,
            String address,
            String industry,
            LocalDate established,
            State state,
            String newName) {}

    /** With the register's words. */
    public enum State {
        ACTIVE("存续"),
        CLOSED("注销"),
        REVOKED("吊销，未注销");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * Entry {@code index}: the even ones are the firms that are punished most, the odd ones those that are inspected; empty where
     * there is none.
     */
    public Optional<Entry> entry(long index) {
        long half = index / 2;
        if (index % 2 == 0) {
            return half < Pool.FIRST ? Optional.of(ranked((int) half)) : Optional.empty();
        }
        return half < pool.size() ? Optional.of(ranked(pool.rank((int) half))) : Optional.empty();
    }

    private Entry ranked(int rank) {
        Party party = parties.firm(rank);
        Dice dice = new Dice(seed, 41, rank);
        int draw = dice.below(100);
        State state = draw < 4 ? State.CLOSED : draw < 6 ? State.REVOKED : State.ACTIVE;
        String newName = party.kind() == Party.Kind.ORGANISATION && dice.chance(0.08)
                ? party.name().replaceFirst("市", "市新")
                : "";
        LocalDate established = LocalDate.of(2000 + dice.below(22), 1 + dice.below(12), 1 + dice.below(28));
        return new Entry(party, area(party), address(party), dice.of(INDUSTRIES), established, state, newName);
    }

    /** The truth id of a party: by its credit code; of a person by the identity number, without telling it. */
    public static String id(Party party) {
        return party.kind() == Party.Kind.PERSON
                ? "N"
                        + Long.toHexString(Dice.mix(
                                party.idNo().hashCode() * 31L + party.name().hashCode()))
                : "F" + party.uscc();
    }

    /** 6 digits; of persons the area is not known. */
    public String area(Party party) {
        return party.kind() == Party.Kind.PERSON ? "" : party.uscc().substring(2, 8);
    }

    /** An invented address in the party's area; of persons empty. */
    public String address(Party party) {
        if (party.kind() == Party.Kind.PERSON) {
            return "";
        }
        Dice dice = new Dice(seed, 42, party.uscc().hashCode());
        return String.format(Locale.ROOT, "%s%s%d号", divisions.path(area(party)), dice.of(ROADS), 1 + dice.below(300));
    }

    public String areaName(String code) {
        return divisions.path(code);
    }
}

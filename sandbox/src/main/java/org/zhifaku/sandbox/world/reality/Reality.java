package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.Divisions;
import org.zhifaku.sandbox.generator.Organs;
import org.zhifaku.sandbox.generator.Parties;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.sandbox.generator.PermitGenerator;

/** The registers and series of acts of one simulated world. Thread-safe; acts are computed, not kept. */
public final class Reality {
    public static final String GUANGZHOU = "440100";
    public static final String SHENZHEN = "440300";
    public static final String ZHONGSHAN = "442000";
    /** Numbers of penalties that the credit centre does not have begin here: a multiple of 97, above every credit centre. */
    static final long HIDDEN = 97L * 450_000;

    private final long seed;
    private final LocalDate baseDate;
    private final long records;
    private final Items items = new Items();
    private final Bodies bodies;
    private final Register register;
    private final Inspections inspections;
    private final OpenCase.Series openCases;
    private final Complaint.Series complaints;
    private final Permits permits;
    private final Levy.Series levies;
    private final Penalties credited;
    private final Penalties hidden;

    /** @param records that the credit centre delivers on the base date: 10 to 40 million */
    public Reality(long seed, LocalDate baseDate, long records) {
        if (records < 10 || records > 40_000_000) {
            throw new IllegalArgumentException(
                    "A world of " + records + " credit records cannot be made; give 10 to 40,000,000.");
        }
        this.seed = seed;
        this.baseDate = baseDate;
        this.records = records;
        Divisions divisions = new Divisions();
        Organs organs = new Organs(divisions, seed);
        Parties parties = new Parties(divisions, seed);
        this.bodies = new Bodies(organs, parties, seed, baseDate, records);
        Pool pool = new Pool(parties, Math.max(50, records * Register.PER_TEN_THOUSAND / 20_000));
        this.register = new Register(divisions, parties, pool, seed);
        this.openCases = new OpenCase.Series(seed, baseDate, records, bodies, items, pool);
        this.inspections = new Inspections(seed, baseDate, records, bodies, items, pool);
        PenaltyGenerator generator = new PenaltyGenerator(seed, DirtPlan.standard(), organs, parties);
        long penalties = records * 7 / 10;
        this.complaints = new Complaint.Series(seed, baseDate, records, bodies, items, pool);
        this.permits = new Permits(
                baseDate,
                bodies,
                items,
                new PermitGenerator(seed, DirtPlan.standard(), organs, parties),
                records - penalties);
        List<Body> zhongshan = bodies.all().stream().filter(Body::zhongshan).toList();
        this.levies = new Levy.Series(seed, baseDate, records, zhongshan, items, pool);
        this.credited = new Penalties(seed, baseDate, bodies, items, generator, 0, penalties);
        this.hidden = new Penalties(seed, baseDate, bodies, items, generator, HIDDEN, Math.max(2, penalties / 20));
    }

    public long seed() {
        return seed;
    }

    public LocalDate baseDate() {
        return baseDate;
    }

    /** Credit records of the base date. */
    public long records() {
        return records;
    }

    public Items items() {
        return items;
    }

    public Register register() {
        return register;
    }

    /** Organs that are connected to systems beside the credit centre, in a fixed order. */
    public List<Body> bodies() {
        return bodies.all();
    }

    public Inspections inspections() {
        return inspections;
    }

    /** Permits that the credit centre has. */
    public Permits permits() {
        return permits;
    }

    /** Levies and requisitions of Zhongshan. */
    public Levy.Series levies() {
        return levies;
    }

    /** Complaints that led to nothing. */
    public Complaint.Series complaints() {
        return complaints;
    }

    /** Cases without a decision. */
    public OpenCase.Series openCases() {
        return openCases;
    }

    /** Penalties that the credit centre has. */
    public Penalties credited() {
        return credited;
    }

    /** Penalties that some system tells but the credit centre does not have (瞒报). */
    public Penalties hidden() {
        return hidden;
    }
}

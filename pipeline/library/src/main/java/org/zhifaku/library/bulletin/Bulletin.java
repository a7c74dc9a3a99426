package org.zhifaku.library.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bulletin of a month, as it was taken.
 *
 * @param month the month
 * @param about when and by which rules it was taken
 * @param total the whole library, as one unit
 * @param cities by code of the city, the province's own organs last
 * @param organs by city and name
 * @param sources by source and dataset
 * @param acts late acts, then those suspected to be kept back; by organ and day of the decision
 */
public record Bulletin(
        YearMonth month,
        About about,
        Unit total,
        List<Unit> cities,
        List<Unit> organs,
        List<SourceLine> sources,
        List<ActLine> acts) {
    public Bulletin {
        cities = List.copyOf(cities);
        organs = List.copyOf(organs);
        sources = List.copyOf(sources);
        acts = List.copyOf(acts);
    }

    /**
     * How it was taken.
     *
     * @param through the last business date that is in it
     * @param nights business dates of the month that have runs
     * @param takenAt when, in Asia/Shanghai, as {@code yyyy-MM-dd HH:mm}
     * @param rules the rules in force then, as sentences
     */
    public record About(LocalDate through, int nights, String takenAt, List<String> rules) {
        public About {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A unit: an organ, a city or all.
     *
     * @param name its name
     * @param code credit code of an organ, code of a city; empty where there is none
     * @param city the city of an organ; empty for others
     * @param level the level of an organ; empty for others
     * @param counts its figures
     * @param exceeds the names of the indicators beyond their threshold; only of organs
     */
    public record Unit(String name, String code, String city, String level, Counts counts, List<String> exceeds) {
        public Unit {
            exceeds = List.copyOf(exceeds);
        }
    }

    /**
     * Counts and shares. A share is null where there is nothing to divide by.
     *
     * @param collected 归集量
     * @param stored 入库量
     * @param rejected 退回
     * @param duplicate records too many
     * @param timing reports and what is missing
     * @param compliance 合规率
     * @param repeated 重复率
     * @param lateness 迟报率
     * @param concealment 疑似瞒报率
     */
    public record Counts(
            long collected,
            long stored,
            long rejected,
            long duplicate,
            Timing timing,
            @Nullable BigDecimal compliance,
            @Nullable BigDecimal repeated,
            @Nullable BigDecimal lateness,
            @Nullable BigDecimal concealment) {}

    /**
     * Reports and what is missing.
     *
     * @param reported reports of the month that can be judged
     * @param late those after their limit
     * @param due known acts whose limit ended in the month
     * @param concealed those of them that 双公示 does not have
     * @param outstanding the same, of earlier months too
     */
    public record Timing(long reported, long late, long due, long concealed, long outstanding) {}

    /** A dataset of a source, from the ledger. */
    public record SourceLine(
            String source,
            String dataset,
            long read,
            long accepted,
            long unchanged,
            long rejected,
            long duplicate,
            long held,
            @Nullable BigDecimal compliance,
            @Nullable BigDecimal repeated) {}

    /**
     * An act that is late or missing. Names nobody.
     *
     * @param isLate true: late; false: suspected to be kept back
     * @param day when 双公示 had it; null where it has not
     * @param days working days from the decision to that day, or to the end of the bulletin
     */
    public record ActLine(
            boolean isLate,
            String kind,
            String organ,
            String city,
            String docNo,
            LocalDate decided,
            @Nullable LocalDate day,
            int days,
            List<String> sources) {
        public ActLine {
            sources = List.copyOf(sources);
        }
    }

    /** The organs that are named for something. */
    public List<Unit> named() {
        return organs.stream().filter(organ -> !organ.exceeds().isEmpty()).toList();
    }
}

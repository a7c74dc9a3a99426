package org.zhifaku.jobs.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.trial.RowChange.Turn;
import org.zhifaku.jobs.trial.RowChange.ValueChange;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;

/** What differs between two mappings over a whole file: counts, and some lines of each kind of difference. */
public final class Comparison {
    /** So many lines or values are kept of each kind of difference. */
    public static final int SAMPLES = 10;

    private final String versionBefore;
    private final String versionAfter;
    private final Map<Turn, Lines> turns = new EnumMap<>(Turn.class);
    private final Lines otherRecords = new Lines();
    private final Map<String, ElementChange> elements = new LinkedHashMap<>();
    private final Map<String, long[]> rules = new TreeMap<>();
    private long rows;
    private long changed;

    Comparison(String versionBefore, String versionAfter) {
        this.versionBefore = versionBefore;
        this.versionAfter = versionAfter;
    }

    void add(long line, Outcome before, Outcome after, @Nullable RowChange change) {
        rows++;
        count(before, 0);
        count(after, 1);
        if (change == null) {
            return;
        }
        changed++;
        turns.computeIfAbsent(change.turn(), any -> new Lines()).add(line);
        if (change.otherRecord()) {
            otherRecords.add(line);
        }
        for (ValueChange value : change.values()) {
            elements.computeIfAbsent(value.element(), any -> new ElementChange(value.element(), value.zh()))
                    .add(line, value);
        }
    }

    private void count(Outcome outcome, int side) {
        outcome.fold(accepted -> List.<Finding>of(), Outcome.Rejected::violations)
                .forEach(finding -> count(finding, side));
        outcome.warnings().forEach(finding -> count(finding, side));
    }

    private void count(Finding finding, int side) {
        rules.computeIfAbsent(finding.rule(), any -> new long[2])[side]++;
    }

    /** Version of the mapping compared with; equal versions make equal outcomes. */
    public String versionBefore() {
        return versionBefore;
    }

    /** Version of the mapping tried. */
    public String versionAfter() {
        return versionAfter;
    }

    /** Rows compared. */
    public long rows() {
        return rows;
    }

    /** Rows that differ. */
    public long changed() {
        return changed;
    }

    /** The rows that turned, by how. */
    public Lines turned(Turn turn) {
        return turns.getOrDefault(turn, new Lines());
    }

    /** Rows that become another record than before. */
    public Lines otherRecords() {
        return otherRecords;
    }

    /** Elements with different values in rows that both accept, those of most rows first. */
    public List<ElementChange> elements() {
        return elements.values().stream()
                .sorted((left, right) -> Long.compare(right.rows(), left.rows()))
                .toList();
    }

    /** Rules that found more or less than before. */
    public List<RuleChange> rules() {
        return rules.entrySet().stream()
                .filter(entry -> entry.getValue()[0] != entry.getValue()[1])
                .map(entry -> new RuleChange(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    /** How often a rule found something, as violation or warning. */
    public record RuleChange(String rule, long before, long after) {}

    /** A number of rows and the lines of the first of them. */
    public static final class Lines {
        private final List<Long> first = new ArrayList<>();
        private long rows;

        private void add(long line) {
            rows++;
            if (first.size() < SAMPLES) {
                first.add(line);
            }
        }

        public long rows() {
            return rows;
        }

        /** The first lines, at most {@link #SAMPLES}. */
        public List<Long> first() {
            return List.copyOf(first);
        }
    }

    /** What changed in one element. */
    public static final class ElementChange {
        private final String element;
        private final String zh;
        private final List<Sample> samples = new ArrayList<>();
        private long gained;
        private long lost;
        private long other;

        private ElementChange(String element, String zh) {
            this.element = element;
            this.zh = zh;
        }

        private void add(long line, ValueChange value) {
            if (value.before() == null) {
                gained++;
            } else if (value.after() == null) {
                lost++;
            } else {
                other++;
            }
            if (samples.size() < SAMPLES) {
                samples.add(new Sample(line, value.before(), value.after()));
            }
        }

        public String element() {
            return element;
        }

        public String zh() {
            return zh;
        }

        public long rows() {
            return gained + lost + other;
        }

        /** Rows that have a value now and had none. */
        public long gained() {
            return gained;
        }

        /** Rows that had a value and have none now. */
        public long lost() {
            return lost;
        }

        /** Rows with another value. */
        public long other() {
            return other;
        }

        /** The first changes, at most {@link #SAMPLES}. */
        public List<Sample> samples() {
            return List.copyOf(samples);
        }
    }

    /** One changed value; null is empty. */
    public record Sample(
            long line, @Nullable Object before, @Nullable Object after) {}
}

package org.zhifaku.pipeline.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhifaku.schemas.definition.YamlMap;

/**
 * What {@code rules/statistics.yaml} says. Immutable.
 *
 * @param annual of the annual statistics
 * @param bulletin of the monthly bulletin
 * @param supervision of the supervision findings
 */
public record StatisticsRules(AnnualRules annual, BulletinRules bulletin, SupervisionRules supervision) {

    /**
     * Reads the file; what is wrong becomes a problem of it.
     *
     * @param codes the codes of a set by its name; empty where there is no such set
     * @param sources the sources there are; none where they are not known, and then not checked
     */
    public static StatisticsRules read(YamlMap file, Function<String, List<String>> codes, Set<String> sources) {
        return new StatisticsReader(file, codes, sources).read();
    }

    /** For a folder without the file: no order of severity, no 双公示, nothing due. */
    public static StatisticsRules nothing() {
        return new StatisticsRules(
                new AnnualRules(
                        List.of(), List.of("CURRENT"), true, false, new InspectionCount(List.of(), true), Map.of()),
                new BulletinRules(
                        Map.of(),
                        List.of(),
                        new ReportedBy(Reported.FIRST_SEEN, Map.of()),
                        List.of(),
                        12,
                        new Thresholds(0, 1, 1, 1, 1)),
                new SupervisionRules(List.of(), List.of(), 2, 1));
    }

    /**
     * The annual statistics.
     *
     * @param severity codes of penalty kinds, light to heavy; all of the set
     * @param countedStatus statuses of {@code topic.<type>} that count
     * @param byDocument true where a decision is a document number of an organ, false where it is an act
     * @param levyWithoutClosing true where levies without a day of closing count in the year of their decision
     * @param noDuty credit code of an organ → acts that are not its duty
     */
    public record AnnualRules(
            List<String> severity,
            List<String> countedStatus,
            boolean byDocument,
            boolean levyWithoutClosing,
            InspectionCount inspection,
            Map<String, List<String>> noDuty) {
        public AnnualRules {
            severity = List.copyOf(severity);
            countedStatus = List.copyOf(countedStatus);
            noDuty = Map.copyOf(noDuty);
        }
    }

    /**
     * Which inspections count.
     *
     * @param completeRecord pieces that make a record complete
     * @param ledToPenalty whether those that led to a penalty or coercion count
     */
    public record InspectionCount(List<String> completeRecord, boolean ledToPenalty) {
        public InspectionCount {
            completeRecord = List.copyOf(completeRecord);
        }
    }

    /**
     * The monthly bulletin.
     *
     * @param limits kind of act → working days from the decision to its report
     * @param publicity the sources that are 双公示
     * @param exceptKinds penalties of these kinds only are not missed there
     * @param lookBackMonths how many months back missing acts are told again
     */
    public record BulletinRules(
            Map<String, Integer> limits,
            List<String> publicity,
            ReportedBy reportedBy,
            List<String> exceptKinds,
            int lookBackMonths,
            Thresholds thresholds) {
        public BulletinRules {
            limits = Map.copyOf(limits);
            publicity = List.copyOf(publicity);
            exceptKinds = List.copyOf(exceptKinds);
        }
    }

    /** The day that says when a source reported an act. */
    public enum Reported {
        /** The business date of the night in which the record was first seen. */
        FIRST_SEEN,
        /** 报送时间. */
        SUBMITTED,
        /** 公示日期. */
        PUBLISHED
    }

    /**
     * Which day counts for which source.
     *
     * @param other for sources that are not named
     * @param sources for those that are
     */
    public record ReportedBy(Reported other, Map<String, Reported> sources) {
        public ReportedBy {
            sources = Map.copyOf(sources);
        }
    }

    /**
     * Shares from 0 to 1 beyond which a unit is named.
     *
     * @param leastRows a unit with fewer rows is not named for its share
     */
    public record Thresholds(
            double complianceBelow, double lateAbove, double duplicateAbove, double concealedAbove, int leastRows) {}

    /**
     * The supervision findings.
     *
     * @param inspectionDue sources whose penalties name the inspection they came from
     * @param inspectionDueCaseSources case sources that mean an inspection
     * @param jointInspectionOrgans so many organs at one firm on one day are told
     * @param tierExcess a fine above the tier's upper end times this is told
     */
    public record SupervisionRules(
            List<String> inspectionDue,
            List<String> inspectionDueCaseSources,
            int jointInspectionOrgans,
            double tierExcess) {
        public SupervisionRules {
            inspectionDue = List.copyOf(inspectionDue);
            inspectionDueCaseSources = List.copyOf(inspectionDueCaseSources);
        }
    }
}

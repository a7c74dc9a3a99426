package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;

/**
 * A task of random inspections with the objects and officers drawn.
 *
 * @param plan the plan that it belongs to
 * @param start first day; the objects are inspected within ten days, the task ends after thirty
 */
public record RandomTask(String code, String name, Plan plan, LocalDate start, List<Officer> officers) {
    /** How many parties are drawn in each task. */
    public static final int OBJECTS = 4;

    /**
     * A yearly plan of one body.
     *
     * @param directed 定向抽查 rather than 不定向抽查
     * @param partner 配合部门, empty unless it is a joint plan
     */
    public record Plan(
            String code,
            String name,
            Body body,
            Item item,
            int year,
            boolean directed,
            String partner,
            int ratioPercent) {
        public boolean joint() {
            return !partner.isEmpty();
        }

        public String type() {
            return directed ? "定向抽查" : "不定向抽查";
        }
    }

    public LocalDate drawn() {
        return start.minusDays(3);
    }

    public LocalDate end() {
        return start.plusDays(30);
    }
}

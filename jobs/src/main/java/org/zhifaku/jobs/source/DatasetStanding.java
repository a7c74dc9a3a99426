package org.zhifaku.jobs.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset of a source stands.
 *
 * @param source name of the source
 * @param dataset name of the dataset
 * @param about what stays the same
 * @param last its last pull, or null
 * @param watermark where it is trusted to, or null
 * @param nextExpected when it is pulled next; null where it is not pulled by itself
 * @param state how it stands
 */
public record DatasetStanding(
        String source,
        String dataset,
        About about,
        @Nullable LastPull last,
        @Nullable String watermark,
        @Nullable Instant nextExpected,
        State state) {

    /**
     * What stays the same.
     *
     * @param system Chinese name of the system
     * @param nameZh Chinese name of the dataset
     * @param owner who answers for it
     * @param transport kind of its transport
     * @param place where it is, without secrets; empty where settings are missing
     */
    public record About(String system, String nameZh, String owner, String transport, String place) {}

    /**
     * The last pull.
     *
     * @param pullId its number
     * @param businessDate the day it is of
     * @param at when it began
     * @param rows rows landed
     * @param full whether of all rows
     */
    public record LastPull(long pullId, LocalDate businessDate, Instant at, long rows, boolean full) {}

    /** How it stands. */
    public enum State {
        /** Trusted up to the day that is due. */
        CURRENT("正常"),
        /** Trusted, but not up to the day that is due. */
        OVERDUE("逾期"),
        /** The source had nothing. */
        EMPTY("无数据"),
        /** The last pull is held. */
        HELD("未采信"),
        /** The last pull failed. */
        FAILED("失败"),
        /** Being pulled. */
        RUNNING("进行中"),
        /** Never pulled. */
        NEVER("未采集"),
        /** Settings are missing. */
        NOT_CONFIGURED("未配置");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        /** For stewards. */
        public String zh() {
            return zh;
        }
    }

    /** For {@code --json}: maps and values, keys in order; what is not there is left out. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("dataset", dataset);
        json.put("system", about.system());
        json.put("name_zh", about.nameZh());
        json.put("owner", about.owner());
        json.put("transport", about.transport());
        json.put("place", about.place());
        json.put("state", state.name());
        if (last != null) {
            json.put("last_pull", last.pullId());
            json.put("business_date", last.businessDate().toString());
            json.put("pulled_at", last.at().toString());
            json.put("rows", last.rows());
            json.put("full", last.full());
        }
        if (watermark != null) {
            json.put("watermark", watermark);
        }
        if (nextExpected != null) {
            json.put("next_expected", nextExpected.toString());
        }
        return json;
    }
}

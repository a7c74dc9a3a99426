package org.zhifaku.jobs.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset of a source stands.
 *
 * @param source name of the source
 * @param dataset name of the dataset
 * @param about what stays the same
 * @param last its last pull, or null
 * @param trusted what it is trusted to, or null
 * @param next when it is pulled next; null where it is not pulled by itself
 * @param state how it stands
 */
public record DatasetStanding(
        String source,
        String dataset,
        About about,
        @Nullable LastPull last,
        @Nullable Trusted trusted,
        @Nullable Next next,
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
     * @param said why it is held or failed, and what else is to be told of it
     */
    public record LastPull(long pullId, LocalDate businessDate, Instant at, long rows, boolean full, Said said) {}

    /**
     * What there is to say of a pull, in Chinese.
     *
     * @param code code of the reason, or null
     * @param reason why it is held or failed, or null
     * @param told what else a steward should know
     */
    public record Said(@Nullable String code, @Nullable String reason, List<String> told) {
        public Said {
            told = List.copyOf(told);
        }
    }

    /**
     * What the dataset is trusted to.
     *
     * @param businessDate latest business date of a trusted pull, or null
     * @param lastFull that of the latest one that had all rows, or null
     * @param watermark where the next pull goes on; in a form of the transport's own; null where there is none
     */
    public record Trusted(
            @Nullable LocalDate businessDate,
            @Nullable LocalDate lastFull,
            @Nullable String watermark) {}

    /**
     * The next pull.
     *
     * @param at when it is expected
     * @param full the business date of the next pull of all rows; null where none is planned
     * @param isFull whether that is the next pull itself
     */
    public record Next(Instant at, @Nullable LocalDate full, boolean isFull) {}

    /** How it stands. */
    public enum State {
        /** Trusted up to the day that is due. */
        CURRENT("正常"),
        /** Trusted, but not up to the day that is due. */
        OVERDUE("逾期"),
        /** The source had nothing. */
        EMPTY("无数据"),
        /** The last pull is held: a steward has to decide. */
        HELD("未采信"),
        /** The last pull is trusted, but a steward has to decide of what it no longer had. */
        GONE_HELD("消失待定"),
        /** The last pull was held, and a steward rejected it. */
        REJECTED("已驳回"),
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
            putIfThere(json, "code", last.said().code());
            putIfThere(json, "reason", last.said().reason());
            if (!last.said().told().isEmpty()) {
                json.put("told", last.said().told());
            }
        }
        if (trusted != null) {
            putIfThere(json, "trusted_date", trusted.businessDate());
            putIfThere(json, "last_full", trusted.lastFull());
            putIfThere(json, "watermark", trusted.watermark());
        }
        if (next != null) {
            json.put("next_expected", next.at().toString());
            putIfThere(json, "next_full", next.full());
        }
        return json;
    }

    private static void putIfThere(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }
}

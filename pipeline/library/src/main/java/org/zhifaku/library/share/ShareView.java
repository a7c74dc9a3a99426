package org.zhifaku.library.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.sharing.Share;
import org.zhifaku.pipeline.sharing.SharedRecord;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * The view of one record type for one consumer: {@code share.<consumer>_<record>}. It shows nothing after the share's last day, whether or
 * not anybody revokes it, and notes every reading of it.
 */
record ShareView(Share share, SharedRecord record) {

    static final String SCHEMA = "share";

    String name() {
        return SCHEMA + ".\"" + share.consumer() + "_" + record.type().name() + "\"";
    }

    /** The statements that make it and say in Chinese what it is. */
    List<String> statements() {
        RecordType type = record.type();
        MaskedColumns columns = new MaskedColumns(type, "t");
        List<String> list = new ArrayList<>();
        list.add("t." + type.topicKey());
        for (Element element : record.elements()) {
            list.add(columns.shown(element) + " as " + element.name());
        }
        list.add("t.first_known");
        list.add("t.changed_at");
        // "offset 0" in the log's sub-select keeps it one scan, asked before any row is read.
        String sql =
                "create view %s with (security_barrier) as select %s from topic.%s t where (select control.note_access(%s, %s) offset 0) and %s and %s and %s"
                        .formatted(
                                name(),
                                String.join(", ", list),
                                type.name(),
                                ShareFilter.literal(share.consumer()),
                                ShareFilter.literal(type.name()),
                                inTime(share.until()),
                                columns.open(),
                                ShareFilter.of(share.extent(), record, "t"));
        List<String> statements = new ArrayList<>();
        statements.add(sql);
        statements.add(comment(
                "view " + name(),
                "共享给%s：%s。粒度：一项有效的%s一行，个人信息已脱敏。用途：%s。截止：%s。"
                        .formatted(
                                share.nameZh(),
                                type.zh(),
                                type.zh(),
                                share.purpose(),
                                share.until() == null ? "无" : share.until().toString())));
        statements.add(comment(column(type.topicKey()), "标识，重跑不变"));
        for (Element element : record.elements()) {
            statements.add(comment(column(element.name()), element.zh()));
        }
        statements.add(comment(column("first_known"), "本库首次得知的时间"));
        statements.add(comment(column("changed_at"), "最近一次变化的时间"));
        return statements;
    }

    private static String inTime(@Nullable LocalDate until) {
        return until == null ? "true" : "(now() at time zone 'Asia/Shanghai')::date <= date '" + until + "'";
    }

    private String column(String name) {
        return "column " + name() + "." + name;
    }

    private static String comment(String what, String text) {
        return "comment on " + what + " is " + ShareFilter.literal(text);
    }
}

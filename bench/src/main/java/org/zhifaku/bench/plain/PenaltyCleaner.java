package org.zhifaku.bench.plain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Cleans as a typical team would: trims, drops placeholders, parses dates and amounts, folds the brackets of document
 * numbers, translates kinds. It keeps no raw values, hashes nothing and tells nobody which rule a row broke.
 */
final class PenaltyCleaner implements ItemProcessor<PenaltyLine, Penalty> {

    private static final Set<String> PLACEHOLDERS = Set.of("无", "/", "-", "null", "NULL", "空", "00000000000000000X");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d");
    private static final BigDecimal YUAN_PER_WAN = new BigDecimal(10_000);
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("警告", "101"),
            Map.entry("通报批评", "102"),
            Map.entry("罚款", "201"),
            Map.entry("没收违法所得", "202"),
            Map.entry("没收非法财物", "203"),
            Map.entry("暂扣许可证件", "301"),
            Map.entry("降低资质等级", "302"),
            Map.entry("吊销许可证件", "303"),
            Map.entry("限制开展生产经营活动", "401"),
            Map.entry("责令停产停业", "402"),
            Map.entry("责令关闭", "403"),
            Map.entry("限制从业", "404"),
            Map.entry("行政拘留", "501"));

    @Override
    public Penalty process(PenaltyLine line) {
        String docNo = docNo(line.CF_WSH());
        String uscc = code(line.CF_XDR_SHXYM());
        String idNo = code(line.CF_XDR_ZJHM());
        String name = text(line.CF_XDR_MC());
        String subject = code(line.CF_CFJGDM());
        return new Penalty(
                docNo + "|" + subject + "|" + Objects.requireNonNullElse(uscc, idNo == null ? "" + name : idNo),
                name,
                text(line.CF_XDR_LB()),
                uscc,
                code(line.CF_XDR_GSZC()),
                code(line.CF_XDR_ZZJG()),
                code(line.CF_XDR_SWDJ()),
                code(line.CF_XDR_SYDW()),
                code(line.CF_XDR_SHZZ()),
                text(line.CF_FRDB()),
                text(line.CF_FR_ZJLX()),
                code(line.CF_FR_ZJHM()),
                text(line.CF_XDR_ZJLX()),
                idNo,
                docNo,
                text(line.CF_WFXW()),
                text(line.CF_SY()),
                text(line.CF_YJ()),
                kinds(line.CF_CFLB()),
                text(line.CF_NR()),
                amount(line.CF_NR_FK()),
                amount(line.CF_NR_WFFF()),
                text(line.CF_NR_ZKDX()),
                date(line.CF_JDRQ()),
                date(line.CF_YXQ()),
                date(line.CF_GSJZQ()),
                text(line.CF_CFJG()),
                subject,
                text(line.CF_SJLY()),
                code(line.CF_SJLYDM()),
                text(line.BZ()));
    }

    private static @Nullable String text(String cell) {
        String text = cell.strip();
        return text.isEmpty() || PLACEHOLDERS.contains(text) ? null : text;
    }

    private static @Nullable String code(String cell) {
        String text = text(cell);
        return text == null ? null : text.toUpperCase(Locale.ROOT).replace(" ", "");
    }

    private static @Nullable String docNo(String cell) {
        String text = text(cell);
        return text == null
                ? null
                : text.replaceAll("\\s", "").replaceAll("[(（\\[【﹝〔]((?:19|20)\\d{2})[)）\\]】﹞〕]", "〔$1〕");
    }

    private static @Nullable LocalDate date(String cell) {
        String text = text(cell);
        if (text == null) {
            return null;
        }
        try {
            String day = text.length() > 10 ? text.substring(0, 10) : text;
            return LocalDate.parse(day.strip().replace('/', '-').replace('.', '-'), DATE);
        } catch (DateTimeException e) {
            return null; // the validator refuses a required date that is missing; others stay empty
        }
    }

    private static @Nullable BigDecimal amount(String cell) {
        String text = text(cell);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", "")).multiply(YUAN_PER_WAN);
        } catch (NumberFormatException e) {
            return null; // an amount that is no number is dropped, as such jobs do
        }
    }

    private static List<String> kinds(String cell) {
        String text = text(cell);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；,，、]"))
                        .map(kind -> KINDS.getOrDefault(kind.strip(), "901"))
                        .distinct()
                        .toList();
    }
}

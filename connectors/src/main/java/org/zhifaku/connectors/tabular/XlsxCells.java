package org.zhifaku.connectors.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Shows cells of a sheet as text: numbers plain, without exponent and as exact as Excel keeps them (15 digits), dates as
 * {@code yyyy-MM-dd} with a time of day where there is one, formulas as their stored result.
 */
final class XlsxCells {

    /** Excel keeps 15 significant digits; what a file shows beyond is the noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private static final int MOST_EXPONENT = 400;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Quoted text, escaped characters and [conditions] of a number format, none of which make it a date. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.");

    private static final Pattern DATE_LETTERS = Pattern.compile("[yYdDeE年月日hHsS]|(?<![a-zA-Z])[mM]+(?![a-zA-Z])");
    private static final double LAST_SERIAL_DAY = 2_958_466;

    private XlsxCells() {}

    static @Nullable String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING -> cell.asString();
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "TRUE" : "FALSE";
            case NUMBER -> raw == null ? null : number(cell, raw);
            case FORMULA -> raw == null ? null : formula(cell, raw);
            case ERROR -> raw == null ? "#ERROR" : raw;
        };
    }

    private static String formula(Cell cell, String raw) {
        try {
            new BigDecimal(raw);
        } catch (NumberFormatException e) {
            // The stored result of the formula is a text.
            return raw;
        }
        return number(cell, raw);
    }

    private static String number(Cell cell, String raw) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (isDate(cell) && value.signum() >= 0 && value.doubleValue() < LAST_SERIAL_DAY) {
            return date(cell, value);
        }
        return plain(value, raw);
    }

    static String plain(BigDecimal value, String raw) {
        if (Math.abs((long) value.scale()) > MOST_EXPONENT || value.precision() > MOST_EXPONENT) {
            return raw;
        }
        boolean noise = value.scale() > 0 && value.precision() > EXCEL_DIGITS.getPrecision();
        BigDecimal kept = (noise ? value.round(EXCEL_DIGITS) : value).stripTrailingZeros();
        return kept.signum() == 0 ? "0" : kept.toPlainString();
    }

    private static String date(Cell cell, BigDecimal value) {
        LocalDateTime moment;
        if (cell.getType() == CellType.NUMBER) {
            moment = cell.asDate().plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        } else {
            long seconds = value.multiply(BigDecimal.valueOf(86_400))
                    .add(new BigDecimal("0.5"))
                    .longValue();
            moment = LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds);
        }
        if (value.doubleValue() < 1) {
            return value.signum() == 0 ? "0" : TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DATE_TIME.format(moment);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        // Built-in formats: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese Excel.
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
            return true;
        }
        String pattern = cell.getDataFormatString();
        return id >= 164 && pattern != null && isDatePattern(pattern);
    }

    static boolean isDatePattern(String pattern) {
        if (pattern.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = LITERALS.matcher(pattern.split(";", 2)[0]).replaceAll("");
        boolean exponent = bare.matches(".*[eE][+-].*");
        return !exponent && DATE_LETTERS.matcher(bare).find();
    }
}

package org.zhifaku.connectors.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows numeric cells as text: plain and as exact as Excel keeps them (15 digits), dates as {@code yyyy-MM-dd} with a time
 * of day where there is one. A number of more than 15 digits before the point has lost digits when it was typed: it is
 * shown with an exponent, as Excel shows it, so that nobody takes it for the identifier it was.
 */
final class SheetNumbers {

    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final int MOST_EXPONENT = 400;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Quoted text, escaped characters and [conditions] of a number format, none of which make it a date. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.");

    private static final Pattern DATE_LETTERS = Pattern.compile("[yYdDeE年月日hHsS]|(?<![a-zA-Z])[mM]+(?![a-zA-Z])");
    private static final double LAST_SERIAL_DAY = 2_958_466;
    /** Excel counts a 29 February 1900 that never was. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private SheetNumbers() {}

    /**
     * @param formatId number format of the cell
     * @param pattern the format's pattern, where it is not built in
     * @param from1904 whether days count from 1904
     */
    static String text(BigDecimal value, String raw, int formatId, @Nullable String pattern, boolean from1904) {
        boolean date = isDate(formatId, pattern) && value.signum() >= 0 && value.doubleValue() < LAST_SERIAL_DAY;
        return date ? date(value, from1904) : plain(value, raw);
    }

    static String plain(BigDecimal value, String raw) {
        if (Math.abs((long) value.scale()) > MOST_EXPONENT || value.precision() > MOST_EXPONENT) {
            return raw;
        }
        if (value.precision() - value.scale() > EXCEL_DIGITS.getPrecision()) {
            return withExponent(value.round(EXCEL_DIGITS));
        }
        boolean noise = value.scale() > 0 && value.precision() > EXCEL_DIGITS.getPrecision();
        BigDecimal kept = (noise ? value.round(EXCEL_DIGITS) : value).stripTrailingZeros();
        return kept.signum() == 0 ? "0" : kept.toPlainString();
    }

    private static String withExponent(BigDecimal value) {
        BigDecimal kept = value.stripTrailingZeros();
        int exponent = kept.precision() - kept.scale() - 1;
        return kept.scaleByPowerOfTen(-exponent).toPlainString() + "E+" + exponent;
    }

    private static String date(BigDecimal value, boolean from1904) {
        if (value.doubleValue() < 1 && !from1904) {
            LocalTime time = LocalTime.ofSecondOfDay(Math.min(seconds(value), 86_399));
            return value.signum() == 0 ? "0" : TIME.format(time);
        }
        LocalDate dayZero = from1904
                ? LocalDate.of(1904, 1, 1)
                : LocalDate.of(1899, 12, value.doubleValue() < DAY_THAT_NEVER_WAS ? 31 : 30);
        LocalDateTime moment = dayZero.atStartOfDay().plusSeconds(seconds(value));
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DATE_TIME.format(moment);
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(BigDecimal.valueOf(86_400))
                .add(new BigDecimal("0.5"))
                .longValue();
    }

    private static boolean isDate(int id, @Nullable String pattern) {
        // Built-in formats: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese Excel.
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
            return true;
        }
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

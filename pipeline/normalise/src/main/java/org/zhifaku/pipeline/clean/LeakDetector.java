package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds raw personal identifiers in text: numbers that are right by their own check, not everything that has their length. What merely
 * looks alike is told apart by its check: credit codes, registration numbers, serial numbers of tickets (which look like the newborn).
 *
 * <p>Digits may be full-width and grouped by blanks or hyphens. Pure, thread-safe.
 */
public final class LeakDetector {

    /** A place that holds free text, or one made for codes and numbers, where eleven digits are seldom a telephone. */
    public enum Place {
        TEXT,
        NUMBER
    }

    /**
     * One number.
     *
     * @param kind what it is
     * @param masked as it may be shown, without the separators between its groups
     * @param from where it begins in the text
     * @param to where it ends
     */
    public record Leak(LeakKind kind, String masked, int from, int to) {}

    /** A number of 18 digits whose holder would be younger than this is taken for a serial number with a day in it. */
    private static final int YOUNGEST_IN_TEXT = 3;

    private static final int YOUNGEST_IN_NUMBER = 14;
    private static final int LEAST_DIGITS = 8;
    private static final int MOST_BEFORE = 12;
    private static final int MOST_LETTERS = 3;

    /** Characters of the longest number with its separators; and the groups it may have. Both keep long cells cheap. */
    private static final int MOST_CHARACTERS = 28;

    private static final int MOST_GROUPS = 8;

    private static final Pattern OLD_FOREIGN = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern TRAVEL = Pattern.compile("[EGDSPHMKC][A-Z]?[0-9]{7,10}|[0-9]{8}");
    private static final Pattern TRAVEL_NAMED = Pattern.compile("护照|通行证|台胞证|回乡证|(?i:passport)");
    private static final Pattern CARD_NAMED = Pattern.compile("卡号|银行卡|账号|帐号|账户|帐户");
    private static final Pattern CARD = Pattern.compile("62[0-9]{14,17}|9558[0-9]{15}");
    private static final Pattern PHONE = Pattern.compile("(?:86|0086)?1[3-9][0-9]{9}");

    private final LocalDate today;

    /** @param today the day on which ages are reckoned */
    public LeakDetector(LocalDate today) {
        this.today = today;
    }

    /** All identifiers in a text, in their order. */
    public List<Leak> find(String text, Place place) {
        if (!isSuspect(text)) {
            return List.of();
        }
        List<Leak> leaks = new ArrayList<>();
        List<int[]> run = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = groupEnd(text, at);
            int from = run.isEmpty() ? lettersBefore(text, at) : at;
            run.add(new int[] {from, end});
            boolean more = end + 1 < text.length() && isSeparator(text.charAt(end)) && isDigit(text.charAt(end + 1));
            if (!more) {
                inRun(text, run, place, leaks);
                run.clear();
            }
            at = more ? end + 1 : end;
        }
        return leaks;
    }

    /** The end of the digits from here, with the X that may be an identity number's last character. */
    private static int groupEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean x = end < text.length() && "XxＸｘ".indexOf(text.charAt(end)) >= 0;
        return x && end - from < 18 ? end + 1 : end;
    }

    private static int lettersBefore(String text, int from) {
        int start = from;
        while (start > 0 && from - start < MOST_LETTERS && isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether a text has digits enough in one place; tells most texts apart in one quick pass. */
    private static boolean isSuspect(String text) {
        int digits = 0;
        boolean parted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                parted = false;
                if (++digits >= LEAST_DIGITS - 1) {
                    return true;
                }
            } else if (!parted && isSeparator(c)) {
                parted = true;
            } else {
                digits = 0;
            }
        }
        return false;
    }

    /** The text with every identifier in it masked; the text itself where there is none. */
    public String masked(String text, Place place) {
        List<Leak> leaks = find(text, place);
        if (leaks.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (Leak leak : leaks) {
            masked.append(text, at, leak.from()).append(leak.masked());
            at = leak.to();
        }
        return masked.append(text, at, text.length()).toString();
    }

    /** A run may hold several numbers one after the other, and one number in several groups. */
    private void inRun(String text, List<int[]> groups, Place place, List<Leak> leaks) {
        int at = 0;
        while (at < groups.size()) {
            int from = groups.get(at)[0];
            int next = at + 1;
            for (int last = Math.min(at + MOST_GROUPS, groups.size()) - 1; last >= at; last--) {
                int to = groups.get(last)[1];
                int length = to - from;
                Leak leak = length < LEAST_DIGITS || length > MOST_CHARACTERS
                        ? null
                        : leak(text, from, to, folded(text.substring(from, to)), place);
                if (leak != null) {
                    leaks.add(leak);
                    next = last + 1;
                    break;
                }
            }
            at = next;
        }
    }

    private @Nullable Leak leak(String text, int from, int to, String shown, Place place) {
        String number = shown.replaceAll("[ -]", "");
        // "ID1101…": letters before a number that is right by its check do not make it another.
        String digits = number.replaceFirst("^[A-Z]+", "");
        if (digits.length() == 18 && digits.length() < number.length()) {
            int start = to - digits.length();
            return isPerson(digits, place) ? new Leak(LeakKind.CITIZEN_ID, Masks.idNumber(digits), start, to) : null;
        }
        LeakKind kind = kind(number, shown, text, from, to, place);
        return kind == null
                ? null
                : new Leak(kind, kind == LeakKind.PHONE ? Masks.digitRuns(number) : Masks.idNumber(number), from, to);
    }

    private @Nullable LeakKind kind(String number, String shown, String text, int from, int to, Place place) {
        if (number.length() == 18 && isPerson(number, place)) {
            return number.charAt(0) == '9' ? LeakKind.FOREIGN_ID : LeakKind.CITIZEN_ID;
        }
        boolean adjoins = isWord(text, from - 1) || isWord(text, to) || isDecimal(text, from, to);
        if (place == Place.NUMBER || adjoins) {
            return null;
        }
        if (number.length() == 15 && isOldCitizen(number)) {
            return LeakKind.CITIZEN_ID;
        }
        if (OLD_FOREIGN.matcher(number).matches() && isDay(number, 7)) {
            return LeakKind.FOREIGN_ID;
        }
        if (isGrouped(shown, 4) && isCard(number, text, from)) {
            return LeakKind.BANK_CARD;
        }
        if (PHONE.matcher(number).matches() && isPhoneGrouping(shown)) {
            return LeakKind.PHONE;
        }
        return TRAVEL.matcher(number).matches()
                        && TRAVEL_NAMED.matcher(before(text, from)).find()
                ? LeakKind.TRAVEL_DOCUMENT
                : null;
    }

    private boolean isPerson(String number, Place place) {
        if (PersonNumber.check(number) != PersonNumber.Verdict.VALID
                || number.charAt(0) != '9' && !Provinces.isPossible(number, 0) && !number.startsWith("83")) {
            return false;
        }
        LocalDate birth = PersonNumber.birth(number);
        int youngest = place == Place.NUMBER ? YOUNGEST_IN_NUMBER : YOUNGEST_IN_TEXT;
        return birth != null
                && birth.getYear() >= 1900
                && !birth.plusYears(youngest).isAfter(today)
                && CreditCode.check(number) != CreditCode.Verdict.VALID;
    }

    private static boolean isOldCitizen(String number) {
        return PersonNumber.check(number) == PersonNumber.Verdict.VALID
                && Provinces.isPossible(number, 0)
                && !RegNoCleaner.checks(number);
    }

    /** Year, month and day in two digits each. */
    private static boolean isDay(String number, int at) {
        int month = TextForms.number(number, at + 2, at + 4);
        int day = TextForms.number(number, at + 4, at + 6);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isCard(String number, String text, int from) {
        int length = number.length();
        if (length < 16 || length > 19 || !TextForms.isDigits(number, 0, length) || !isLuhn(number)) {
            return false;
        }
        return CARD.matcher(number).matches()
                || CARD_NAMED.matcher(before(text, from)).find();
    }

    private static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** One group, or groups of this size but for the last, which may have less. */
    private static boolean isGrouped(String shown, int size) {
        String[] groups = shown.split("[ -]");
        for (int i = 0; i < groups.length - 1; i++) {
            if (groups[i].length() != size) {
                return false;
            }
        }
        return groups.length == 1 || groups[groups.length - 1].length() <= size;
    }

    /** 13800138000, 138 0013 8000, 138 001 38000 and the like; the country's code may stand apart. */
    private static boolean isPhoneGrouping(String shown) {
        String own = shown.replaceFirst("^(86|0086)[ -]?(?=1)", "");
        int groups = own.split("[ -]").length;
        return groups == 1 || own.matches("1[0-9]{2}[ -][0-9]{3,4}[ -][0-9]{4,5}|1[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}");
    }

    private static boolean isWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c >= '0' && c <= '9' || isLetter(c) || c == '_';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u00A0' || c == '\u3000';
    }

    /** Digits before or after a point: an amount or a fraction of a second. */
    private static boolean isDecimal(String text, int from, int to) {
        boolean before = from > 1 && text.charAt(from - 1) == '.' && Character.isDigit(text.charAt(from - 2));
        boolean after = to + 1 < text.length() && text.charAt(to) == '.' && Character.isDigit(text.charAt(to + 1));
        return before || after;
    }

    private static String before(String text, int from) {
        return text.substring(Math.max(0, from - MOST_BEFORE), from);
    }

    /** Half-width, upper case, every separator a blank or a hyphen; of the same length. */
    private static String folded(String run) {
        StringBuilder folded = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c >= '０' && c <= '９' || c == 'Ｘ' || c == 'ｘ') {
                c = (char) (c - '０' + '0');
            } else if (c == '\u00A0' || c == '\u3000') {
                c = ' ';
            }
            folded.append(c);
        }
        return folded.toString().toUpperCase(Locale.ROOT);
    }
}

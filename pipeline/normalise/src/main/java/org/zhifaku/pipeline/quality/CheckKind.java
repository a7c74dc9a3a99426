package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.ValueKind;

/**
 * The kinds of check a rule can name: the word, the names of the places in its messages, what a finding says where the rule has no
 * words of its own, and how the check is made from the rule's keys. A rule of a kind that stands here needs no Java.
 */
enum CheckKind {
    /** A cleaner reports it. */
    CELL("cell", Made.REPORTED),
    /** The mapping's 'required' reports it. */
    MAPPING("mapping", Made.REPORTED),
    /** Another rule's check reports its milder half under this id. */
    COMPANION("companion", Made.REPORTED),
    /** The derivation of an element that the file lacks reports it. */
    DERIVED("derived", Made.REPORTED),
    /** A stage other than the normaliser keeps it. */
    STAGE("stage", Made.REPORTED),

    REQUIRED("required", List.of(), "应填写", "must be given", of -> new Required(of.id(), of.fields("fields"))),
    ONE_OF(
            "one-of",
            List.of("fields"),
            "{fields}至少填写一项",
            "one of {fields} must be given",
            of -> new OneOf(of.id(), of.together("fields"))),
    FORBIDDEN("forbidden", List.of(), "不应填写", "must be empty", of -> new Forbidden(of.id(), of.fields("fields"))),
    DATE_ORDER(
            "date-order",
            List.of("other", "date"),
            "早于“{other}”",
            "is before {other}",
            of -> new DateOrder(of.id(), of.pairs("pairs", ValueKind.DATE, ValueKind.TIMESTAMP))),
    DATE_RANGE(
            "date-range",
            List.of("first", "last"),
            "不在 {first} 至 {last} 之间",
            "is not between {first} and {last}",
            of -> new DateRange(
                    of.id(),
                    of.fields("fields", ValueKind.DATE, ValueKind.TIMESTAMP),
                    of.day("first"),
                    of.whole("days_ahead"))),
    DAYS_WITHIN(
            "days-within",
            List.of("other", "days", "most", "calendar"),
            "距“{other}” {days} 天，超过 {most} 天",
            "is {days} days after {other}, at most {most} are allowed",
            of -> new DaysWithin(
                    of.id(),
                    of.pairs("pairs", ValueKind.DATE, ValueKind.TIMESTAMP),
                    of.whole("most"),
                    of.flag("working_days") ? of.calendar() : null)),
    LENGTH(
            "length",
            List.of("length", "limit"),
            "长 {length} 字，超过约定的 {limit} 字",
            "has {length} characters, more than {limit}",
            of -> new Length(of.id(), of.keys("lengths", ValueKind.TEXT), of.limits("lengths"))),
    PATTERN(
            "pattern",
            List.of(),
            "格式不符",
            "does not fit its pattern",
            of -> new Matches(of.id(), of.fields("fields", ValueKind.TEXT), of.pattern("pattern"))),
    CODE_IN(
            "code-in",
            List.of("code"),
            "“{code}”不在允许的代码中",
            "{code} is none of the codes allowed",
            of -> new CodeIn(of.id(), of.fields("fields", ValueKind.TEXT, ValueKind.TEXT_LIST), of.codes("codes"))),
    RANGE(
            "range",
            List.of("least", "most"),
            "不在 {least} 至 {most} 之间",
            "is not between {least} and {most}",
            of -> new Range(
                    of.id(),
                    of.fields("fields", ValueKind.AMOUNT, ValueKind.INTEGER),
                    of.number("least"),
                    of.number("most"))),
    NUMBER_ORDER(
            "number-order",
            List.of("other"),
            "小于“{other}”",
            "is less than {other}",
            of -> new NumberOrder(of.id(), of.pairs("pairs", ValueKind.AMOUNT, ValueKind.INTEGER))),
    NOT_EQUAL(
            "not-equal",
            List.of("other"),
            "与“{other}”相同",
            "is the same as {other}",
            of -> new Different(of.id(), of.pairs("pairs"))),
    EQUAL(
            "equal",
            List.of("other"),
            "与“{other}”不同",
            "differs from {other}",
            of -> new Same(of.id(), of.pairs("pairs"))),
    DOC_YEAR(
            "doc-year",
            List.of("year", "date_year"),
            "文号年份 {year} 与决定日期的年份 {date_year} 不一致",
            "its year {year} is not that of the decision, {date_year}",
            of -> new DocYear(of.id(), of.field("doc_no_key", ValueKind.TEXT), of.field("date", ValueKind.DATE))),
    DIVISION_AGREES(
            "division-agrees",
            List.of("other", "division"),
            "与“{other}”中的登记机关行政区划 {division} 不一致",
            "does not agree with the division {division} in {other}",
            of -> new DivisionAgrees(
                    of.id(),
                    of.field("code", ValueKind.TEXT),
                    of.field("division", ValueKind.TEXT),
                    of.whole("digits"))),
    DISTINCT(
            "distinct",
            List.of(),
            "有重复的项",
            "names an item twice",
            of -> new Distinct(of.id(), of.fields("fields", ValueKind.TEXT_LIST))),
    AT_LEAST(
            "at-least",
            List.of("count", "least"),
            "只有 {count} 项，应不少于 {least} 项",
            "has {count} items, at least {least} are needed",
            of -> new AtLeast(of.id(), of.fields("fields", ValueKind.TEXT_LIST), of.whole("least"))),

    PARTY_IDENTIFIED("party-identified", of -> new PartyIdentified(of.id(), of.needs("party_category"))),
    PARTY_EXCLUSIVE("party-exclusive", of -> new PartyExclusive(of.id(), of.needs("party_category"))),
    IDENTITY_NUMBER("identity-number", CheckKind::identityNumber),
    CREDIT_CODE_CATEGORY(
            "credit-code-category", of -> new CreditCodeCategory(of.id(), of.needs("party_uscc", "party_category"))),
    PENALTY_AMOUNTS(
            "penalty-amounts", of -> new PenaltyAmounts(of.id(), of.companion("companion"), of.needs("penalty_kinds"))),
    AMOUNT_TEXT("amount-text", of -> new AmountText(of.id(), of.needs("penalty_content", "fine_amount"))),

    REFERENCE("reference", List.of(), "库中查不到“{value}”", "{value} is not in the library", Made.IN_THE_WAREHOUSE),
    REFERENCE_VALID(
            "reference-valid",
            List.of("found"),
            "“{value}”当日不在有效期内（{found}）",
            "{value} was not valid on the day ({found})",
            Made.IN_THE_WAREHOUSE),
    REFERENCE_AGREES(
            "reference-agrees",
            List.of("found"),
            "与库中登记的“{found}”不一致",
            "the library holds {found}",
            Made.IN_THE_WAREHOUSE);

    /** Makes a check. */
    @FunctionalInterface
    private interface Made extends Function<RuleKeys, @Nullable Check> {
        /** No check of the row. */
        Made REPORTED = of -> null;
        /** It needs other records: a {@link Reference}. */
        Made IN_THE_WAREHOUSE = of -> null;
    }

    private final String word;
    private final List<String> places;
    private final String zh;
    private final String en;
    private final Made made;

    /** A kind whose findings are in the check's own words, or the rule's title. */
    CheckKind(String word, Made made) {
        this(word, List.of(), "", "", made);
    }

    CheckKind(String word, List<String> places, String zh, String en, Made made) {
        this.word = word;
        List<String> all = new ArrayList<>(List.of("value"));
        all.addAll(places);
        this.places = List.copyOf(all);
        this.zh = zh;
        this.en = en;
        this.made = made;
    }

    static Optional<CheckKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(CheckKind::word).toList();
    }

    /** The word in the rule. */
    String word() {
        return word;
    }

    /** The names of the places in its messages, the raw value first. */
    List<String> places() {
        return places;
    }

    /** What a finding says, in Chinese; empty where the check has its own words. */
    String zh() {
        return zh;
    }

    /** The same in English. */
    String en() {
        return en;
    }

    /** Whether something is checked that can be limited to a time and to some rows. */
    boolean isChecked() {
        return made != Made.REPORTED;
    }

    /** Whether the warehouse judges it, for it needs other records. */
    boolean isReference() {
        return made == Made.IN_THE_WAREHOUSE;
    }

    /** The check, or null where something else reports the rule. */
    @Nullable
    Check make(RuleKeys keys) {
        return made.apply(keys);
    }

    private static Check identityNumber(RuleKeys of) {
        of.needsAny("party_id_no", "party_legal_rep_id_no", "officer_id_no");
        IdentityNumber party = new IdentityNumber(of.id(), of.find("party_id_type"), of.find("party_id_no"));
        IdentityNumber representative =
                new IdentityNumber(of.id(), of.find("party_legal_rep_id_type"), of.find("party_legal_rep_id_no"));
        IdentityNumber officer = new IdentityNumber(of.id(), -1, of.find("officer_id_no"));
        return row -> {
            party.apply(row);
            representative.apply(row);
            officer.apply(row);
        };
    }
}

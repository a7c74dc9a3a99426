package org.zhifaku.pipeline.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.ValueKind;

/**
 * The cleaners a mapping can name: the word in the mapping, the kind of value it yields, its null words, and how it is made. A new
 * cleaner is a class and a row here; whoever changes what an existing one yields raises {@link #GENERATION}.
 */
public enum CleanerKind {
    /** Free text. */
    TEXT("text", ValueKind.TEXT, NullWords.WORDS, false, options -> new IdentifierMask(new TextCleaner())),
    /** Name of an organisation or a person. */
    NAME("name", ValueKind.TEXT, NullWords.WORDS, false, options -> new IdentifierMask(new NameCleaner())),
    /** Several names or numbers. */
    NAMES("names", ValueKind.TEXT_LIST, NullWords.WORDS, false, options -> new NamesCleaner()),
    /** Unified social credit code, GB 32100. */
    USCC("uscc", ValueKind.TEXT, NullWords.WORDS, false, options -> new UsccCleaner()),
    /** Organisation code, GB 11714. */
    ORG_CODE("org-code", ValueKind.TEXT, NullWords.WORDS, false, options -> new OrgCodeCleaner()),
    /** Business registration number. */
    REG_NO("reg-no", ValueKind.TEXT, NullWords.WORDS, false, options -> new RegNoCleaner()),
    /** Number of an identity document. */
    ID_NO("id-no", ValueKind.TEXT, NullWords.WORDS, false, options -> new IdNumberCleaner()),
    /** Any other identifier: folded, upper case, otherwise as written. */
    IDENTIFIER("identifier", ValueKind.TEXT, NullWords.WORDS, false, options -> new IdentifierCleaner()),
    /** Division code, GB/T 2260. */
    DIVISION(
            "division",
            ValueKind.TEXT,
            NullWords.WORDS,
            false,
            options -> new DivisionCleaner(options.divisions(), options.dated())),
    /** Document number. */
    DOC_NO("doc-no", ValueKind.TEXT, NullWords.WORDS, false, options -> new DocNoCleaner()),
    /** Date. */
    DATE("date", ValueKind.DATE, NullWords.WORDS, false, options -> new DateCleaner()),
    /** Instant. */
    TIMESTAMP("timestamp", ValueKind.TIMESTAMP, NullWords.WORDS, false, options -> new TimestampCleaner()),
    /** Amount of money; needs a unit. */
    AMOUNT("amount", ValueKind.AMOUNT, NullWords.WORDS, false, options -> new AmountCleaner(options.unit())),
    /** Whole number; the unit, if any, is the counting word that a cell may carry. */
    INTEGER("integer", ValueKind.INTEGER, NullWords.WORDS, false, options -> new IntegerCleaner(options.unit())),
    /** Yes or no; 无 means no here, not nothing. */
    BOOL("bool", ValueKind.BOOLEAN, NullWords.MARKS, false, options -> new BoolCleaner()),
    /** One code of a set; needs a code set. */
    CODE(
            "code",
            ValueKind.TEXT,
            NullWords.WORDS,
            false,
            options -> new CodeCleaner(options.requiredCodes(), options.dated())),
    /** Several codes of a set; needs a code set. */
    CODES(
            "codes",
            ValueKind.TEXT_LIST,
            NullWords.WORDS,
            true,
            options -> new CodesCleaner(options.requiredCodes(), options.dated(), NullWords.WORDS));

    /** Part of every mapping's version: raise it when a cleaner yields something else than before for any input, or a key is made otherwise. */
    public static final int GENERATION = 4;

    private final String word;
    private final ValueKind yields;
    private final Set<String> nullWords;
    private final boolean repeats;
    private final Function<Options, Cleaner> factory;

    CleanerKind(
            String word, ValueKind yields, Set<String> nullWords, boolean repeats, Function<Options, Cleaner> factory) {
        this.word = word;
        this.yields = yields;
        this.nullWords = nullWords;
        this.repeats = repeats;
        this.factory = factory;
    }

    /**
     * What a cleaner may need besides the cell.
     *
     * @param unit unit of the column of an amount: 元 or 万元; of an integer the counting word its cells may carry; empty for none
     * @param codes the code set, or null
     * @param divisions the divisions we know
     * @param dated true where the record's own date will tell whether a code holds, so that the cleaner leaves that open
     */
    public record Options(String unit, @Nullable CodeSet codes, Divisions divisions, boolean dated) {
        /** Options of a field that names no date. */
        public Options(String unit, @Nullable CodeSet codes, Divisions divisions) {
            this(unit, codes, divisions, false);
        }

        CodeSet requiredCodes() {
            if (codes == null) {
                throw new IllegalArgumentException(
                        "A cleaner of codes needs a code set; the mapping compiler sees to it.");
            }
            return codes;
        }
    }

    /** Words that say 'nothing here' (data-standard reference 2.6 and of our own), compared folded and in upper case. */
    private static final class NullWords {
        static final Set<String> MARKS = Set.of(
                "/",
                "//",
                "\\",
                "-",
                "--",
                "---",
                "—",
                "——",
                "－",
                "NULL",
                "(NULL)",
                "\\N",
                "N/A",
                "NAN",
                "NONE",
                "#N/A",
                "N.A.",
                "NIL",
                "<NULL>",
                "[NULL]",
                "UNDEFINED",
                "*",
                "**",
                "***",
                "、",
                ".",
                "。");
        static final Set<String> WORDS = java.util.stream.Stream.concat(
                        MARKS.stream(),
                        java.util.stream.Stream.of(
                                "无",
                                "空",
                                "暂无",
                                "没有",
                                "不详",
                                "未知",
                                "未提取",
                                "未填",
                                "未填写",
                                "未提供",
                                "暂缺",
                                "无数据",
                                "不适用",
                                "(空)",
                                "（空）",
                                "（无）",
                                "(无)",
                                "00000000000000000X"))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The kind of this word. */
    public static Optional<CleanerKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(CleanerKind::word).toList();
    }

    /** The word in the mapping. */
    public String word() {
        return word;
    }

    /** The kind of value it yields. */
    public ValueKind yields() {
        return yields;
    }

    /** Words that count as an empty cell where the field names none of its own. */
    public Set<String> nullWords() {
        return nullWords;
    }

    /** True where the same cells come again and again and cleaning is dear, so that remembering pays. */
    public boolean repeats() {
        return repeats;
    }

    /** True where it needs a code set. */
    public boolean needsCodes() {
        return this == CODE || this == CODES;
    }

    /** True where its values hold for a time only. */
    public boolean mayBeDated() {
        return needsCodes() || this == DIVISION;
    }

    /** True where it needs a unit. */
    public boolean needsUnit() {
        return this == AMOUNT;
    }

    /** True where it may have a unit. */
    public boolean takesUnit() {
        return this == AMOUNT || this == INTEGER;
    }

    /** Makes the cleaner. */
    public Cleaner create(Options options) {
        return factory.apply(options);
    }
}

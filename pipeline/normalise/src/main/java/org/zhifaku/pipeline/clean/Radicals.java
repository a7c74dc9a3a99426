package org.zhifaku.pipeline.clean;

/**
 * Radicals that PDF and OCR text holds where the like-looking character is meant: those of the block CJK Radicals Supplement that
 * are whole characters by themselves. NFKC maps the Kangxi radicals (U+2F00 to U+2FD5), but of this block two only. Pairs after
 * Unicode's EquivalentUnifiedIdeograph. For keys and suggestions; a displayed name keeps what the source wrote.
 */
final class Radicals {
    private static final char FIRST = '\u2E80';
    private static final char LAST = '\u2EF3';
    private static final char END_OF_KANGXI = '\u2FD5';
    private static final String PAIRS =
            "⺁厂⺎兀⺒巳⺓幺⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车" + "⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";
    private static final char[] MEANT = meant();

    private Radicals() {}

    private static char[] meant() {
        char[] meant = new char[LAST - FIRST + 1];
        for (int i = 0; i < PAIRS.length(); i += 2) {
            meant[PAIRS.charAt(i) - FIRST] = PAIRS.charAt(i + 1);
        }
        return meant;
    }

    /** The character that is meant by a radical of the supplement, or the character itself. */
    static char unified(char c) {
        char meant = c < FIRST || c > LAST ? 0 : MEANT[c - FIRST];
        return meant == 0 ? c : meant;
    }

    /** True for radicals and for compatibility ideographs: characters that look like another one of everyday text. */
    static boolean isLookAlike(char c) {
        return (c >= FIRST && c <= END_OF_KANGXI) || (c >= 0xF900 && c <= 0xFAFF);
    }
}

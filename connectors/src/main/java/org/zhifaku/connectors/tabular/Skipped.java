package org.zhifaku.connectors.tabular;

/** What of a file is no data and was left out. The names are shown to stewards: never rename one. */
public enum Skipped {
    BLANK_LINE("空行"),
    TITLE_LINE("标题行"),
    TOTAL_LINE("合计行"),
    SIGNATURE_LINE("落款行"),
    /** The header again, as on each printed page. */
    REPEATED_HEADER("重复的表头"),
    /** A line that numbers the columns. */
    COLUMN_NUMBERS("列序号行"),
    HIDDEN_SHEET("隐藏的工作表"),
    /** A further sheet without the columns of the first. */
    FOREIGN_SHEET("列名不符的工作表"),
    /** A visible sheet without any text. */
    EMPTY_SHEET("空白工作表");

    private final String zh;

    Skipped(String zh) {
        this.zh = zh;
    }

    /** What it is, in Chinese. */
    public String zh() {
        return zh;
    }
}

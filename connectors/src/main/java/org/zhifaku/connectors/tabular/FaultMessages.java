package org.zhifaku.connectors.tabular;

import java.util.regex.Pattern;
import org.zhifaku.schemas.landing.Fault;

/**
 * Says, in Chinese, what is wrong with a row: line, value, rule, how to mend. Long numbers are masked. The file is not named: it stands
 * beside the row wherever the row goes, and the same rows under another file name must land as the same bytes.
 */
final class FaultMessages {

    private static final int MOST_CHARACTERS = 60;
    /** Runs of digits as long as a telephone or identity number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})\\d{4,}[Xx]?");

    private final String file;
    private final String sheet;

    FaultMessages(String file) {
        this(file, "");
    }

    private FaultMessages(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** The messages for the rows of a sheet. */
    FaultMessages ofSheet(String sheet) {
        return new FaultMessages(file, sheet);
    }

    Fault shortRow(long line, int cells, int columns, String beginning) {
        return fault(
                FaultCode.SHORT_ROW,
                line,
                "只有 " + cells + " 格，表头有 " + columns + " 列" + quote(beginning) + "。请补齐缺少的列后重新推送该行。");
    }

    Fault extraCells(long line, int cells, int columns, String beginning) {
        return fault(
                FaultCode.EXTRA_CELLS,
                line,
                "有 " + cells + " 格，表头只有 " + columns + " 列" + quote(beginning)
                        + "。多半是某格的内容含有分隔符而没有加引号：请把这样的内容放进英文双引号后重新推送该行。");
    }

    Fault badEncoding(long line, String encoding, String looksLike, String beginning) {
        return fault(
                FaultCode.BAD_ENCODING,
                line,
                "含有不是 " + encoding + " 编码的字节" + (looksLike.isEmpty() ? "" : "（看上去是 " + looksLike + " 编码）")
                        + quote(beginning) + "。同一文件只能用一种编码：请把该行转成 " + encoding + " 后重新推送。");
    }

    Fault unclosedQuote(long line, String beginning) {
        return fault(
                FaultCode.UNCLOSED_QUOTE,
                line,
                "的双引号没有成对" + quote(beginning) + "。内容里的双引号要写成两个（\"\"），整格再用双引号括起来；请改好后重新推送该行。");
    }

    Fault truncated(long line, int cells, int columns, String beginning) {
        return fault(
                FaultCode.TRUNCATED,
                line,
                "被截断：文件在这一行中间结束，只有 " + cells + " 格，表头有 " + columns + " 列" + quote(beginning)
                        + "。文件没有传完：请重新上传完整的文件，再放 .done 标记。");
    }

    Fault cellTooLarge(long line, String column, long bytes, long most) {
        return fault(
                FaultCode.CELL_TOO_LARGE,
                line,
                "的 '" + column + "' 有 " + bytes + " 字节，上限是 " + most
                        + " 字节（source.yaml 的 thresholds.max_cell）。请检查该格内容；确有需要时调高上限。");
    }

    Fault rowTooLarge(long line, long most, String beginning) {
        return fault(FaultCode.ROW_TOO_LARGE, line, "超过 " + most + " 字节" + quote(beginning) + "。多半是换行丢失或引号没有成对：请检查该行。");
    }

    Fault nulByte(long line, String column) {
        return fault(FaultCode.NUL_BYTE, line, "的 '" + column + "' 含有 NUL 字符（显示为 ␀）。数据库不能存放它：请在来源处去掉后重新推送该行。");
    }

    String unreadable(String why, String mend) {
        return "文件 '" + file + "' 无法按表格读取：" + why + "。" + mend;
    }

    private Fault fault(FaultCode code, long line, String rest) {
        String where = sheet.isEmpty() ? "" : "工作表 '" + sheet + "' ";
        return new Fault(code.name(), where + "第 " + line + " 行" + rest);
    }

    private static String quote(String beginning) {
        String masked = LONG_NUMBER.matcher(beginning).replaceAll("$1***").strip();
        if (masked.isEmpty()) {
            return "";
        }
        boolean cut = masked.length() > MOST_CHARACTERS;
        return "，行首是 '" + (cut ? masked.substring(0, MOST_CHARACTERS) + "…" : masked) + "'";
    }
}

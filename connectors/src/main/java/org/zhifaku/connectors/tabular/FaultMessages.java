package org.zhifaku.connectors.tabular;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;

/**
 * Says, in Chinese, what is wrong with a row: line, value, rule, how to mend. Long numbers are masked. The file is not named: it stands
 * beside the row wherever the row goes, and the same rows under another file name must land as the same bytes.
 */
final class FaultMessages {

    static final char NUL_PICTURE = '\u2400';
    static final String MEND_REFUSED = "请对方按声明的编码和格式重新导出后推送；来源确实如此时，改数据集定义的 pull.files（format、encodings、delimiter）。";
    static final String MEND_WORKBOOK = "请用 Excel 打开检查，另存为 .xlsx 后重新推送。";
    static final String MEND_DAMAGED = "请重新上传完整的文件。";

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

    Fault badEncoding(long line, TextEncoding encoding, @Nullable TextEncoding looksLike, String beginning) {
        return fault(
                FaultCode.BAD_ENCODING,
                line,
                "含有不是 " + encoding.key() + " 编码的字节"
                        + (looksLike == null ? "" : "（看上去是 " + looksLike.key() + " 编码）")
                        + quote(beginning) + "。同一文件只能用一种编码：请把该行转成 " + encoding.key() + " 后重新推送。");
    }

    Fault garbled(long line, String column, String value) {
        String what = Mojibake.ofLine(value);
        return fault(
                FaultCode.MOJIBAKE,
                line,
                "的 '" + column + "' 是乱码（" + (what == null ? "像是用错编码读过又另存" : what) + "）" + quote(value, "内容是")
                        + "。请从来源系统重新导出该行，不要用乱码的文件转换。");
    }

    Fault errorCell(long line, String column, String error) {
        return fault(
                FaultCode.ERROR_CELL, line, "的 '" + column + "' 是 Excel 错误值 '" + error + "'，不是数据。请改正公式或填写内容后重新推送该行。");
    }

    Fault malformed(long line, String why, String beginning) {
        return fault(FaultCode.MALFORMED, line, "不是完整的一条记录（" + why + "）" + quote(beginning) + "。请改正后重新推送该行。");
    }

    Fault cutRecord(long line, String why, String beginning) {
        return fault(
                FaultCode.TRUNCATED,
                line,
                "被截断：文件在这条记录中间结束（" + why + "）" + quote(beginning) + "。文件没有传完：请重新上传完整的文件，再放 .done 标记。");
    }

    Fault tooDeep(long line, int most, String beginning) {
        return fault(
                FaultCode.TOO_DEEP,
                line,
                "嵌套超过 " + most + " 层（source.yaml 的 thresholds.max_depth）" + quote(beginning) + "。请检查该记录；确有需要时调高上限。");
    }

    Fault tooManyNames(long line, int most, String name) {
        return fault(
                FaultCode.EXTRA_CELLS,
                line,
                "的 '" + name + "' 是第 " + most + " 列以外的名字（source.yaml 的 thresholds.max_columns）。请检查该记录；确有需要时调高上限。");
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

    Fault cellBeyond(long line, String column, long most) {
        return fault(
                FaultCode.CELL_TOO_LARGE,
                line,
                "的 '" + column + "' 超过 " + most + " 字节（source.yaml 的 thresholds.max_cell）。请检查该格内容；确有需要时调高上限。");
    }

    Fault rowTooLarge(long line, long most, String beginning) {
        return fault(
                FaultCode.ROW_TOO_LARGE,
                line,
                "超过 " + most + " 字节（上限是 source.yaml 的 thresholds.max_cell 的 4 倍，至少 4 MB）" + quote(beginning)
                        + "。多半是换行丢失或引号没有成对：请检查该行。");
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
        return quote(beginning, "行首是");
    }

    private static String quote(String beginning, String what) {
        String masked = LONG_NUMBER.matcher(beginning).replaceAll("$1***").strip();
        if (masked.isEmpty()) {
            return "";
        }
        boolean cut = masked.length() > MOST_CHARACTERS;
        return "，" + what + " '" + (cut ? masked.substring(0, MOST_CHARACTERS) + "…" : masked) + "'";
    }
}

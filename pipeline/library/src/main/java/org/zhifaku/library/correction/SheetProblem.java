package org.zhifaku.library.correction;

/**
 * Why a sheet cannot be taken.
 *
 * @param sheet name of the sheet; empty where it is about the file
 * @param row number of the row as the spreadsheet shows it, from 1; 0 where it is about the sheet
 * @param message what is wrong and how to mend it, in Chinese, without personal identifiers
 */
public record SheetProblem(String sheet, int row, String message) {

    /** Place and message in one line. */
    @Override
    public String toString() {
        String place = sheet.isEmpty() ? "" : "工作表“" + sheet + "”" + (row > 0 ? "第 " + row + " 行" : "") + "：";
        return place + message;
    }
}

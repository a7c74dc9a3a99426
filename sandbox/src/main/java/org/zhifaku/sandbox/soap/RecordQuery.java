package org.zhifaku.sandbox.soap;

import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for.
 *
 * @param dataset name of the dataset
 * @param from first update time, text
 * @param to last update time, text
 * @param page from 0
 * @param size rows of a page
 * @param byCursor whether the answer is to name the next page
 */
record RecordQuery(String dataset, String from, String to, int page, int size, boolean byCursor) {

    private static final int MOST_ROWS = 1_000;
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";

    RecordQuery {
        if (size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException("pageSize is " + size + "; it must be 1 to " + MOST_ROWS);
        }
        if (page < 0) {
            throw new IllegalArgumentException("there is no page before the first");
        }
        if (!from.matches(TIME) || !to.matches(TIME)) {
            throw new IllegalArgumentException("startTime and endTime must be written as 2026-01-31 23:59:59");
        }
    }

    static RecordQuery of(
            String dataset,
            String from,
            String to,
            @Nullable String pageNo,
            @Nullable String cursor,
            @Nullable String pageSize) {
        boolean byCursor = cursor != null;
        int page = byCursor ? (cursor.isEmpty() ? 0 : number("cursor", cursor)) : number("pageNo", pageNo) - 1;
        return new RecordQuery(dataset, from, to, page, number("pageSize", pageSize), byCursor);
    }

    private static int number(String name, @Nullable String text) {
        if (text == null || !text.matches("\\d{1,8}")) {
            throw new IllegalArgumentException(name + " must be a whole number");
        }
        return Integer.parseInt(text);
    }

    /** Whether another query asks for pages of the same rows. */
    boolean isOfSameRows(RecordQuery other) {
        return dataset.equals(other.dataset) && from.equals(other.from) && to.equals(other.to) && size == other.size;
    }
}

package org.zhifaku.sandbox.exchange;

import org.zhifaku.sandbox.world.telling.DatasetView;

/**
 * A table that holds what a system tells in one dataset.
 *
 * @param create makes it with all that belongs to it, one statement after the other, divided by semicolons at line ends; may be carried
 *     out again
 * @param upsert puts a row, whatever stood there for its key; a value per column of the view
 */
record ExchangeTable(DatasetView view, String create, String upsert) {}

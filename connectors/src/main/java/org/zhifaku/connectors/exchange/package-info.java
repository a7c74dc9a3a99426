/**
 * Front-end exchange databases (前置库) over JDBC: rows of one table or view, in the order of their update time, page by page, in one
 * snapshot. Entry type: {@link org.zhifaku.connectors.exchange.TableFeeds}.
 *
 * <p>How it hangs together: {@code TableFeed} asks its route for a {@code Survey} (columns and totals), then for one page after the
 * other; {@code DatabaseAccess} carries out both on a {@code Session}, whose {@code Sql} is of one dialect; {@code Reading} knows where
 * the reading stands, so that a page that broke goes on behind its last row. All values are bound as parameters; names come from the
 * definition, where they were checked, or from the source's own catalogue, and are quoted.
 *
 * <p>JDBC's types stop at {@code DatabaseAccess}. Nothing is ever written to a source.
 */
@NullMarked
package org.zhifaku.connectors.exchange;

import org.jspecify.annotations.NullMarked;

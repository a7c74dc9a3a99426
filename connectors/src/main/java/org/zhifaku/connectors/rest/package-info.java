/**
 * Rows that a web server gives as JSON, page by page: tokens, keys and passwords, paging by number, offset and cursor, answers bounded
 * and cut into rows without being held whole. Entry type: {@link org.zhifaku.connectors.rest.RestFeeds}. Knows nothing of landing.
 */
@NullMarked
package org.zhifaku.connectors.rest;

import org.jspecify.annotations.NullMarked;

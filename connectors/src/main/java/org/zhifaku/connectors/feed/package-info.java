/**
 * What every transport that is no file drop gives: rows while they are fetched, the originals they came from, a position to go on
 * from, and reasons to hold the pull. Entry type: {@link org.zhifaku.connectors.feed.Feed}.
 */
@NullMarked
package org.zhifaku.connectors.feed;

import org.jspecify.annotations.NullMarked;

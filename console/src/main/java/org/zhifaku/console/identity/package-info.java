/**
 * 待认定: what is likely, but not surely, the same act, party or organ, side by side, and what stewards decide of it. Entry type: {@link
 * org.zhifaku.console.identity.IdentityController}. Shows no personal identifier.
 */
@NullMarked
package org.zhifaku.console.identity;

import org.jspecify.annotations.NullMarked;

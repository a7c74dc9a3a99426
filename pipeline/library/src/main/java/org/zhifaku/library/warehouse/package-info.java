/**
 * The warehouse itself: its migrations, the shape of its tables as the schemas give it, binary COPY, and the tokens that stand for
 * personal identifiers. Entry types: {@link org.zhifaku.library.warehouse.Migrations},
 * {@link org.zhifaku.library.warehouse.PersonTokens}.
 */
@NullMarked
package org.zhifaku.library.warehouse;

import org.jspecify.annotations.NullMarked;

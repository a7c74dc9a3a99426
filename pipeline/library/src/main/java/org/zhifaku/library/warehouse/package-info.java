/**
 * The warehouse itself: its migrations, the shape of its tables as the schemas give it and binary COPY. Entry type:
 * {@link org.zhifaku.library.warehouse.Migrations}.
 */
@NullMarked
package org.zhifaku.library.warehouse;

import org.jspecify.annotations.NullMarked;

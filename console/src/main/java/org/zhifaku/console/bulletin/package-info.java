/**
 * The monthly bulletin as a page: one file that needs nothing beside it and prints on paper.
 *
 * <p>Entry type: {@link org.zhifaku.console.bulletin.BulletinPage}.
 */
@NullMarked
package org.zhifaku.console.bulletin;

import org.jspecify.annotations.NullMarked;

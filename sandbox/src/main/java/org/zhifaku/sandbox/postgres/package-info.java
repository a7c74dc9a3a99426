/**
 * The embedded PostgreSQL: the real server 18 on a data folder that lasts. Entry type: {@link
 * org.zhifaku.sandbox.postgres.EmbeddedPostgres}.
 */
@NullMarked
package org.zhifaku.sandbox.postgres;

import org.jspecify.annotations.NullMarked;

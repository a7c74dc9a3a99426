/**
 * Database roles: who may read what of the warehouse with a client of their own. {@code steward} and {@code analyst} are group roles
 * that cannot log in; an administrator grants them to people's own logins. Rights follow the schemas' {@code class}, column by column.
 *
 * <p>Entry type: {@link org.zhifaku.library.access.DatabaseRoles}. Shares have roles of their own, see {@code library.share}.
 */
@NullMarked
package org.zhifaku.library.access;

import org.jspecify.annotations.NullMarked;

/**
 * The public search over published acts, as pages and as JSON. Shows what the index holds and nothing else: this package has
 * no way to the warehouse.
 *
 * <p>Entry types: {@link org.zhifaku.console.portal.PortalConfiguration} for the application,
 * {@link org.zhifaku.console.portal.ActSearch}, the port to the index that the application provides.
 */
@NullMarked
package org.zhifaku.console.portal;

import org.jspecify.annotations.NullMarked;

/**
 * The catalogue: every data element with its lineage, from the columns of the sources through the warehouse to index and lake. Made of
 * the schemas and definitions alone; needs no server.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.catalog.Catalog}.
 */
@NullMarked
package org.zhifaku.jobs.catalog;

import org.jspecify.annotations.NullMarked;

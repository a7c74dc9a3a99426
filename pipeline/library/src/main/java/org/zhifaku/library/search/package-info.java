/**
 * The search index over all acts that may be shown: its mapping, its alias, bulk writing and the search of the portal.
 *
 * <p>Entry types: {@link org.zhifaku.library.search.EnforcementIndex} for those who write,
 * {@link org.zhifaku.library.search.EnforcementSearch} for those who read. Types of the Elasticsearch client stop here. Only
 * what every distribution of the server has is used: no scripts, no ingest, no analysis plugin. Must not depend on the warehouse.
 */
@NullMarked
package org.zhifaku.library.search;

import org.jspecify.annotations.NullMarked;

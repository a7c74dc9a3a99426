/**
 * The embedded Elasticsearch: the real server 8.19 (small distribution) on a data folder that lasts. Entry type: {@link
 * org.zhifaku.sandbox.elasticsearch.EmbeddedElasticsearch}.
 */
@NullMarked
package org.zhifaku.sandbox.elasticsearch;

import org.jspecify.annotations.NullMarked;

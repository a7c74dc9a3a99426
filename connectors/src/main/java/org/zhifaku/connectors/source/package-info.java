/**
 * What a source is and how it is reached, read strictly from {@code mappings/sources}. Entry type: {@link
 * org.zhifaku.connectors.source.Sources}. Must not depend on Camel nor reach for any network.
 */
@NullMarked
package org.zhifaku.connectors.source;

import org.jspecify.annotations.NullMarked;

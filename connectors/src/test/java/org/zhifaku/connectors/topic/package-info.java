/** Tests of reading topics that need no broker. */
@NullMarked
package org.zhifaku.connectors.topic;

import org.jspecify.annotations.NullMarked;

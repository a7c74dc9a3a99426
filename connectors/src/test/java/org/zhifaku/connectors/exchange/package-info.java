@NullMarked
package org.zhifaku.connectors.exchange;

import org.jspecify.annotations.NullMarked;

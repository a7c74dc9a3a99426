@NullMarked
package org.zhifaku.connectors.reach;

import org.jspecify.annotations.NullMarked;

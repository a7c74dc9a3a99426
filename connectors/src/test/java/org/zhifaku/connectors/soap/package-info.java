@NullMarked
package org.zhifaku.connectors.soap;

import org.jspecify.annotations.NullMarked;

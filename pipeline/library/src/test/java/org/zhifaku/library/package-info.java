/** A warehouse with landing and mappings of its own, for the tests of the library. */
@NullMarked
package org.zhifaku.library;

import org.jspecify.annotations.NullMarked;

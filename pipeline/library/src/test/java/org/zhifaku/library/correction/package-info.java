/** Tests of corrections by spreadsheet. */
@NullMarked
package org.zhifaku.library.correction;

import org.jspecify.annotations.NullMarked;

/** Tests of the console as a browser and a program meet it: real HTTP, real PostgreSQL, a hand-written index. */
@NullMarked
package org.zhifaku.console;

import org.jspecify.annotations.NullMarked;

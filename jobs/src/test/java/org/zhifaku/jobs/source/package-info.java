/** Sources as the program reaches them, each from its simulated system. */
@NullMarked
package org.zhifaku.jobs.source;

import org.jspecify.annotations.NullMarked;

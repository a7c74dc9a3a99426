/**
 * What the program says: results on standard output, everything else (notices, progress) on standard error, both UTF-8.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.terminal.Terminal}.
 */
@NullMarked
package org.zhifaku.jobs.terminal;

import org.jspecify.annotations.NullMarked;

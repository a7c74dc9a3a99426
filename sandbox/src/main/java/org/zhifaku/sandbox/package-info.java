/**
 * The embedded servers together: {@link org.zhifaku.sandbox.EmbeddedServers} for the program, {@link
 * org.zhifaku.sandbox.TestServers} for tests of all modules.
 */
@NullMarked
package org.zhifaku.sandbox;

import org.jspecify.annotations.NullMarked;

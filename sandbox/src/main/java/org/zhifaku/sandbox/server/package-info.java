/**
 * What both embedded servers need: sharing one server between programs ({@link
 * org.zhifaku.sandbox.server.SharedServer}, the entry type), unpacked programs in a per-user cache, launching as a user
 * that servers accept, remembered ports. Depends on the JDK only.
 */
@NullMarked
package org.zhifaku.sandbox.server;

import org.jspecify.annotations.NullMarked;

/**
 * What each system tells, in its own columns: one class per system. Entry type: {@link
 * org.zhifaku.sandbox.world.system.Systems}. Columns and codes are listed in docs/sources/world.md.
 */
@NullMarked
package org.zhifaku.sandbox.world.system;

import org.jspecify.annotations.NullMarked;

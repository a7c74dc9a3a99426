package org.zhifaku.library.access;

import org.jspecify.annotations.Nullable;

/**
 * How one database role stands.
 *
 * @param role its name
 * @param present whether the server has it
 * @param problem what keeps it from being used, and how to mend that; null where all is well
 */
public record RoleState(
        String role, boolean present, @Nullable String problem) {}

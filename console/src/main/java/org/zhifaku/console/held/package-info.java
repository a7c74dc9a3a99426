/**
 * Pulls that wait for a steward: why they are held, what the gate compared, release or rejection with a reason that is kept. Entry type:
 * {@link org.zhifaku.console.held.HeldConfiguration}. Whoever runs jobs provides {@link org.zhifaku.console.held.HeldDecisions}.
 */
@NullMarked
package org.zhifaku.console.held;

import org.jspecify.annotations.NullMarked;

/**
 * The settings in force: read from {@code zhifaku.yml} beside the program, {@code zhifaku.yml} in the home, the environment
 * ({@code ZHIFAKU_…}) and system properties ({@code -Dzhifaku.…}), the later ones winning. Unknown names are refused.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.settings.SettingsLoader}. Needs no application context.
 */
@NullMarked
package org.zhifaku.jobs.settings;

import org.jspecify.annotations.NullMarked;

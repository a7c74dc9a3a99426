/**
 * Sources as operators look after them: how each stands, whether it can be reached and is wholly mapped, new ones from templates.
 *
 * <p>Entry types: {@link org.zhifaku.jobs.source.SourceOverview}, {@link org.zhifaku.jobs.source.SourceTrial} and {@link
 * org.zhifaku.jobs.source.SourceTemplates}.
 */
@NullMarked
package org.zhifaku.jobs.source;

import org.jspecify.annotations.NullMarked;

/**
 * What several sources say of one thing becomes one row: which record gives which element, where they contradict each other, and what each
 * field of the topic library rests on. Entry types: {@link org.zhifaku.library.survivorship.FieldMerge} for resolve,
 * {@link org.zhifaku.library.survivorship.Explanation} and {@link org.zhifaku.library.survivorship.Conflicts} for readers.
 */
@NullMarked
package org.zhifaku.library.survivorship;

import org.jspecify.annotations.NullMarked;

/**
 * What other departments are given: the shares of {@code rules/shares.yaml}, with the elements that the sharing attributes allow.
 *
 * <p>Entry type: {@link org.zhifaku.pipeline.sharing.SharingRules}. Says what is shared; {@code library.share} makes views of it. Knows no
 * database.
 */
@NullMarked
package org.zhifaku.pipeline.sharing;

import org.jspecify.annotations.NullMarked;

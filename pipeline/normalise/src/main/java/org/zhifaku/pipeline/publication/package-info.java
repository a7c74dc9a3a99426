/**
 * What the public may see: who, what, until when, in which form; rules as data, versions by date. Entry type: {@link
 * org.zhifaku.pipeline.publication.PublicationRules}. Pure: today comes in as an argument.
 */
@NullMarked
package org.zhifaku.pipeline.publication;

import org.jspecify.annotations.NullMarked;

/** Tests of the views {@code topic.link*}: what of the topic library belongs together. */
@NullMarked
package org.zhifaku.library.link;

import org.jspecify.annotations.NullMarked;

package org.zhifaku.pipeline.mapping;

import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;

/** One alternative of a part of the source key: an element, or a column (as heading) that is none. */
record KeySpec(@Nullable Element element, @Nullable String heading) {}

package org.zhifaku.pipeline.normalise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the record is about, across sources; specified in {@code docs/hashes.md}.
 *
 * @param act key of the real act
 * @param party key of the party, or null where neither code, document nor name is known
 * @param organ key of the organ, or null where neither code nor name is known
 */
public record ActKeys(
        UUID act, @Nullable UUID party, @Nullable UUID organ) {}

package org.zhifaku.pipeline.normalise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record a raw row speaks of, and what exactly it says.
 *
 * @param recordId hash of (source, dataset, source key); null where the key cannot be made
 * @param rawHash hash of operation, columns and cells
 */
public record RowIdentity(@Nullable UUID recordId, UUID rawHash) {}

/**
 * Raw row in, {@link org.zhifaku.pipeline.normalise.Outcome} out: pure, total, never throwing for bad data. Entry type: {@link
 * org.zhifaku.pipeline.normalise.BoundMapping}, which the mapping compiler makes. No I/O, no clock, no knowledge of YAML.
 */
@NullMarked
package org.zhifaku.pipeline.normalise;

import org.jspecify.annotations.NullMarked;

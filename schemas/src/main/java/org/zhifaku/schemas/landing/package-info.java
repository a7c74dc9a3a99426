/**
 * The landing format: what a source held, as it was fetched, whole or absent, never changed.
 *
 * <p>{@code landing/<source>/<dataset>/<business date>/<pull id>/} holds {@code original/} (the bytes as fetched), {@code
 * part-NNNN.avro} and {@code manifest.json}. Entry type: {@link org.zhifaku.schemas.landing.LandingZone}.
 */
@NullMarked
package org.zhifaku.schemas.landing;

import org.jspecify.annotations.NullMarked;

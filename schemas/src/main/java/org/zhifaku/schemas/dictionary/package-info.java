/**
 * The data elements of {@code mappings/elements.yaml}: what each key of the Avro schemas means in the terms of a data-element standard,
 * checked both ways against the schemas.
 *
 * <p>Entry type: {@link org.zhifaku.schemas.dictionary.ElementDictionary}. Reads no file itself.
 */
@NullMarked
package org.zhifaku.schemas.dictionary;

import org.jspecify.annotations.NullMarked;

/**
 * The one contract: record types as the Avro schemas declare them, values, and the hashes made of them.
 *
 * <p>Entry types: {@link org.zhifaku.schemas.RecordTypes} and {@link org.zhifaku.schemas.StandardRecord}. Depends on nothing else of
 * the house.
 */
@NullMarked
package org.zhifaku.schemas;

import org.jspecify.annotations.NullMarked;

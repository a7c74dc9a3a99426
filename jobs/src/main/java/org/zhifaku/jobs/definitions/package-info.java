/**
 * The folder of mappings as this program reads it from disk, and the key of personal tokens that compiling them needs.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.definitions.MappingFolder}.
 */
@NullMarked
package org.zhifaku.jobs.definitions;

import org.jspecify.annotations.NullMarked;

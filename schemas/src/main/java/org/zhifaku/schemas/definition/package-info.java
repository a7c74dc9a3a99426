/**
 * Strict reading of definition files: every unknown key, missing key and wrong type becomes a {@link
 * org.zhifaku.schemas.definition.Problem} with file and line; all are told at once.
 *
 * <p>Entry type: {@link org.zhifaku.schemas.definition.YamlFile}.
 */
@NullMarked
package org.zhifaku.schemas.definition;

import org.jspecify.annotations.NullMarked;

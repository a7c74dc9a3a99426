/**
 * Which keys name the same real party or organ: {@code mappings/rules/identity.yaml}, read strictly and compiled. Entry type: {@link
 * org.zhifaku.pipeline.identity.IdentityRules}. What is done with the rules is the library's business.
 */
@NullMarked
package org.zhifaku.pipeline.identity;

import org.jspecify.annotations.NullMarked;

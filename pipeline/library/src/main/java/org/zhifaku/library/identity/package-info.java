/**
 * Who is who: which keys of parties and organs name the same real thing, by declared rules ({@code mappings/rules/identity.yaml}) and by
 * decisions of stewards, which go before them. Entry types: {@link org.zhifaku.library.identity.DeclaredIdentities} for the resolver, {@link
 * org.zhifaku.library.identity.IdentityDecisions} and {@link org.zhifaku.library.identity.IdentityReviews} for stewards. Reads {@code
 * source.*}; writes {@code control.identity*} and the claims, never {@code source.*} or {@code topic.*}.
 */
@NullMarked
package org.zhifaku.library.identity;

import org.jspecify.annotations.NullMarked;

package org.zhifaku.pipeline.identity;

import java.util.List;

/**
 * How the keys of one kind are joined.
 *
 * @param name {@code party} or {@code organ}
 * @param nameLeast least length of a normalised name that is evidence
 * @param veto elements that forbid a join where both sides know them and they differ
 * @param rules strongest first
 */
public record IdentityKind(String name, int nameLeast, List<ClaimField> veto, List<IdentityRule> rules) {
    public IdentityKind {
        veto = List.copyOf(veto);
        rules = List.copyOf(rules);
    }

    /** A kind that no rule joins; stewards may. */
    static IdentityKind without(String name) {
        return new IdentityKind(name, 1, List.of(ClaimField.USCC), List.of());
    }
}

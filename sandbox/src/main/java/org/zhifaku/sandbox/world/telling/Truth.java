package org.zhifaku.sandbox.world.telling;

import org.jspecify.annotations.Nullable;

/**
 * What a row really is about; simulators never tell it.
 *
 * @param kind record type of the dataset, e.g. penalty
 * @param act id of the one real act, register entry or document that the row tells of: the same in all systems
 * @param party id of the party, the same in all systems; empty where there is none
 * @param contradicts whether the row tells another amount or date than the others on purpose
 * @param flaw fault planted into the cells, null for a sound row
 */
public record Truth(
        String kind,
        String act,
        String party,
        boolean contradicts,
        @Nullable Flaw flaw) {}

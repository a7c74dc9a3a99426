package org.zhifaku.sandbox.generator;

import org.jspecify.annotations.Nullable;

/** Invents the records of one kind of act. A generator is for one thread; two with the same seed and plan give the same rows. */
public interface RecordGenerator {

    /** The fault planned for record {@code index}; a kind of fault that such records cannot have is never planned. */
    @Nullable
    DirtKind planned(long index);

    /** Whether record {@code index} concerns a natural person. */
    boolean concernsPerson(long index);

    /** The row of record {@code index} in one of the kind's layouts. */
    GeneratedRow row(long index, Layout layout, Arrival arrival);
}

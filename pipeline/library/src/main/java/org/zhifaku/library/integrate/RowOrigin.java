package org.zhifaku.library.integrate;

import java.time.LocalDate;

/** Where a row landed; compared in this order it says which version of a record is the later. {@code sequence} is its line in the original. */
record RowOrigin(LocalDate businessDate, long pullId, int part, long sequence) {}

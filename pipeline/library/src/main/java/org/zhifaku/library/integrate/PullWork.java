package org.zhifaku.library.integrate;

import java.util.concurrent.atomic.AtomicLong;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.schemas.landing.LandedPull;

/**
 * What the parts of a pull have in common while they are integrated.
 *
 * @param rowsTaken rows taken so far, by all lanes
 */
record PullWork(
        LandedPull pull, DatasetMapping mapping, Corrections corrections, RunContext run, AtomicLong rowsTaken) {

    PartPlace place(int part) {
        return new PartPlace(run, pull.manifest().key(), part, mapping.recordType(), mapping.version());
    }

    /** SHA-256 of a part's rows. */
    String digest(int part) {
        return pull.manifest().parts().get(part).rowsSha256();
    }
}

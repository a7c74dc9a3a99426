package org.zhifaku.library.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhifaku.schemas.Hashes;

class HeldActsTest {

    private static final UUID ACT = Hashes.key("act", "1");

    @Test
    void anUnknownIndexMayHoldEveryAct() {
        assertThat(HeldActs.any().mayHold(ACT)).isTrue();
    }

    @Test
    void anEmptyIndexHoldsWhatWasSentAndHardlyAnythingElse() {
        HeldActs held = HeldActs.none();
        for (int i = 0; i < 10_000; i++) {
            held.add(Hashes.key("act", String.valueOf(i)));
        }

        assertThat(held.mayHold(ACT)).isTrue();
        long mistaken = 0;
        for (int i = 10_000; i < 20_000; i++) {
            assertThat(held.mayHold(Hashes.key("act", String.valueOf(i - 10_000))))
                    .isTrue();
            mistaken += held.mayHold(Hashes.key("act", String.valueOf(i))) ? 1 : 0;
        }
        assertThat(mistaken).isLessThan(20);
    }
}

package org.zhifaku.console.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.library.ledger.LedgerRow;

class LedgerLineTest {

    @ParameterizedTest
    @CsvSource({
        // read, accepted, unchanged, rejected, duplicate, held, published, not public, queued: unaccounted, unpublished
        "0,  0, 0, 0, 0, 0, 0, 0, 0,  0,  0",
        "21, 6, 5, 4, 3, 3, 4, 2, 0,  0,  0",
        "22, 6, 5, 4, 3, 3, 4, 2, 0,  1,  0",
        "20, 6, 5, 4, 3, 3, 4, 2, 0, -1,  0",
        "21, 6, 5, 4, 3, 3, 3, 2, 1,  0,  1",
        "21, 6, 5, 4, 3, 3, 4, 4, 0,  0, -2",
        "21, 6, 5, 4, 3, 3, 4, 2, 9,  0,  0",
    })
    void saysWhatIsMissing(
            long read,
            long accepted,
            long unchanged,
            long rejected,
            long duplicate,
            long held,
            long published,
            long notPublic,
            long queued,
            long unaccounted,
            long unpublished) {
        var row = new LedgerRow(
                "s", "d", read, accepted, unchanged, rejected, duplicate, held, published, notPublic, queued);
        var line = LedgerLine.of(row);

        assertThat(line.unaccounted()).isEqualTo(unaccounted);
        assertThat(line.unpublished()).isEqualTo(unpublished);
        assertThat(line.isBalanced())
                .as("page and JSON say the same")
                .isEqualTo(row.isBalanced())
                .isEqualTo(unaccounted == 0 && unpublished == 0 && queued == 0);
    }

    @Test
    void addsUpEveryColumn() {
        var line = new LedgerLine("s", "d", 1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(LedgerLine.total(List.of(line, line)))
                .isEqualTo(new LedgerLine("", "", 2, 4, 6, 8, 10, 12, 14, 16, 18));
    }

    @Test
    void stageIsFullOnlyWhenAllIsDone() {
        assertThat(new Stage("publish", 999, 1000, 0).percent()).isEqualTo(99);
        assertThat(new Stage("publish", 1000, 1000, 0).isComplete()).isTrue();
        assertThat(new Stage("publish", 0, 0, 0).percent()).isZero();
    }
}

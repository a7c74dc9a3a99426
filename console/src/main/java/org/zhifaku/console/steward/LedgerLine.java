package org.zhifaku.console.steward;

import java.util.List;
import org.zhifaku.library.ledger.LedgerRow;

/**
 * One row of the ledger as the page shows it: where the rows of one dataset of one source went in one run. All numbers count source rows.
 *
 * @param source folder of the source
 * @param dataset dataset of the source
 * @param read rows read from the landing
 * @param accepted rows that changed the library
 * @param unchanged rows the library already had
 * @param rejected rows in the quarantine
 * @param duplicate rows that a newer row of the same pull overtook
 * @param held rows of pulls that are not trusted yet
 * @param published accepted rows the index shows, or has removed
 * @param notPublic accepted rows that the publication rules keep back
 * @param queued accepted rows that still wait to be resolved or published
 */
public record LedgerLine(
        String source,
        String dataset,
        long read,
        long accepted,
        long unchanged,
        long rejected,
        long duplicate,
        long held,
        long published,
        long notPublic,
        long queued) {

    static LedgerLine of(LedgerRow row) {
        return new LedgerLine(
                row.source(),
                row.dataset(),
                row.read(),
                row.accepted(),
                row.unchanged(),
                row.rejected(),
                row.duplicate(),
                row.held(),
                row.published(),
                row.notPublic(),
                row.queued());
    }

    /** Rows read of which the ledger does not say where they went; negative when it tells of more than were read. */
    public long unaccounted() {
        return read - accepted - unchanged - rejected - duplicate - held;
    }

    /** Accepted rows that neither are in the index nor are kept back; negative when more were published than accepted. */
    public long unpublished() {
        return accepted - published - notPublic;
    }

    /** As the library says it, so that page and JSON never differ: both equations hold and no row is queued. */
    public boolean isBalanced() {
        return new LedgerRow(
                        source, dataset, read, accepted, unchanged, rejected, duplicate, held, published, notPublic,
                        queued)
                .isBalanced();
    }

    /** Rows that wait although all accepted ones were counted as published: a repetition that is not through yet. */
    public long waitingAgain() {
        return unpublished() == 0 ? queued : 0;
    }

    /** The sum of {@code lines}, with empty names. */
    static LedgerLine total(List<LedgerLine> lines) {
        var sum = new LedgerLine("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }

    private LedgerLine plus(LedgerLine other) {
        return new LedgerLine(
                source,
                dataset,
                read + other.read,
                accepted + other.accepted,
                unchanged + other.unchanged,
                rejected + other.rejected,
                duplicate + other.duplicate,
                held + other.held,
                published + other.published,
                notPublic + other.notPublic,
                queued + other.queued);
    }
}

package org.zhifaku.library.integrate;

/** The statements of a full sweep; {@code sweep_row} holds the pull's rows, {@code sweep_gone} the records that are in none of them. */
final class SweepSql {

    /** What says that a record is gone is the pull as a whole, no part of it. */
    static final int NO_PART = -1;

    private final PartPlace place;
    private final String table;
    private final String ours;
    private final String version;

    SweepSql(PartPlace place) {
        this.place = place;
        this.table = "source." + place.type().name();
        this.ours = "t.source = %s and t.dataset = %s"
                .formatted(
                        PartPlace.quoted(place.pull().source()),
                        PartPlace.quoted(place.pull().dataset()));
        this.version = "(date '%s', %d::bigint)"
                .formatted(place.pull().businessDate(), place.pull().pullId());
    }

    String present() {
        return "select count(distinct record_id) from sweep_row";
    }

    /** Records that the library holds of this dataset. */
    String standing() {
        return "select count(*) from %s t where %s and t.withdrawn_at is null".formatted(table, ours);
    }

    String findGone() {
        return """
                insert into sweep_gone (record_id, act_key)
                select t.record_id, t.act_key from %s t
                where %s and t.withdrawn_at is null and (t.business_date, t.pull_id) < %s
                    and not exists (select from sweep_row r where r.record_id = t.record_id)
                """.formatted(table, ours, version);
    }

    /** Rejected rows of this pull that may be of any record. */
    String namelessRejects() {
        return "select count(*) from control.quarantine t where %s and t.status = 'OPEN' and t.record_id is null and t.pull_id = %d"
                .formatted(ours, place.pull().pullId());
    }

    /** No mapping version, so that the very row that was stored counts as new where it comes back. */
    String withdraw() {
        return "update %s t set withdrawn_at = now(), last_seen = now(), %s from sweep_gone g where g.record_id = t.record_id"
                .formatted(table, stamp());
    }

    /** Records withdrawn before that are in no row of the pull either: the pull is what last spoke of them. */
    String settleWithdrawn() {
        return """
                update %s t set %s
                where %s and t.withdrawn_at is not null and (t.business_date, t.pull_id) < %s and t.part <> %d
                    and not exists (select from sweep_row r where r.record_id = t.record_id)
                """.formatted(table, stamp(), ours, version, NO_PART);
    }

    private String stamp() {
        return "mapping_version = '', business_date = date '%s', pull_id = %d, part = %d, sequence = 0"
                .formatted(place.pull().businessDate(), place.pull().pullId(), NO_PART);
    }

    String keepReason(String reason) {
        return """
                insert into control.gone (record_id, source, dataset, kind, pull_id, run_id, reason)
                select record_id, %s, %s, %s, %d, %d, %s from sweep_gone
                on conflict (record_id, pull_id) do nothing
                """.formatted(
                        PartPlace.quoted(place.pull().source()),
                        PartPlace.quoted(place.pull().dataset()),
                        PartPlace.quoted(place.type().name()),
                        place.pull().pullId(),
                        place.run().runId(),
                        PartPlace.quoted(reason));
    }

    String enqueue() {
        return """
                insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key)
                select %d, %s, %s, %s, record_id, act_key from sweep_gone
                """.formatted(
                        place.run().runId(),
                        PartPlace.quoted(place.pull().source()),
                        PartPlace.quoted(place.pull().dataset()),
                        PartPlace.quoted(place.type().name()));
    }

    /** Open rejects of records, or of rows without key, that the source no longer has: nobody can mend them there. */
    String closeRejects() {
        return """
                update control.quarantine t set status = 'SUPERSEDED', closed_at = now(), closed_run = %d, closed_how = 'DELIVERY'
                where %s and t.status = 'OPEN' and (t.business_date, t.pull_id) < %s
                    and not exists (select from sweep_row r where r.record_id = t.record_id)
                    and not exists (select from sweep_row r where r.raw_hash = t.raw_hash)
                """.formatted(place.run().runId(), ours, version);
    }
}

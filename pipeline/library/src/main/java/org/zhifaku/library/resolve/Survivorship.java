package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import org.zhifaku.schemas.RecordType;

/**
 * Decides, of what several records say of one thing, which values stand. Called per record type of a batch of {@link Resolver}, in its
 * transaction, only where a thing of the batch is told by several records that count.
 */
@FunctionalInterface
public interface Survivorship {

    /** The preferred record stands as a whole. */
    Survivorship PREFERRED_RECORD = (connection, type) -> 0;

    /**
     * Fills the temporary table {@code resolve_merged_<type>} (id, the element columns of the type, content_hash, field_sources,
     * conflicts). It reads the temporary table {@code resolve_state}, one row per thing of this type: {@code id}, {@code records} (those
     * that count, the preferred one first), {@code record_id} (the first of them), {@code party_id}, {@code organ_id},
     * {@code withdrawn_at} (not null where all are withdrawn). It may put another record first; then it sets {@code record_id},
     * {@code party_id} and {@code organ_id} too.
     *
     * @return rows filled in; things without a row there take the values of their preferred record
     */
    long merge(Connection connection, RecordType type) throws SQLException;
}

package org.zhifaku.library.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.Operation;

/**
 * How many open rows would pass now, under the definitions and corrections in force. Stores nothing. A withdrawal passes where the
 * library holds its record, or an earlier row of the preview would bring it. Thread-safe.
 */
public final class Preview {

    private final DataSource dataSource;
    private final DefinitionSet definitions;

    /** Previews of this warehouse under these definitions. */
    public Preview(DataSource dataSource, DefinitionSet definitions) {
        this.dataSource = dataSource;
        this.definitions = definitions;
    }

    /**
     * How many rows would pass.
     *
     * @param rows open rows looked at; one of a dataset that has no mapping any more cannot pass
     * @param passing those that would pass
     * @param causes the same by cause; a row counts under each of its violations, and passes under all or none
     */
    public record Result(long rows, long passing, List<CauseResult> causes) {}

    /** How many rows of a cause would pass. */
    public record CauseResult(Quarantine.Cause cause, long passing) {}

    /**
     * Judges the open rows of a filter.
     *
     * @param rowsDone told how many rows are judged so far
     * @throws WarehouseException where the warehouse refuses
     */
    public Result of(QuarantineFilter filter, LongConsumer rowsDone) {
        List<Quarantine.Cause> causes = new Quarantine(dataSource).causes(filter);
        Tally tally = new Tally();
        try (Connection reading = dataSource.getConnection();
                Connection asking = dataSource.getConnection()) {
            reading.setAutoCommit(false);
            try (OpenRows rows = OpenRows.withCauses(reading, filter)) {
                Dataset dataset = null;
                for (QuarantinedRow row = rows.peek(); row != null; row = rows.peek()) {
                    if (dataset == null || !dataset.holds(row)) {
                        dataset = Dataset.of(asking, definitions, row);
                    }
                    tally.add(row, dataset.passes(row));
                    rows.advance();
                    if (tally.rows % 5_000 == 0) {
                        rowsDone.accept(tally.rows);
                    }
                }
            }
            reading.rollback();
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot preview the quarantine: %s. Nothing was changed; try again.".formatted(e.getMessage()), e);
        }
        rowsDone.accept(tally.rows);
        return new Result(
                tally.rows,
                tally.passing,
                causes.stream()
                        .map(cause -> new CauseResult(cause, tally.passingByCause.getOrDefault(cause.id(), 0L)))
                        .toList());
    }

    private static final class Tally {
        private final Map<String, Long> passingByCause = new HashMap<>();
        private long rows;
        private long passing;

        void add(QuarantinedRow row, boolean passes) {
            rows++;
            if (passes) {
                passing++;
                row.judged().causes().forEach(cause -> passingByCause.merge(cause, 1L, Long::sum));
            }
        }
    }

    /** The rows of one dataset in the order of their versions. */
    private static final class Dataset {
        private final Connection asking;
        private final String source;
        private final String name;
        private final Optional<DatasetMapping> mapping;
        private final Corrections corrections;
        private final Map<List<String>, BoundMapping> bindings = new HashMap<>();
        private final Set<UUID> brought = new HashSet<>();

        private Dataset(
                Connection asking,
                String source,
                String name,
                Optional<DatasetMapping> mapping,
                Corrections corrections) {
            this.asking = asking;
            this.source = source;
            this.name = name;
            this.mapping = mapping;
            this.corrections = corrections;
        }

        static Dataset of(Connection asking, DefinitionSet definitions, QuarantinedRow row) throws SQLException {
            String source = row.place().pull().source();
            String name = row.place().pull().dataset();
            return new Dataset(
                    asking, source, name, definitions.find(source, name), Corrections.of(asking, source, name));
        }

        boolean holds(QuarantinedRow row) {
            return row.place().pull().source().equals(source)
                    && row.place().pull().dataset().equals(name);
        }

        boolean passes(QuarantinedRow row) throws SQLException {
            if (mapping.isEmpty()) {
                return false;
            }
            Outcome outcome = bindings.computeIfAbsent(row.columns(), mapping.get()::bind)
                    .normalise(
                            corrections.apply(row.row(), row.rawHash()),
                            new RowIdentity(null, row.rawHash()),
                            row.place().pull().businessDate());
            if (!(outcome instanceof Outcome.Accepted accepted)) {
                return false;
            }
            if (accepted.operation() == Operation.UPSERT) {
                brought.add(accepted.recordId());
                return true;
            }
            return brought.contains(accepted.recordId()) || isKnown(mapping.get(), accepted.recordId());
        }

        private boolean isKnown(DatasetMapping known, UUID record) throws SQLException {
            String sql = "select exists (select from source.%s where record_id = ?)"
                    .formatted(known.recordType().name());
            try (PreparedStatement select = asking.prepareStatement(sql)) {
                select.setObject(1, record);
                try (ResultSet answer = select.executeQuery()) {
                    answer.next();
                    return answer.getBoolean(1);
                }
            }
        }
    }
}

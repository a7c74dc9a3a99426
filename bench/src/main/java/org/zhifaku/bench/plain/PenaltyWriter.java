package org.zhifaku.bench.plain;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;

/**
 * Upserts by key. Of several items of one key in a chunk only the last is written: PostgreSQL refuses to touch a row twice
 * in one statement, and the driver's {@code reWriteBatchedInserts} makes one statement of many rows.
 */
final class PenaltyWriter implements ItemWriter<Penalty> {

    private final JdbcBatchItemWriter<Penalty> batch;

    PenaltyWriter(DataSource dataSource) {
        batch = new JdbcBatchItemWriterBuilder<Penalty>()
                .dataSource(dataSource)
                .sql(PenaltyTable.UPSERT)
                .itemPreparedStatementSetter(PenaltyWriter::set)
                .assertUpdates(false)
                .build();
        batch.afterPropertiesSet();
    }

    @Override
    public void write(Chunk<? extends Penalty> chunk) throws Exception {
        Map<String, Penalty> lastByKey = new LinkedHashMap<>();
        chunk.forEach(penalty -> lastByKey.put(penalty.key(), penalty));
        batch.write(new Chunk<>(lastByKey.values().toArray(Penalty[]::new)));
    }

    private static void set(Penalty p, PreparedStatement row) throws SQLException {
        Cells cells = new Cells(row);
        cells.text(p.key()).text(p.partyName()).text(p.partyCategory()).text(p.partyUscc());
        cells.text(p.partyRegNo()).text(p.partyOrgCode()).text(p.partyTaxNo());
        cells.text(p.partyInstitutionNo()).text(p.partySocialNo()).text(p.partyLegalRep());
        cells.text(p.partyLegalRepIdType()).text(p.partyLegalRepIdNo());
        cells.text(p.partyIdType()).text(p.partyIdNo()).text(p.actionDocNo());
        cells.text(p.violationType()).text(p.violationFacts()).text(p.itemBasis());
        cells.text(String.join(",", p.penaltyKinds())).text(p.penaltyContent());
        row.setBigDecimal(cells.next(), p.fineAmount());
        row.setBigDecimal(cells.next(), p.confiscateAmount());
        cells.text(p.licenceAffected());
        cells.date(p.actionDate()).date(p.validTo()).date(p.publishEnd());
        cells.text(p.subjectName()).text(p.subjectUscc());
        cells.text(p.sourceUnitName()).text(p.sourceUnitUscc()).text(p.remark());
    }

    /** Sets the parameters of a statement one after the other. */
    private static final class Cells {

        private final PreparedStatement row;
        private int index;

        Cells(PreparedStatement row) {
            this.row = row;
        }

        int next() {
            return ++index;
        }

        Cells text(@Nullable String value) throws SQLException {
            row.setString(next(), value);
            return this;
        }

        Cells date(@Nullable LocalDate value) throws SQLException {
            row.setDate(next(), value == null ? null : Date.valueOf(value));
            return this;
        }
    }
}

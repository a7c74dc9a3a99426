package org.zhifaku.library.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;

/**
 * Sends the findings of rejected rows to {@code integrate_finding}, by the ordinal of their row, and from there to the quarantine.
 * Not thread-safe.
 */
public final class FindingRows {

    private static final String DEFINITION =
            "ordinal int, place int, severity text, rule text, field text, message text, raw text, shape text";

    private static final List<String> COLUMNS =
            List.of("ordinal", "place", "severity", "rule", "field", "message", "raw", "shape");
    private static final int BUFFER_BYTES = 1 << 20;

    private final CopyLoader.Target findings;

    /** Rows that travel with {@code loader}. */
    public FindingRows(CopyLoader loader) {
        this.findings = loader.target("integrate_finding", COLUMNS, BUFFER_BYTES);
    }

    /** Makes the temporary tables of this connection. */
    public static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table if not exists integrate_finding (" + DEFINITION + ") on commit delete rows");
            statement.execute(
                    "create temp table if not exists integrate_judged (ordinal int, quarantine_id bigint) on commit delete rows");
        }
    }

    /** Replaces the findings of the quarantined rows in {@code integrate_judged} by those of {@code integrate_finding}. */
    public static void replace(Connection connection, String source, String dataset) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    delete from control.quarantine_finding f using integrate_judged j where f.quarantine_id = j.quarantine_id
                    """);
        }
        String insert = """
                insert into control.quarantine_finding
                    (quarantine_id, ordinal, severity, rule, field, message, raw, shape, cause)
                select j.quarantine_id, f.place, f.severity, f.rule, f.field, f.message, f.raw, f.shape,
                    control.quarantine_cause(?, ?, f.rule, f.field, f.shape)
                from integrate_judged j join integrate_finding f using (ordinal)
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, source);
            statement.setString(2, dataset);
            statement.executeUpdate();
        }
    }

    /** Adds all findings of a rejected row, violations first. */
    public void add(int ordinal, Outcome.Rejected rejected) throws SQLException {
        int place = 0;
        for (Finding violation : rejected.violations()) {
            add(ordinal, place++, "ERROR", violation);
        }
        for (Finding warning : rejected.warnings()) {
            add(ordinal, place++, "WARNING", warning);
        }
    }

    private void add(int ordinal, int place, String severity, Finding finding) throws SQLException {
        BinaryRows fields = findings.row();
        fields.integer(ordinal);
        fields.integer(place);
        fields.text(severity);
        fields.text(finding.rule());
        fields.text(finding.field());
        fields.text(finding.message());
        fields.text(finding.raw());
        fields.text(ValueShape.of(finding.raw()));
    }
}

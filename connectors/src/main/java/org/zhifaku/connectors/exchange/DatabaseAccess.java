package org.zhifaku.connectors.exchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.exchange.Request.Survey;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.source.TablePlan;

/**
 * The step of a table's route that carries out requests. It keeps its connection, and so its snapshot, from one request to the next; a
 * request that fails drops it, and the next attempt makes another. Not thread-safe.
 */
final class DatabaseAccess implements Processor {

    private final FeedRequest request;
    private final TablePlan plan;
    private final DatabaseTransport transport;
    private final SqlDialect dialect;
    private final Failures failures;
    private @Nullable Session session;

    DatabaseAccess(FeedRequest request, TablePlan plan, DatabaseTransport transport) {
        this.request = request;
        this.plan = plan;
        this.transport = transport;
        this.dialect = SqlDialect.of(transport.dialect());
        this.failures = new Failures(
                request.dataset().system().source(), request.dataset().dataset(), plan, transport);
    }

    @Override
    public void process(Exchange exchange) throws SourceException {
        exchange.getMessage()
                .setHeader(SourceRoute.ANSWER, answer(exchange.getIn().getBody()));
    }

    private Object answer(Object asked) throws SourceException {
        boolean done = false;
        try {
            Object answer;
            if (asked instanceof Request.Look look) {
                answer = look(look);
            } else if (asked instanceof Request.Page page) {
                answer = page(page.reading());
            } else if (asked instanceof Request.Few few) {
                List<@Nullable String[]> rows = new ArrayList<>();
                session().read(few.survey().sql().few(few.rows()), few.survey().columns(), true, rows::add);
                answer = new Request.Rows(rows);
            } else {
                throw new IllegalArgumentException("A database cannot be asked for " + asked + ".");
            }
            done = true;
            return answer;
        } catch (SQLException e) {
            throw failures.of(e);
        } finally {
            if (!done) {
                drop();
            }
        }
    }

    private Session session() throws SQLException {
        Session open = session;
        if (open == null) {
            open = new Session(dialect.connect(transport, request.businessDate()), dialect);
            session = open;
        }
        return open;
    }

    private Survey look(Request.Look look) throws SQLException, SourceException {
        Session open = session();
        int mostBytes = request.limits().maxCellBytes();
        List<Column> all = open.columns(TableSql.table(dialect, plan), mostBytes);
        List<Column> columns = read(all);
        TableSql sql = new TableSql(dialect, plan, columns, look.from(), mostBytes + 1);
        if (!look.counted()) {
            return new Survey(sql, columns, null, null);
        }
        long wanted = open.count(sql.count(null));
        return new Survey(sql, columns, wanted, look.from() == null ? wanted : open.count(sql.countAll()));
    }

    /** The columns to read: what the plan needs must be there, what cannot be read must be left out by name. */
    private List<Column> read(List<Column> all) throws SourceException {
        Set<String> except = plan.reading().except().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Column> columns = all.stream()
                .filter(column -> !except.contains(column.name().toLowerCase(Locale.ROOT)))
                .toList();
        Deletion operation = plan.operation();
        for (String needed : Stream.of(
                        plan.order().batch(),
                        plan.order().time(),
                        plan.order().key(),
                        operation == null ? "" : operation.column())
                .filter(name -> !name.isEmpty())
                .toList()) {
            if (TableSql.indexOf(columns, needed) < 0) {
                throw failures.columnMissing(needed, columns);
            }
        }
        for (Column column : columns) {
            if (column.kind() == Column.Kind.BYTES) {
                throw failures.bytes(column);
            }
        }
        if (columns.size() > request.limits().maxColumns()) {
            throw failures.tooManyColumns(columns.size(), request.limits().maxColumns());
        }
        return columns;
    }

    /** One page; after a break in a new snapshot, of which the rest is counted anew. */
    private Reading page(Reading reading) throws SQLException {
        boolean again = session == null;
        Session open = session();
        if (again && reading.counted()) {
            reading.recounted(open.count(reading.left()));
        }
        Query query = reading.next();
        try {
            reading.ended(open.read(query, reading.columns(), reading.isCut(), reading::take));
        } catch (Reading.Stopped e) {
            // Whoever takes the rows has failed, not the source: the feed tells.
            drop();
        } catch (SQLException e) {
            if (!dialect.isTooLong(e) || !reading.askForCutCells()) {
                throw e;
            }
            drop();
            return page(reading);
        }
        return reading;
    }

    private void drop() {
        Session open = session;
        session = null;
        if (open != null) {
            open.abort();
        }
    }

    /** Ends the connection. */
    void close() {
        Session open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}

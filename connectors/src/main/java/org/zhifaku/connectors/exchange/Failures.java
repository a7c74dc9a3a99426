package org.zhifaku.connectors.exchange;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.ServerWords;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.TablePlan;

/** Tells from what a driver threw why a table cannot be read, and what to do. */
final class Failures {

    /** Error numbers of MySQL and MariaDB, whose SQL states are coarse. */
    private static final Map<Integer, SourceFailure> MYSQL = Map.ofEntries(
            Map.entry(1040, SourceFailure.SERVER_ERROR), // too many connections
            Map.entry(1045, SourceFailure.AUTH_FAILED), // access denied
            Map.entry(1053, SourceFailure.SERVER_ERROR), // shutting down
            Map.entry(1129, SourceFailure.REFUSED), // host is blocked
            Map.entry(1203, SourceFailure.SERVER_ERROR), // too many connections of this user
            Map.entry(1205, SourceFailure.SERVER_ERROR), // waited for a lock too long
            Map.entry(1213, SourceFailure.SERVER_ERROR), // deadlock
            Map.entry(1317, SourceFailure.CONNECTION_LOST), // statement killed by hand
            Map.entry(1698, SourceFailure.AUTH_FAILED), // access denied, without a password
            Map.entry(1927, SourceFailure.CONNECTION_LOST), // connection killed by hand
            Map.entry(1969, SourceFailure.TIMED_OUT), // max_statement_time
            Map.entry(3024, SourceFailure.TIMED_OUT)); // max_execution_time

    private static final Map<String, SourceFailure> POSTGRESQL = Map.of(
            "28P01", SourceFailure.AUTH_FAILED,
            "28000", SourceFailure.AUTH_FAILED,
            "57014", SourceFailure.TIMED_OUT, // statement_timeout
            "57P01", SourceFailure.CONNECTION_LOST, // session ended by an administrator
            "57P03", SourceFailure.SERVER_ERROR, // starting up
            "53300", SourceFailure.SERVER_ERROR, // too many connections
            "40001", SourceFailure.SERVER_ERROR, // a standby needed what the snapshot saw
            "40P01", SourceFailure.SERVER_ERROR); // deadlock

    private final String source;
    private final String dataset;
    private final TablePlan plan;
    private final DatabaseTransport transport;
    private final ServerWords words;

    Failures(String source, String dataset, TablePlan plan, DatabaseTransport transport) {
        this.source = source;
        this.dataset = dataset;
        this.plan = plan;
        this.transport = transport;
        this.words = new ServerWords(
                source,
                transport.server().host(),
                transport.server().port(),
                transport.server().user(),
                transport.server().password());
    }

    /** What an exception of the driver means. */
    SourceException of(SQLException thrown) {
        SourceFailure failure = classify(thrown);
        return new SourceException(
                failure,
                "Cannot read table '%s' of %s of source '%s': %s"
                        .formatted(
                                plan.table(),
                                transport.place(),
                                source,
                                words.english(failure, thrown).orElseGet(() -> message(failure, thrown))),
                "来源 '%s'（%s）的表 '%s' 读不了：%s"
                        .formatted(
                                source,
                                transport.place(),
                                plan.table(),
                                words.chinese(failure, thrown).orElseGet(() -> reasonZh(failure, thrown))),
                thrown);
    }

    private SourceFailure classify(SQLException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            SourceFailure network = network(cause);
            if (network != null) {
                return network;
            }
        }
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        SourceFailure known =
                switch (transport.dialect()) {
                    case MYSQL -> MYSQL.get(thrown.getErrorCode());
                    case POSTGRESQL -> POSTGRESQL.get(state);
                };
        if (known != null) {
            return known;
        }
        if (SqlDialect.of(transport.dialect()).isTooLong(thrown)) {
            return SourceFailure.BAD_ANSWER;
        }
        if (state.startsWith("28")) {
            return SourceFailure.AUTH_FAILED;
        }
        if (state.startsWith("08")) {
            return SourceFailure.CONNECTION_LOST;
        }
        return state.startsWith("42") || state.startsWith("3D") ? SourceFailure.REFUSED : SourceFailure.BAD_ANSWER;
    }

    private static @Nullable SourceFailure network(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return SourceFailure.UNKNOWN_HOST;
        }
        if (cause instanceof SocketTimeoutException) {
            return SourceFailure.TIMED_OUT;
        }
        return cause instanceof ConnectException || cause instanceof NoRouteToHostException
                ? SourceFailure.HOST_UNREACHABLE
                : null;
    }

    private String message(SourceFailure failure, SQLException thrown) {
        return switch (failure) {
            case TIMED_OUT ->
                ("no answer within the time-outs (connect %s, idle %s). Try again later, ask the owner for an index on"
                                + " the columns of the order, or raise idle_timeout in source.yaml.")
                        .formatted(
                                transport.patience().connectTimeout(),
                                transport.patience().idleTimeout());
            case SERVER_ERROR ->
                "the server has trouble itself (%s). Try again later; if it stays, ask the source's owner."
                        .formatted(words.brief(thrown));
            case REFUSED ->
                ("the server refuses (%s). Correct 'table' in mappings/sources/%s/%s.yaml or %sdatabase, or ask the owner"
                                + " for the right to read it.")
                        .formatted(words.brief(thrown), source, dataset, words.prefix());
            case AUTH_FAILED,
                    UNKNOWN_HOST,
                    HOST_UNREACHABLE,
                    CONNECTION_LOST,
                    RATE_LIMITED,
                    BAD_ANSWER,
                    CIRCUIT_OPEN,
                    FOLDER_MISSING,
                    FILE_UNREADABLE,
                    UNSAFE_NAME,
                    FILE_TOO_LARGE,
                    HOST_KEY_MISMATCH,
                    DISK_FULL,
                    DISK_ERROR -> words.brief(thrown) + ". Ask the source's owner.";
        };
    }

    /** The same for stewards: what they can check themselves, what to ask of whom. */
    private String reasonZh(SourceFailure failure, SQLException thrown) {
        return switch (failure) {
            case TIMED_OUT ->
                "对方在限时内没有应答（连接 %s 秒，等待 %s 秒）。请稍后重试；经常如此时请对方给排序列加索引，或调高 source.yaml 的 idle_timeout。"
                        .formatted(
                                ServerWords.seconds(transport.patience().connectTimeout()),
                                ServerWords.seconds(transport.patience().idleTimeout()));
            case SERVER_ERROR -> "对方数据库自身有故障（%s）。请稍后重试；仍不行时请联系对方。".formatted(words.brief(thrown));
            case REFUSED ->
                "对方拒绝（%s）。请核对 mappings/sources/%s/%s.yaml 的 table、设置 %sdatabase，或请对方授予读取权限。"
                        .formatted(words.brief(thrown), source, dataset, words.prefix());
            case AUTH_FAILED,
                    UNKNOWN_HOST,
                    HOST_UNREACHABLE,
                    CONNECTION_LOST,
                    RATE_LIMITED,
                    BAD_ANSWER,
                    CIRCUIT_OPEN,
                    FOLDER_MISSING,
                    FILE_UNREADABLE,
                    UNSAFE_NAME,
                    FILE_TOO_LARGE,
                    HOST_KEY_MISMATCH,
                    DISK_FULL,
                    DISK_ERROR -> words.brief(thrown) + "。请联系对方。";
        };
    }

    /** A column the plan needs is not there. */
    SourceException columnMissing(String needed, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        return refused(
                "has no column '%s'. It has %s. Correct pull.table in mappings/sources/%s/%s.yaml, or ask the owner whether it was renamed."
                        .formatted(needed, names, source, dataset),
                "没有列 '%s'，现有列：%s。请核对是否改了名，并改正 mappings/sources/%s/%s.yaml 的 pull.table。"
                        .formatted(needed, names, source, dataset));
    }

    /** A column holds bytes, which no row of texts can hold. */
    SourceException bytes(Column column) {
        return refused(
                "has a column '%s' of bytes (BLOB, BINARY, bytea), which is no text. Leave it out: pull.table.except in mappings/sources/%s/%s.yaml."
                        .formatted(column.name(), source, dataset),
                "的列 '%s' 是二进制（BLOB、BINARY、bytea），不能按文本采集。请写进 mappings/sources/%s/%s.yaml 的 pull.table.except，或请对方改成文本。"
                        .formatted(column.name(), source, dataset));
    }

    SourceException tooManyColumns(int columns, int most) {
        return refused(
                "has %d columns, more than thresholds.max_columns allows (%d). Raise it in source.yaml."
                        .formatted(columns, most),
                "有 %d 列，超过 source.yaml 的 thresholds.max_columns（%d）。确有需要时请调高。".formatted(columns, most));
    }

    private SourceException refused(String message, String reasonZh) {
        return new SourceException(
                SourceFailure.BAD_ANSWER,
                "Table '%s' of %s of source '%s' ".formatted(plan.table(), transport.place(), source) + message,
                "来源 '%s'（%s）的表 '%s' ".formatted(source, transport.place(), plan.table()) + reasonZh,
                null);
    }
}

package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;

/** A table {@code act} on a real server of each dialect, made anew for each test. */
abstract class ExchangeTables {

    static final String PASSWORD = "s3cret-pa55";

    private static CamelRuntime camel;

    @TempDir
    Path landing;

    Pulls pulls;
    private ListAppender<ILoggingEvent> log;

    @BeforeAll
    static void startCamel() {
        camel = CamelRuntime.start();
    }

    @AfterAll
    static void stopCamel() {
        camel.close();
    }

    @BeforeEach
    void makeTable() throws SQLException {
        sql("drop table if exists act");
        sql("create table act (cd_id varchar(50), cd_time " + timestamp()
                + ", cd_batch varchar(20), cd_operation varchar(1), name varchar(200), amount decimal(18,6))");
        allowReading("act");
        pulls = new Pulls(camel, landing, dialect(), server());
        log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void tellsNoPassword() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(PASSWORD));
    }

    abstract Dialect dialect();

    /** The server, as its reader reaches it. */
    abstract Server server();

    /** Who may write. */
    abstract Connection keeper() throws SQLException;

    abstract void allowReading(String table) throws SQLException;

    abstract String timestamp();

    abstract String text();

    /** Ends the reader's sessions whose statement ends in these words; gives their number. */
    abstract int killReaders(String words) throws SQLException;

    void sql(String statement) throws SQLException {
        try (Connection connection = keeper();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    void row(@Nullable String key, @Nullable String time, String batch, String operation, @Nullable String name)
            throws SQLException {
        try (Connection connection = keeper();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into act values (?, cast(? as " + timestamp() + "), ?, ?, ?, 12.5)")) {
            insert.setString(1, key);
            insert.setString(2, time);
            insert.setString(3, batch);
            insert.setString(4, operation);
            insert.setString(5, name);
            insert.execute();
        }
    }

    void rows(int count) throws SQLException {
        try (Connection connection = keeper();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into act values (?, cast(? as " + timestamp() + "), '2026112600001', 'i', ?, 1.5)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "%05d".formatted(i));
                insert.setString(2, "2026-11-%02d 10:00:00".formatted(1 + i % 25));
                insert.setString(3, "名称" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

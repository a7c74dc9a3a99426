package org.zhifaku.console;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running console for all tests of a context, with sample rows; each test starts with an index that is up and filled. */
@SpringBootTest(classes = ConsoleTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AbstractConsole {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    FakeIndex index;

    Site site;
    JdbcClient database;

    @BeforeEach
    void reset() {
        site = new Site(port);
        database = JdbcClient.create(dataSource);
        if (database.sql("select count(*) from control.run").query(Long.class).single() == 0) {
            new SampleRuns(dataSource).write();
        }
        index.down = false;
        index.empty = false;
    }
}

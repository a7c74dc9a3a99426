package org.zhifaku.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.zhifaku.library.TestWarehouse.row;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.publish.IndexPublisher;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.library.publish.PublishResult;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchRequest;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;

/** The very images of docker-compose.yml, signed in to as there; the other tests use the embedded servers. */
class ContainersIT {
    private static final Logger LOG = LoggerFactory.getLogger(ContainersIT.class);
    private static final String PASSWORD = "containers-it";

    private static final Set<DataClass> OPEN = Set.of(DataClass.PUBLIC, DataClass.MASKED);

    private final RecordTypes types = RecordTypes.standard();

    @TempDir
    Path folder;

    private static void needsDocker() {
        String why = "No Docker engine answers on this machine: the images of docker-compose.yml are not tested here."
                + " Start one (docker info must answer) and run mvn verify again.";
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            LOG.warn("Skipped: {}", why);
        }
        assumeThat(there).as(why).isTrue();
    }

    @Test
    void migratesIntegratesPublishesAndSearches() throws IOException {
        needsDocker();
        try (PostgreSQLContainer postgres = new PostgreSQLContainer(DockerImageName.parse(image("postgres")));
                ElasticsearchContainer elasticsearch = new ElasticsearchContainer(
                                DockerImageName.parse(image("docker.elastic.co/elasticsearch/elasticsearch")))
                        .withPassword(PASSWORD)
                        .withEnv("xpack.security.http.ssl.enabled", "false")
                        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")) {
            postgres.start();
            elasticsearch.start();
            goTheWholeWay(migrated(postgres), address(elasticsearch));
        }
    }

    private void goTheWholeWay(TestWarehouse warehouse, IndexAddress index) throws IOException {
        RunContext run = warehouse.run(3);
        warehouse.integrate(run, warehouse.land(run, "one", List.of(row(1, "1"), row(2, "2", "party_name="))));
        warehouse.resolve(run);

        try (IndexServer server = IndexServer.connect(index)) {
            PublishResult published = new IndexPublisher(
                            warehouse.dataSource(), new EnforcementIndex(server, types), ContainersIT::show, types)
                    .publish(run, acts -> {});

            assertThat(published.published()).isEqualTo(1);
            assertThat(new EnforcementSearch(server, types)
                            .search(SearchRequest.of("测试公司1"))
                            .total())
                    .isEqualTo(1);
        }
        LedgerRow ledger = warehouse.ledger(run);
        assertThat(ledger.isBalanced()).as(ledger.toString()).isTrue();
        assertThat(ledger.rejected()).isEqualTo(1);
    }

    private TestWarehouse migrated(PostgreSQLContainer postgres) {
        PostgresDatabase database =
                new PostgresDatabase(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        Migrations.migrate(database.dataSource());
        return new TestWarehouse(folder, database.dataSource());
    }

    private static IndexAddress address(ElasticsearchContainer elasticsearch) {
        return new IndexAddress(
                URI.create("http://" + elasticsearch.getHttpHostAddress()),
                "elastic",
                PASSWORD,
                null,
                IndexAddress.DEFAULT_ALIAS);
    }

    private static Publication.Verdict show(StandardRecord act, LocalDate day) {
        Map<String, Object> shown = new HashMap<>();
        for (Element element : act.type().elements()) {
            Object value = act.get(element.position());
            if (value != null && OPEN.contains(element.dataClass())) {
                shown.put(element.name(), value);
            }
        }
        return new Publication.Shown(shown, null);
    }

    private static String image(String name) throws IOException {
        Path compose = Path.of(System.getProperty("zhifaku.root")).resolve("docker-compose.yml");
        Matcher image =
                Pattern.compile("image: (" + Pattern.quote(name) + ":\\S+)").matcher(Files.readString(compose));
        if (!image.find()) {
            throw new AssertionError("docker-compose.yml names no image '" + name + "'.");
        }
        return image.group(1);
    }
}

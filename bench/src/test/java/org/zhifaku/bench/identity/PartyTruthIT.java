package org.zhifaku.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.bench.contestant.OurDefinitions;
import org.zhifaku.library.identity.DeclaredIdentities;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.resolve.Survivorship;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.RecordTypes;

/** The simulated world's parties are found as they really are; many parties are decided at all. */
class PartyTruthIT {
    @TempDir
    Path folder;

    private static DefinitionSet definitions() throws IOException {
        return OurDefinitions.read(Path.of(System.getProperty("zhifaku.root")));
    }

    private static DataSource warehouse(String name) {
        DataSource dataSource = TestServers.createDatabase(name).dataSource();
        Migrations.migrate(dataSource);
        return dataSource;
    }

    @Test
    void findsThePartiesOfTheWorld() throws IOException {
        DataSource dataSource = warehouse("truth");
        DefinitionSet definitions = definitions();
        ToldWorld world = new ToldWorld(dataSource, definitions, folder);
        RunContext run = new RunRegistry(dataSource).start("test", LocalDate.of(2026, 3, 30));
        world.load(1_000, 7, run);
        RecordTypes types = RecordTypes.standard();
        new Resolver(
                        dataSource,
                        types,
                        new DeclaredIdentities(types, definitions.identity()),
                        Survivorship.PREFERRED_RECORD)
                .resolve(run, done -> {});

        Map<String, PairScore> scores = PartyScores.of(dataSource, world);

        assertThat(scores.get("party")).isNotNull().satisfies(score -> {
            assertThat(score.truePairs()).isGreaterThan(300);
            assertThat(score.precision()).isGreaterThanOrEqualTo(IdentityBench.LEAST_PRECISION);
            assertThat(score.recall()).isGreaterThanOrEqualTo(IdentityBench.LEAST_RECALL);
        });
    }

    @Test
    void decidesManyPartiesAndNewOnesAgainstThem() throws IOException, SQLException {
        IdentitySpeed speed = new IdentitySpeed(warehouse("many"), definitions());

        Duration all = speed.decide(1, 2_000);
        String first = speed.counts();
        Duration more = speed.decide(2_001, 2_100);

        assertThat(first).matches("\\d+ keys, \\d{3,4} joined, \\d+ asked, \\d+ blocks left out");
        assertThat(speed.counts()).isNotEqualTo(first);
        assertThat(more).isLessThan(all);
    }
}

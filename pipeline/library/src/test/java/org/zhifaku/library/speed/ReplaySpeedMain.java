package org.zhifaku.library.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.integrate.Replayer;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.quarantine.Preview;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingZone;

/**
 * Measures refusing, previewing and replaying the rows of the generator, all of which are refused because the mapping names the column of
 * the party's name wrongly, and pass once it is mended; figures as {@link SpeedMain} has them. Arguments: rows, mappings folder.
 */
public final class ReplaySpeedMain {

    private static final String MAPPING = "sources/credit-publicity/penalty.yaml";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private ReplaySpeedMain() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        Map<String, String> files = SpeedMain.definitions(Path.of(arguments[1]));
        DefinitionSet mended = DefinitionSet.compile(files, RecordTypes.standard());
        String right = files.get(MAPPING);
        String wrong = right.replaceFirst("party_name:(\\s*)\\{from: \\[[^]]*]", "party_name:$1{from: [改名的列]");
        if (wrong.equals(right)) {
            throw new IllegalStateException(
                    "The mapping '%s' no longer names party_name as expected.".formatted(MAPPING));
        }
        files.put(MAPPING, wrong);
        DatasetMapping broken =
                DefinitionSet.compile(files, RecordTypes.standard()).dataset("credit-publicity", "penalty");
        Path home = Files.createTempDirectory("zhifaku-replay-speed");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            DataSource database = server.database().createDatabase("replay").dataSource();
            Migrations.migrate(database);
            RunRegistry runs = new RunRegistry(database);
            RunContext run = runs.start("speed", DAY);
            LandedPull pull =
                    SpeedMain.land(new PullRegistry(database), new LandingZone(home.resolve("landing")), run, rows);
            DatasetMapping mapping = mended.dataset("credit-publicity", "penalty");
            SpeedMain speed = new SpeedMain(mapping, rows);
            PartCounts[] counts = new PartCounts[3];
            speed.time(
                    "refuse",
                    database,
                    () -> counts[0] = new PartIntegrator(database).integrate(pull, broken, run, done -> {}));
            speed.time(
                    "preview",
                    database,
                    () -> System.out.println(
                            new Preview(database, mended)
                                            .of(QuarantineFilter.ALL, done -> {})
                                            .passing() + " would pass"));
            RunContext replay = runs.start("replay", DAY);
            Replayer replayer = new Replayer(database);
            speed.time(
                    "replay",
                    database,
                    () -> counts[1] = replayer.replay(mapping, QuarantineFilter.ALL, replay, done -> {}));
            speed.time("resolve", database, () -> new Resolver(database, RecordTypes.standard())
                    .resolve(replay, done -> {}));
            RunContext again = runs.start("replay", DAY);
            speed.time(
                    "replay again",
                    database,
                    () -> counts[2] = replayer.replay(mapping, QuarantineFilter.ALL, again, done -> {}));
            for (PartCounts one : counts) {
                System.out.println(one);
            }
            speed.print();
        }
    }
}

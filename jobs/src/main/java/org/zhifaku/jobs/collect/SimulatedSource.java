package org.zhifaku.jobs.collect;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.sandbox.center.CreditCenter;
import org.zhifaku.sandbox.sftp.SimulatedSftp;

/**
 * The simulated credit centre behind the source {@code credit-publicity}, for set-ups with embedded servers that name no
 * real one. Its size and its first day are fixed when a home meets it first, in {@code sandbox/credit-publicity.properties}.
 */
public final class SimulatedSource implements AutoCloseable {
    private static final String SOURCE = "credit-publicity";
    private static final long SEED = 20_260_101L;

    private final ZhifakuSettings settings;
    private final @Nullable CreditCenter center;
    private final @Nullable SimulatedSftp server;

    private SimulatedSource(ZhifakuSettings settings, @Nullable CreditCenter center, @Nullable SimulatedSftp server) {
        this.settings = settings;
        this.center = center;
        this.server = server;
    }

    /**
     * Starts it, unless a real host is set or the database is not the embedded one.
     *
     * @param baseDate first business date, where the home knows none yet
     * @param records rows of the first date, where the home knows none yet
     */
    public static SimulatedSource startIfNeeded(
            ZhifakuSettings settings, LocalDate baseDate, int records, Terminal terminal) {
        boolean real = settings.source(SOURCE).containsKey("host");
        boolean defined = Files.isRegularFile(
                settings.mappings().resolve("sources").resolve(SOURCE).resolve("source.yaml"));
        if (real || !defined || !settings.database().isEmbedded()) {
            return none(settings);
        }
        Path folder = settings.home().resolve("sandbox");
        Properties known = remember(folder.resolve(SOURCE + ".properties"), baseDate, records);
        long size = Long.parseLong(known.getProperty("records"));
        LocalDate first = LocalDate.parse(known.getProperty("base_date"));
        SimulatedSftp server = SimulatedSftp.start(folder.resolve(SOURCE), folder.resolve(SOURCE + "-server"));
        terminal.notice(
                "Simulated source 模拟来源: %s on sftp://%s:%d, %,d records on %s (no zhifaku.sources.%s.host is set)"
                        .formatted(SOURCE, server.host(), server.port(), size, first, SOURCE));
        if (size != records) {
            terminal.notice(
                    "This home's simulated source has %,d records and keeps them. For another size use another home (ZHIFAKU_HOME)."
                            .formatted(size));
        }
        Map<String, String> reach = Map.of(
                "host", server.host(),
                "port", Integer.toString(server.port()),
                "user", server.user(),
                "password", server.password(),
                "host-key", server.hostKey(),
                "folder", "/");
        CreditCenter center = new CreditCenter(folder.resolve(SOURCE), SEED, size, first);
        return new SimulatedSource(settings.withSource(SOURCE, reach), center, server);
    }

    /** No simulated source. */
    public static SimulatedSource none(ZhifakuSettings settings) {
        return new SimulatedSource(settings, null, null);
    }

    private static Properties remember(Path file, LocalDate baseDate, int records) {
        Properties known = new Properties();
        try {
            if (Files.isRegularFile(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                }
                return known;
            }
            known.setProperty("base_date", baseDate.toString());
            known.setProperty("records", Integer.toString(records));
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                known.store(writer, "The simulated credit centre of this home");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write '%s'.".formatted(file), e);
        }
    }

    /** The settings with which this source is reached. */
    public ZhifakuSettings settings() {
        return settings;
    }

    /** Lets the centre deliver everything up to this date; nothing where there is no centre. */
    void ensureThrough(LocalDate date) {
        if (center != null) {
            center.ensureThrough(date);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}

package org.zhifaku.sandbox.procuratorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.zhifaku.sandbox.sftp.SimulatedSftp;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

/**
 * The exchange of cases of non-litigation enforcement, ferried between two networks as a file of each day: what the source {@code
 * procuratorate} reaches. The base date has all cases, each later date what is new or changed, and in a file of its own what is
 * withdrawn.
 */
public final class SimulatedProcuratorate implements SimulatedSystem {

    private static final String SOURCE = "procuratorate";

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            SimulatedSftp server =
                    SimulatedSftp.start(home.folder(), home.folder().resolveSibling(SOURCE + "-server"));
            return new SimulatedProcuratorate(home, server);
        }
    };

    private final SimulatedHome home;
    private final DatasetView cases;
    private final SimulatedSftp server;

    private SimulatedProcuratorate(SimulatedHome home, SimulatedSftp server) {
        this.home = home;
        this.cases = home.world().view(SOURCE, "non_litigation");
        this.server = server;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String place() {
        return "sftp://" + server.host() + ":" + server.port();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "host", server.host(),
                "port", Integer.toString(server.port()),
                "user", server.user(),
                "password", server.password(),
                "host-key", server.hostKey(),
                "folder", "/");
    }

    @Override
    public synchronized void ensureThrough(LocalDate date) {
        try {
            for (LocalDate day = home.baseDate(); !day.isAfter(date); day = day.plusDays(1)) {
                deliver(day);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot deliver the cases of " + date + " into '" + home.folder() + "': " + e.getMessage(), e);
        }
    }

    private void deliver(LocalDate day) throws IOException {
        boolean first = day.equals(home.baseDate());
        Path told = file("FSZX_", day);
        if (!isDelivered(told)) {
            try (Stream<TellingRow> rows = first ? cases.rows(day) : changes(day, false)) {
                CaseFile.write(told, rows);
            }
        }
        Path withdrawn = file("FSZX_CX_", day);
        if (!first && !isDelivered(withdrawn)) {
            try (Stream<TellingRow> rows = changes(day, true)) {
                CaseFile.write(withdrawn, rows);
            }
        }
    }

    private static boolean isDelivered(Path file) {
        return Files.isRegularFile(file.resolveSibling(file.getFileName() + ".done"));
    }

    private Stream<TellingRow> changes(LocalDate day, boolean deleted) {
        return cases.changes(day).filter(row -> (row.operation() == Operation.DELETE) == deleted);
    }

    private Path file(String prefix, LocalDate day) {
        return home.folder().resolve(prefix + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_01.xml");
    }

    @Override
    public void close() {
        server.close();
    }
}

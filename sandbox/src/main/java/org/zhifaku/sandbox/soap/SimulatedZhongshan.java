package org.zhifaku.sandbox.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.zhifaku.sandbox.server.Ports;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** The supervision system of 中山 behind a SOAP service: what the source {@code zhongshan} reaches. */
public final class SimulatedZhongshan implements SimulatedSystem {

    private static final String SOURCE = "zhongshan";

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            return SimulatedZhongshan.start(home);
        }
    };

    private final SupervisionServer server;
    private final String password;
    private final Path reached;

    private SimulatedZhongshan(SupervisionServer server, String password, Path reached) {
        this.server = server;
        this.password = password;
        this.reached = reached;
    }

    private static SimulatedZhongshan start(SimulatedHome home) {
        try {
            Files.createDirectories(home.folder());
            String password = password(home.folder().resolve("password"));
            int port = Ports.remembered(home.folder().resolve("port"));
            SupervisionServer server =
                    SupervisionServer.start(port, password, home.world().system(SOURCE), home.baseDate());
            Path reached = home.folder().resolve("through");
            if (Files.isRegularFile(reached)) {
                server.ensureThrough(LocalDate.parse(Files.readString(reached).strip()));
            }
            return new SimulatedZhongshan(server, password, reached);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start the simulated source '%s' with its state in '%s': %s. The folder must be yours."
                            .formatted(SOURCE, home.folder(), e.getMessage()),
                    e);
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String place() {
        return server.endpoint(false);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("endpoint", server.endpoint(false), "user", server.user(), "password", password);
    }

    @Override
    public void ensureThrough(LocalDate date) {
        server.ensureThrough(date);
        try {
            Files.writeString(reached, server.through() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '" + reached + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

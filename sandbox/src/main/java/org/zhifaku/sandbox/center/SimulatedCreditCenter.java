package org.zhifaku.sandbox.center;

import java.time.LocalDate;
import java.util.Map;
import org.zhifaku.sandbox.sftp.SimulatedSftp;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** The credit centre behind an SFTP server: what the source {@code credit-publicity} reaches. */
public final class SimulatedCreditCenter implements SimulatedSystem {

    private static final String SOURCE = "credit-publicity";

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
            return new SimulatedCreditCenter(
                    new CreditCenter(home.folder(), home.seed(), home.records(), home.baseDate()), server);
        }
    };

    private final CreditCenter center;
    private final SimulatedSftp server;

    private SimulatedCreditCenter(CreditCenter center, SimulatedSftp server) {
        this.center = center;
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
    public void ensureThrough(LocalDate date) {
        center.ensureThrough(date);
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.zhifaku.sandbox.drop;

import java.time.LocalDate;
import java.util.Map;
import org.zhifaku.sandbox.drop.RegisterDrop.Format;
import org.zhifaku.sandbox.sftp.SimulatedSftp;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** The register of officers behind an SFTP server: what the source {@code officer-register} reaches. */
public final class SimulatedOfficerRegister implements SimulatedSystem {

    private static final String SOURCE = "officer-register";

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
            return new SimulatedOfficerRegister(home, server);
        }
    };

    private final SimulatedSftp server;
    private final RegisterDrop drop;

    private SimulatedOfficerRegister(SimulatedHome home, SimulatedSftp server) {
        this.server = server;
        this.drop = new RegisterDrop(
                home.folder(), home.baseDate(), home.world().view(SOURCE, "officer"), "ZFRY", Format.CSV);
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
                "host-key", server.hostKey());
    }

    @Override
    public void ensureThrough(LocalDate date) {
        drop.ensureThrough(date);
    }

    @Override
    public void close() {
        server.close();
    }
}

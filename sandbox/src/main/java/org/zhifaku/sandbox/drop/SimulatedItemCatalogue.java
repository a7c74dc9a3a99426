package org.zhifaku.sandbox.drop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.zhifaku.sandbox.drop.RegisterDrop.Format;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** The catalogue of items behind a shared folder: what the source {@code item-catalogue} reaches. */
public final class SimulatedItemCatalogue implements SimulatedSystem {

    private static final String SOURCE = "item-catalogue";

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            return new SimulatedItemCatalogue(home);
        }
    };

    private final Path folder;
    private final RegisterDrop drop;

    private SimulatedItemCatalogue(SimulatedHome home) {
        this.folder = home.folder();
        this.drop = new RegisterDrop(folder, home.baseDate(), home.world().view(SOURCE, "item"), "QZQD", Format.XLSX);
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String place() {
        return "folder " + folder;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("folder", folder.toString());
    }

    @Override
    public void ensureThrough(LocalDate date) {
        drop.ensureThrough(date);
    }

    @Override
    public void close() {
        // A folder needs no end.
    }
}

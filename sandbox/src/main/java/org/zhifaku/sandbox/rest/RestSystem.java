package org.zhifaku.sandbox.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;

/** A system behind a web server: the logs of its datasets, brought from day to day. */
public abstract class RestSystem implements SimulatedSystem {
    private final SimulatedHome home;
    private final String source;
    private final RestServer server;
    private final World world;
    private final Map<String, RowLog> logs = new LinkedHashMap<>();
    private @Nullable LocalDate reached;

    RestSystem(SimulatedHome home, String source, RestServer.GateOf gate) {
        this.home = home;
        this.source = source;
        this.world = home.world();
        this.server = RestServer.prepare(home.folder().resolveSibling(source + "-server"), gate);
    }

    /** Folder where a system keeps its state beside its own folder. */
    SimulatedHome home() {
        return home;
    }

    /** The log of a dataset; empty before the first day. */
    RowLog log(String dataset, RowLog.Deleted deleted) {
        return logs.computeIfAbsent(dataset, name -> new RowLog(home.folder().resolve(name + ".rows"), deleted));
    }

    DatasetView view(String dataset) {
        return world.view(source, dataset);
    }

    /** Brings back what was served before, then answers. */
    void start() {
        try {
            Path file = reachedFile();
            if (Files.isRegularFile(file)) {
                ensureThrough(LocalDate.parse(Files.readString(file).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    private Path reachedFile() {
        return home.folder().resolve("reached");
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final String place() {
        return server.url();
    }

    /** The server, for tests that make it misbehave. */
    public final RestServer server() {
        return server;
    }

    @Override
    public final synchronized void ensureThrough(LocalDate date) {
        LocalDate done = reached;
        for (LocalDate day = done == null ? home.baseDate() : done.plusDays(1);
                !day.isAfter(date);
                day = day.plusDays(1)) {
            advance(day);
            reached = day;
        }
        LocalDate now = reached;
        if (now != null) {
            try {
                Files.writeString(reachedFile(), now + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes known what a day brings. */
    void advance(LocalDate day) {
        boolean archive = day.equals(home.baseDate());
        logs.forEach((dataset, log) -> {
            DatasetView view = view(dataset);
            try (Stream<TellingRow> rows = archive ? view.rows(day) : view.changes(day)) {
                rows.forEach(log::add);
            }
        });
    }

    @Override
    public void close() {
        server.close();
        logs.values().forEach(RowLog::close);
    }
}

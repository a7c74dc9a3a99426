package org.zhifaku.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoints in force, as {@code endpoints.json} in the home holds them.
 *
 * @param pid the process that wrote them and keeps the servers
 * @param jdbcUrl null where the embedded database does not run
 * @param indexUrl null where the embedded index does not run
 * @param consoleUrl null where no console runs
 */
public record Endpoints(
        long pid,
        @Nullable String jdbcUrl,
        @Nullable String databaseUser,
        @Nullable String indexUrl,
        @Nullable String consoleUrl) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What settings name, and for the rest what a live process says it runs. */
    public static Endpoints inForce(ZhifakuSettings settings) {
        Endpoints written = read(settings.endpointsFile()).orElseGet(() -> new Endpoints(0, null, null, null, null));
        boolean database = settings.database().isEmbedded();
        return new Endpoints(
                written.pid,
                database ? written.jdbcUrl : settings.database().url(),
                database ? written.databaseUser : settings.database().user(),
                settings.index().isEmbedded()
                        ? written.indexUrl
                        : settings.index().url(),
                written.consoleUrl);
    }

    /** What a live process wrote; empty where there is none. */
    static Optional<Endpoints> read(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            long pid = root.path("pid").asLong(0);
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Endpoints(
                    pid,
                    text(root, "jdbc_url"),
                    text(root, "database_user"),
                    text(root, "index_url"),
                    text(root, "console_url")));
        } catch (IOException | JacksonException absentOrBroken) {
            // Nobody wrote it, or somebody is just replacing it: both mean that nothing is known to run.
            return Optional.empty();
        }
    }

    /** Writes them whole or not at all. */
    void write(Path file) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("pid", pid);
        map.put("jdbc_url", jdbcUrl);
        map.put("database_user", databaseUser);
        map.put("index_url", indexUrl);
        map.put("console_url", consoleUrl);
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + "." + pid);
            Files.writeString(draft, JSON.writeValueAsString(map) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write '%s'. Name a home (ZHIFAKU_HOME) that you may write.".formatted(file), e);
        }
    }

    private static @Nullable String text(JsonNode root, String name) {
        JsonNode value = root.path(name);
        return value.isString() ? value.asString() : null;
    }
}

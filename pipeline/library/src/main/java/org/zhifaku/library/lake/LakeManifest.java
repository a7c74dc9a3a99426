package org.zhifaku.library.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhifaku.library.files.ParquetFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code _manifest.json} says of one kind: its partitions, their rows and checksums. */
final class LakeManifest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String NAME = "_manifest.json";

    private final String kind;
    private final Path file;
    private final Map<String, ParquetFile.Content> partitions = new TreeMap<>();

    private LakeManifest(String kind, Path file) {
        this.kind = kind;
        this.file = file;
    }

    /** The manifest of this kind as it stands; empty where there is none yet. */
    static LakeManifest read(String kind, Path folder) throws IOException {
        LakeManifest manifest = new LakeManifest(kind, folder.resolve(NAME));
        if (Files.exists(manifest.file)) {
            try {
                JsonNode root = JSON.readTree(Files.readString(manifest.file));
                root.path("partitions")
                        .forEach(entry -> manifest.put(
                                entry.path("path").asString(),
                                Optional.of(new ParquetFile.Content(
                                        entry.path("rows").asLong(),
                                        entry.path("checksum_high").asLong(),
                                        entry.path("checksum_low").asLong(),
                                        entry.path("size_bytes").asLong()))));
            } catch (JacksonException e) {
                throw new IOException(
                        "'" + manifest.file + "' is not JSON. Delete the folder of this kind and mark its months in"
                                + " control.lake_dirty; the next export writes it anew.",
                        e);
            }
        }
        return manifest;
    }

    /** Sets what a partition holds; empty where it no longer exists. */
    void put(String path, Optional<ParquetFile.Content> partition) {
        if (partition.isPresent()) {
            partitions.put(path, partition.get());
        } else {
            partitions.remove(path);
        }
    }

    void write(LocalDate businessDate) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", kind).put("business_date", businessDate.toString());
        root.put(
                "rows",
                partitions.values().stream()
                        .mapToLong(ParquetFile.Content::rows)
                        .sum());
        root.put(
                "checksum_high",
                partitions.values().stream()
                        .mapToLong(ParquetFile.Content::high)
                        .sum());
        root.put(
                "checksum_low",
                partitions.values().stream().mapToLong(ParquetFile.Content::low).sum());
        var list = root.putArray("partitions");
        partitions.forEach((path, partition) -> list.addObject()
                .put("path", path)
                .put("rows", partition.rows())
                .put("checksum_high", partition.high())
                .put("checksum_low", partition.low())
                .put("size_bytes", partition.sizeBytes()));
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling("." + NAME + ".tmp");
        Files.writeString(unfinished, JSON.writeValueAsString(root) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

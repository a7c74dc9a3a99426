package org.zhifaku.library.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<String, Partition> partitions = new TreeMap<>();

    /**
     * One file.
     *
     * @param rows rows in it
     * @param high sum of the first 24 bits of the content hashes; 0 of registers
     * @param low sum of the next 24 bits
     * @param sizeBytes size of the file
     */
    record Partition(long rows, long high, long low, long sizeBytes) {}

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
                                Optional.of(new Partition(
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
    void put(String path, Optional<Partition> partition) {
        if (partition.isPresent()) {
            partitions.put(path, partition.get());
        } else {
            partitions.remove(path);
        }
    }

    void write(LocalDate businessDate) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", kind).put("business_date", businessDate.toString());
        root.put("rows", partitions.values().stream().mapToLong(Partition::rows).sum());
        root.put(
                "checksum_high",
                partitions.values().stream().mapToLong(Partition::high).sum());
        root.put(
                "checksum_low",
                partitions.values().stream().mapToLong(Partition::low).sum());
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

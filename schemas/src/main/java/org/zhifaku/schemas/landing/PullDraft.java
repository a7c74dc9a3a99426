package org.zhifaku.schemas.landing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pull that is being landed. {@link #commit} makes it a landed pull in one rename; closing it without removes it. Not thread-safe. */
public final class PullDraft implements Closeable {

    private final PullKey key;
    private final Path draft;
    private final Path target;
    private final DiskSync disk = new DiskSync();
    private final List<Manifest.Part> parts = new ArrayList<>();
    private @Nullable PartWriter open;
    private int opened;
    private boolean committed;

    PullDraft(PullKey key, Path draft, Path target) {
        this.key = key;
        this.draft = draft;
        this.target = target;
    }

    /** What the pull is of. */
    public PullKey key() {
        return key;
    }

    /** The folder that takes the original bytes; file names are the caller's. */
    public Path originals() {
        return draft.resolve(LandingZone.ORIGINALS);
    }

    /**
     * Opens the next part; the one before must be closed.
     *
     * @throws IllegalStateException where a part is still open
     */
    public PartWriter openPart(PartHeader header) throws IOException {
        if (open != null) {
            throw new IllegalStateException("Close part %d before you open another.".formatted(opened));
        }
        Path file = draft.resolve("part-%04d.avro".formatted(++opened));
        open = new PartWriter(file, header, part -> {
            parts.add(part);
            open = null;
            disk.sync(file);
        });
        return open;
    }

    /** An original was written to its end: begins to sync it to the disk, so that {@link #commit} waits for less. Thread-safe. */
    public void written(Path original) {
        disk.sync(original);
    }

    /** The closed parts so far, for the manifest. */
    public List<Manifest.Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Makes the pull whole: writes the manifest, syncs everything to the disk, renames.
     *
     * @throws IllegalArgumentException where the manifest is of another pull or does not name exactly the parts written
     */
    public LandedPull commit(Manifest manifest) throws IOException {
        if (!manifest.key().equals(key) || !manifest.parts().equals(parts) || open != null) {
            throw new IllegalArgumentException("The manifest does not fit what was written: %d part(s) for %s."
                    .formatted(parts.size(), key.folder()));
        }
        Files.writeString(draft.resolve(LandingZone.MANIFEST), manifest.toJson());
        sync(draft);
        Files.createDirectories(target.getParent());
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(target.getParent());
        committed = true;
        return new LandedPull(target, manifest);
    }

    @Override
    public void close() throws IOException {
        disk.close();
        if (committed) {
            return;
        }
        if (open != null) {
            open.close();
        }
        LandingZone.deleteTree(draft);
    }

    private void sync(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> all = paths.toList();
            disk.finish(all.stream().filter(path -> !Files.isDirectory(path)).toList());
            for (Path path : all) {
                if (Files.isDirectory(path)) {
                    syncFolder(path);
                }
            }
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

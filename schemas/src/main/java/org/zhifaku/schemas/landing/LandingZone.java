package org.zhifaku.schemas.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder where all pulls land. A pull is whole or absent; nothing landed is ever changed. Thread-safe. */
public final class LandingZone {

    static final String MANIFEST = "manifest.json";
    static final String ORIGINALS = "original";
    private static final String DRAFTS = ".drafts";

    private final Path root;

    /** The landing zone below this folder, which need not exist yet. */
    public LandingZone(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Its folder. */
    public Path root() {
        return root;
    }

    /**
     * Begins a pull. What an earlier, broken attempt at the same pull left behind is removed.
     *
     * @throws IOException where the pull has landed already, or the disk refuses
     */
    public PullDraft begin(PullKey key) throws IOException {
        Path target = root.resolve(key.folder());
        if (Files.exists(target)) {
            throw new IOException(
                    "Pull '%s' has landed already; landing is never changed. Start a new pull.".formatted(target));
        }
        Path draft = root.resolve(DRAFTS).resolve(Long.toString(key.pullId()));
        deleteTree(draft);
        Files.createDirectories(draft.resolve(ORIGINALS));
        return new PullDraft(key, draft, target);
    }

    /** The landed pull, or empty where there is none. */
    public Optional<LandedPull> find(PullKey key) throws IOException {
        Path folder = root.resolve(key.folder());
        try {
            Manifest manifest = Manifest.fromJson(Files.readString(folder.resolve(MANIFEST)));
            return Optional.of(new LandedPull(folder, manifest));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The landed pull.
     *
     * @throws IOException where there is none, or its manifest cannot be read
     */
    public LandedPull open(PullKey key) throws IOException {
        return find(key)
                .orElseThrow(() -> new IOException(
                        "Pull '%s' is not in landing '%s'. Pull it again.".formatted(key.folder(), root)));
    }

    /** All landed pulls of a dataset, oldest business date and pull first. */
    public List<LandedPull> pulls(String source, String dataset) throws IOException {
        Path folder = root.resolve(source).resolve(dataset);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.find(folder, 3, (path, attributes) -> path.endsWith(MANIFEST))) {
            List<LandedPull> pulls = new ArrayList<>();
            for (Path manifest : paths.toList()) {
                pulls.add(new LandedPull(manifest.getParent(), Manifest.fromJson(Files.readString(manifest))));
            }
            pulls.sort(Comparator.comparing(
                            (LandedPull pull) -> pull.manifest().key().businessDate())
                    .thenComparingLong(pull -> pull.manifest().key().pullId()));
            return pulls;
        }
    }

    /** Removes what broken pulls left behind. Call it only while no pull is under way. */
    public void sweepDrafts() throws IOException {
        deleteTree(root.resolve(DRAFTS));
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package org.zhifaku.schemas.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A pull that has landed.
 *
 * @param folder its folder
 * @param manifest what it holds
 */
public record LandedPull(Path folder, Manifest manifest) {

    /** Number of parts; a part is named by its index from 0 in {@link Manifest#parts}. */
    public int parts() {
        return manifest.parts().size();
    }

    /** Opens a part by its index, from 0. */
    public PartReader openPart(int part) throws IOException {
        return PartReader.open(folder.resolve(manifest.parts().get(part).name()));
    }

    /** An original file by its name in the manifest. */
    public Path original(String name) {
        return folder.resolve(LandingZone.ORIGINALS).resolve(name);
    }

    /** The names of parts whose bytes are not those that were landed; empty where all is well. */
    public List<String> damagedParts() throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Manifest.Part part : manifest.parts()) {
            if (!Sha256.of(folder.resolve(part.name())).equals(part.sha256())) {
                damaged.add(part.name());
            }
        }
        return damaged;
    }
}

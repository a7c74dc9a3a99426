package org.zhifaku.sandbox.elasticsearch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.zhifaku.sandbox.server.ProgramCache;

/** The packed server, which the build copies into this module's classes. */
final class ElasticsearchArchive {
    private static final String RESOURCE = "/org/zhifaku/sandbox/elasticsearch/server.zip";
    private static final String NAME = "elasticsearch-8.19.21";

    private ElasticsearchArchive() {}

    static Path unpacked(Path home) throws IOException {
        return ProgramCache.of(home).unpacked(NAME, RESOURCE, ElasticsearchArchive::unpack);
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Every path starts with the folder elasticsearch-<version>.
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = into.resolve(inside).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive names a path outside of itself: '" + entry.getName() + "'");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
                // java.util.zip does not tell modes.
                if (inside.startsWith("bin/") && !target.toFile().setExecutable(true, false)) {
                    throw new IOException("cannot make '" + target + "' executable");
                }
            }
        }
    }
}

package org.zhifaku.sandbox.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.zhifaku.sandbox.server.ProgramCache;

/** The packed server as the binaries artifact carries it: a tar compressed with xz. */
final class PostgresArchive {
    private static final String RESOURCE = "/postgres-linux-x86_64.txz";
    private static final String NAME = "postgresql-18.6.0-linux-amd64";

    private PostgresArchive() {}

    static Path unpacked(Path home) throws IOException {
        return ProgramCache.of(home).unpacked(NAME, RESOURCE, PostgresArchive::unpack);
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive names a path outside of itself: '" + entry.getName() + "'");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                        throw new IOException("cannot make '" + target + "' executable");
                    }
                }
            }
        }
    }
}

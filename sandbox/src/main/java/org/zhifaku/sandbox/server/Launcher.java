package org.zhifaku.sandbox.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts server programs in a way they accept. PostgreSQL and Elasticsearch refuse to run as root; root therefore starts
 * them
 *
 * <ol>
 *   <li>in a user namespace of their own ({@code unshare -U --map-user}), where root's files are theirs and they hold no
 *       privilege outside, so that homes below folders of mode 700 work too;
 *   <li>where that is forbidden (many containers), as an unprivileged user ({@code setpriv --reuid}) to whom the server's
 *       folder is given, with the right to pass closed parent folders when the container grants one.
 * </ol>
 *
 * <p>Each server gets its own session ({@code setsid}), so that Ctrl-C reaches this program only, which then stops the
 * servers in order.
 */
public final class Launcher {
    /** Nobody: initdb wants a user that has a name, and this one has one everywhere. */
    private static final int SERVER_UID = 65534;

    private final List<String> prefix;
    private final int owner;

    private Launcher(List<String> prefix, int owner) {
        this.prefix = List.copyOf(prefix);
        this.owner = owner;
    }

    /** The launcher for this user on this machine. */
    public static Launcher detect() {
        List<String> session = succeeds("setsid", "true") ? List.of("setsid") : List.of();
        if (currentUid() != 0) {
            return new Launcher(session, -1);
        }
        String map = "--map-user=" + SERVER_UID;
        String group = "--map-group=" + SERVER_UID;
        if (!"setpriv".equals(System.getProperty("zhifaku.sandbox.root"))
                && succeeds("unshare", "-U", map, group, "true")) {
            return new Launcher(plus(session, "unshare", "-U", map, group), 0);
        }
        return new Launcher(plus(session, dropPrivileges()), SERVER_UID);
    }

    private static String[] dropPrivileges() {
        String id = String.valueOf(SERVER_UID);
        for (String capability : List.of("dac_read_search", "dac_override")) {
            String[] command = {
                "setpriv",
                // Without it access(2) forgets the capability, and servers find their own programs closed.
                "--securebits=+no_setuid_fixup",
                "--reuid=" + id,
                "--regid=" + id,
                "--clear-groups",
                "--inh-caps=-all,+" + capability,
                "--ambient-caps=-all,+" + capability,
                "--bounding-set=-all,+" + capability
            };
            if (succeeds(plus(List.of(command), "true").toArray(String[]::new))) {
                return command;
            }
        }
        String[] plain = {"setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"};
        if (succeeds(plus(List.of(plain), "true").toArray(String[]::new))) {
            return plain;
        }
        throw new ServerException(
                "The embedded servers refuse to run as root, and neither 'unshare -U' nor 'setpriv --reuid'"
                        + " works here. Run as an ordinary user, or name external servers (ZHIFAKU_DATABASE_URL, ZHIFAKU_INDEX_URL).");
    }

    /** The command line that runs {@code command} in this way; the process keeps its pid throughout. */
    public List<String> command(List<String> command) {
        return plus(prefix, command.toArray(String[]::new));
    }

    /** Makes {@code folder} and all in it belong to the user that the server runs as. */
    public void own(Path folder) throws IOException {
        if (owner < 0 || uidOf(folder) == owner) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            // The folder itself last: an interrupted walk is done again.
            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                give(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }

    private static int uidOf(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }

    private static int currentUid() {
        try {
            return uidOf(Path.of("/proc/self"));
        } catch (IOException | UnsupportedOperationException noProc) {
            // Not Linux: the servers themselves say so if they mind the user.
            return "root".equals(System.getProperty("user.name")) ? 0 : 1;
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> plus(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}

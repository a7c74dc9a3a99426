package org.zhifaku.sandbox.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.zhifaku.sandbox.server.Ports;

/**
 * A read-only SFTP server on loopback over one folder: one user with a password, SFTP and nothing else. Host key and
 * password lie in files of mode 600 in the state folder and stay the same from start to start, and so does the port while it
 * is free.
 */
public final class SimulatedSftp implements AutoCloseable {
    private static final String USER = "zhifaku";

    private final SshServer server;
    private final String password;
    private final String hostKey;

    private SimulatedSftp(SshServer server, String password, String hostKey) {
        this.server = server;
        this.password = password;
        this.hostKey = hostKey;
    }

    /**
     * @param served the folder that clients see as {@code /}; made when absent
     * @param state where host key, password and port are kept
     * @throws UncheckedIOException when a folder cannot be used or no port be had
     */
    public static SimulatedSftp start(Path served, Path state) {
        try {
            Files.createDirectories(served);
            Files.createDirectories(state);
            String password = password(state.resolve("password"));
            Path keyFile = state.resolve("host-key");
            SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(keyFile);
            keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
            keys.setKeySize(256);
            KeyPair key = keys.loadKeys(null).iterator().next();
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));

            SshServer server = SshServer.setUpDefaultServer();
            server.setHost("127.0.0.1");
            server.setPort(Ports.remembered(state.resolve("port")));
            server.setKeyPairProvider(keys);
            server.setPasswordAuthenticator((user, given, session) -> USER.equals(user) && equal(password, given));
            server.setFileSystemFactory(new VirtualFileSystemFactory(served.toRealPath()));
            SftpSubsystemFactory sftp = new SftpSubsystemFactory();
            sftp.setFileSystemAccessor(new ReadOnlyAccess());
            server.setSubsystemFactories(List.of(sftp));
            server.setShellFactory(null);
            server.setCommandFactory(null);
            server.start();
            return new SimulatedSftp(server, password, PublicKeyEntry.toString(key.getPublic()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start the simulated SFTP server over '" + served + "' with its state in '" + state + "': "
                            + e.getMessage() + ". Both folders must be yours.",
                    e);
        }
    }

    private static boolean equal(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String password(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.getPort();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Kind and base64 of the public key, e.g. {@code ecdsa-sha2-nistp256 AAAA…}. */
    public String hostKey() {
        return hostKey;
    }

    /** A line for a known_hosts file: {@code [127.0.0.1]:40125 ecdsa-sha2-nistp256 AAAA…}. */
    public String knownHostsLine() {
        return "[" + host() + "]:" + port() + " " + hostKey;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the simulated SFTP server on port " + server.getPort(), e);
        }
    }
}

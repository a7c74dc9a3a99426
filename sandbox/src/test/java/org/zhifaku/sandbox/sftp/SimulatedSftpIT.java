package org.zhifaku.sandbox.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedSftpIT {
    @TempDir
    Path folder;

    @Test
    void servesFilesToWhoeverKnowsThePassword() throws IOException {
        Path served = Files.createDirectories(folder.resolve("served"));
        Files.writeString(served.resolve("XZCF_20260601_01.csv"), "行政相对人名称\r\n");

        try (SimulatedSftp server = SimulatedSftp.start(served, folder.resolve("state"))) {
            withClient(server, server.password(), client -> {
                List<String> names = new ArrayList<>();
                client.readDir("/").forEach(entry -> names.add(entry.getFilename()));
                assertThat(names).contains("XZCF_20260601_01.csv");
                try (InputStream in = client.read("/XZCF_20260601_01.csv")) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo("行政相对人名称\r\n");
                }
            });
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (SimulatedSftp server = SimulatedSftp.start(folder.resolve("served"), folder.resolve("state"))) {
            assertThatThrownBy(() -> withClient(server, "wrong", client -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No more authentication methods");
        }
    }

    @Test
    void letsNobodyChangeAnything() throws IOException {
        Path served = Files.createDirectories(folder.resolve("served"));
        Files.writeString(served.resolve("a.csv"), "as it was");

        try (SimulatedSftp server = SimulatedSftp.start(served, folder.resolve("state"))) {
            withClient(server, server.password(), client -> {
                assertThatThrownBy(() -> client.remove("/a.csv")).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> client.rename("/a.csv", "/b.csv")).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> client.mkdir("/new")).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> {
                            try (OutputStream out = client.write("/a.csv")) {
                                out.write(1);
                            }
                        })
                        .isInstanceOf(IOException.class);
            });
        }

        assertThat(served.resolve("a.csv")).hasContent("as it was");
        assertThat(served).isDirectoryNotContaining(file -> !file.endsWith("a.csv"));
    }

    @Test
    void keepsKeyPasswordAndPortFromOneStartToTheNext() throws IOException {
        Path state = folder.resolve("state");
        String line;
        String password;
        try (SimulatedSftp server = SimulatedSftp.start(folder.resolve("served"), state)) {
            line = server.knownHostsLine();
            password = server.password();
        }

        try (SimulatedSftp server = SimulatedSftp.start(folder.resolve("served"), state)) {
            assertThat(server.knownHostsLine())
                    .isEqualTo(line)
                    .matches("\\[127.0.0.1]:\\d+ ecdsa-sha2-nistp256 AAAA.*");
            assertThat(server.password()).isEqualTo(password);
        }
        for (String secret : List.of("host-key", "password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    private interface Use {
        void with(SftpClient client) throws IOException;
    }

    private static void withClient(SimulatedSftp server, String password, Use use) throws IOException {
        try (SshClient ssh = SshClient.setUpDefaultClient()) {
            ssh.setServerKeyVerifier(
                    (session, address, key) -> PublicKeyEntry.toString(key).equals(server.hostKey()));
            ssh.start();
            try (ClientSession session = ssh.connect(server.user(), server.host(), server.port())
                    .verify(10_000)
                    .getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(10_000);
                try (SftpClient client = SftpClientFactory.instance().createSftpClient(session)) {
                    use.with(client);
                }
            }
        }
    }
}

package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Secret;

/** An SFTP server that can be made to break: to drop its connections, or to say nothing more. */
final class TestSftp implements AutoCloseable {

    static final String PASSWORD = "s3cret&?#%/";

    final AtomicInteger logins = new AtomicInteger();
    final AtomicInteger failuresToCome = new AtomicInteger();
    final CountDownLatch silence = new CountDownLatch(1);
    volatile boolean silent;

    private final SshServer server = SshServer.setUpDefaultServer();
    private final String hostKey;

    TestSftp(Path served) throws Exception {
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider();
        keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
        keys.setKeySize(256);
        hostKey = PublicKeyEntry.toString(keys.loadKeys(null).iterator().next().getPublic());
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setPort(0);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, given, session) -> {
            logins.incrementAndGet();
            return user.equals("zhifaku") && given.equals(PASSWORD);
        });
        server.setFileSystemFactory(new VirtualFileSystemFactory(served.toRealPath()));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.setFileSystemAccessor(new Breaking());
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    Server as(String password, String key) {
        return new Server(server.getHost(), server.getPort(), "zhifaku", new Secret(password), key);
    }

    Server known() {
        return as(PASSWORD, hostKey);
    }

    String hostKey() {
        return hostKey;
    }

    @Override
    public void close() throws IOException {
        silence.countDown();
        server.stop(true);
    }

    private final class Breaking implements SftpFileSystemAccessor {
        @Override
        public SeekableByteChannel openFile(
                SftpSubsystemProxy subsystem,
                FileHandle handle,
                Path file,
                String name,
                Set<? extends OpenOption> options,
                FileAttribute<?>... attributes)
                throws IOException {
            if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                subsystem.getServerSession().close(true);
                throw new IOException("The server breaks the connection.");
            }
            if (silent) {
                try {
                    silence.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return FileChannel.open(file, options, attributes);
        }
    }
}

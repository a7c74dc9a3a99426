package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Secret;

/** An SFTP server that can be made to break: to drop its connections, or to say nothing more. */
final class TestSftp implements AutoCloseable {

    static final String PASSWORD = "s3cret&?#%/";

    final AtomicInteger logins = new AtomicInteger();
    final AtomicInteger failuresToCome = new AtomicInteger();
    final CountDownLatch silence = new CountDownLatch(1);
    /** The connection breaks after so many bytes of a file; once for each number. */
    final Queue<Long> breaksAfter = new ConcurrentLinkedQueue<>();
    /** Bytes of files that were read from the server's disk. */
    final AtomicLong served = new AtomicLong();

    /** What happens on the server when a connection breaks in the middle of a file. */
    volatile Breakage onBreak = () -> {};

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

    /** Something that happens to the server's disk. */
    interface Breakage {
        void run() throws IOException;
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
            return new Counting(FileChannel.open(file, options, attributes), subsystem);
        }
    }

    /** Counts what is read, and breaks the connection where it is to. */
    private final class Counting implements SeekableByteChannel {
        private final FileChannel file;
        private final SftpSubsystemProxy subsystem;
        private final @Nullable Long breakAfter = breaksAfter.poll();

        Counting(FileChannel file, SftpSubsystemProxy subsystem) {
            this.file = file;
            this.subsystem = subsystem;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            if (breakAfter != null && file.position() >= breakAfter) {
                onBreak.run();
                subsystem.getServerSession().close(true);
                throw new IOException("The server breaks the connection in the middle of a file.");
            }
            int read = file.read(buffer);
            served.addAndGet(Math.max(0, read));
            return read;
        }

        @Override
        public int write(ByteBuffer buffer) throws IOException {
            return file.write(buffer);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

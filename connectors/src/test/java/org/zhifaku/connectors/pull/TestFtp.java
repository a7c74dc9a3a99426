package org.zhifaku.connectors.pull;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.filesystem.nativefs.NativeFileSystemFactory;
import org.apache.ftpserver.ftplet.FileSystemView;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Secret;

/** An FTP server that can be made to break off a file, and to lie about names. */
final class TestFtp implements AutoCloseable {

    static final String PASSWORD = "s3cret&?#%/";

    /** A file breaks off after so many bytes; once for each number. */
    final Queue<Long> breaksAfter = new ConcurrentLinkedQueue<>();
    /** Where reading of files began. */
    final List<Long> offsets = new CopyOnWriteArrayList<>();
    /** What the listing gives in place of each file's name. */
    volatile @Nullable String lie;

    private final FtpServer server;
    private final Listener listener;

    TestFtp(Path served) throws FtpException {
        FtpServerFactory factory = new FtpServerFactory();
        ListenerFactory listening = new ListenerFactory();
        listening.setServerAddress("127.0.0.1");
        listening.setPort(0);
        listener = listening.createListener();
        factory.addListener("default", listener);
        factory.setUserManager(new PropertiesUserManagerFactory().createUserManager());
        BaseUser user = new BaseUser();
        user.setName("zhifaku");
        user.setPassword(PASSWORD);
        user.setHomeDirectory(served.toString());
        factory.getUserManager().save(user);
        NativeFileSystemFactory files = new NativeFileSystemFactory();
        factory.setFileSystem(any -> odd(FileSystemView.class, files.createFileSystemView(any)));
        server = factory.createServer();
        server.start();
    }

    Server as(String password) {
        return new Server("127.0.0.1", listener.getPort(), "zhifaku", new Secret(password), "");
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The same object, but for names in listings and for streams. */
    private <T> T odd(Class<T> type, T plain) {
        InvocationHandler handler = (proxy, method, arguments) -> answer(plain, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object answer(Object plain, Method method, Object @Nullable [] arguments) throws Throwable {
        String told = lie;
        if (method.getName().equals("getName") && told != null && !((FtpFile) plain).isDirectory()) {
            return told;
        }
        Object answer;
        try {
            answer = method.invoke(plain, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (answer instanceof FtpFile file) {
            return odd(FtpFile.class, file);
        }
        if (method.getName().equals("listFiles") && answer instanceof List<?> files) {
            return files.stream()
                    .map(file -> odd(FtpFile.class, (FtpFile) file))
                    .toList();
        }
        if (answer instanceof InputStream stream && arguments != null) {
            offsets.add((Long) arguments[0]);
            return breaking(stream, breaksAfter.poll());
        }
        return answer;
    }

    private static InputStream breaking(InputStream stream, @Nullable Long after) {
        return after == null
                ? stream
                : new FilterInputStream(stream) {
                    private long left = after;

                    @Override
                    public int read(byte[] buffer, int from, int length) throws IOException {
                        if (left <= 0) {
                            throw new IOException("The server's disk fails.");
                        }
                        int read = super.read(buffer, from, (int) Math.min(length, left));
                        left -= Math.max(0, read);
                        return read;
                    }
                };
    }
}

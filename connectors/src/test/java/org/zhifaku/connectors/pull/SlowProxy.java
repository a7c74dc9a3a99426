package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.zhifaku.connectors.source.TopicTransport;

/** A proxy before a server on loopback, which lets so many bytes of its answers pass and then does something bad. */
final class SlowProxy implements AutoCloseable {
    /** What becomes of answers once the bytes are used up. */
    enum Then {
        /** One byte a second. */
        CRAWL,
        /** The connection breaks; new ones are refused. */
        BREAK
    }

    private static final long SECOND = 1_000_000_000;

    private final ServerSocket listening;
    private final int server;
    private final Then then;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private long bytesLeft;
    private volatile boolean broken;

    /** @param bytes of answers that pass, over all connections */
    SlowProxy(int port, int server, long bytes, Then then) throws IOException {
        this.listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.server = server;
        this.bytesLeft = bytes;
        this.then = then;
        start(this::accept);
    }

    /** The way to the broker through this proxy. */
    TopicTransport before(Topics topics) {
        return topics.transport("127.0.0.1:" + listening.getLocalPort(), topics.kafka.password(), Topics.PATIENCE);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "slow-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (broken) {
                    client.close();
                    continue;
                }
                Socket back = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(client);
                sockets.add(back);
                start(() -> copy(client, back, false));
                start(() -> copy(back, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[1 << 13];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers) {
                    pass(buffer, read, out);
                } else {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException ended) {
            // One side hung up; so does the other.
        }
    }

    private synchronized void pass(byte[] buffer, int length, OutputStream out) throws IOException {
        int whole = (int) Math.min(length, Math.max(0, bytesLeft));
        out.write(buffer, 0, whole);
        bytesLeft -= whole;
        for (int i = whole; i < length && !listening.isClosed(); i++) {
            if (then == Then.BREAK) {
                broken = true;
                throw new IOException("broken on purpose");
            }
            LockSupport.parkNanos(SECOND);
            out.write(buffer, i, 1);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

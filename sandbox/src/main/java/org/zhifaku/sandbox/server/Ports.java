package org.zhifaku.sandbox.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free loopback ports, remembered in a small file so that a server keeps its address from one start to the next. */
public final class Ports {
    private Ports() {}

    /** The port in {@code memory} when it is still free, else a free one, which is then written there. */
    public static int remembered(Path memory) throws IOException {
        if (Files.isRegularFile(memory)) {
            String text = Files.readString(memory).strip();
            if (text.matches("\\d{1,5}") && isFree(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
        }
        int port = free();
        Files.writeString(memory, port + "\n");
        return port;
    }

    /** A loopback port that nobody listens on now. */
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), 0));
            return socket.getLocalPort();
        }
    }

    /** Whether somebody takes connections at a loopback port. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean isFree(int port) throws IOException {
        if (port == 0 || port > 65_535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a connection of an earlier run that lingers in TIME_WAIT is no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (java.net.BindException taken) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}

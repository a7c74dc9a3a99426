package org.zhifaku.jobs.application;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.OperatorException;

/** The port the console is to answer on. */
public final class ConsolePort {

    private ConsolePort() {}

    /**
     * Tells a busy port before servers start for minutes. Somebody may still take it in between; then the console says the same.
     *
     * @throws OperatorException where the port cannot be had
     */
    public static void requireFree(ZhifakuSettings.Console console) {
        if (console.port() == 0) {
            return;
        }
        InetSocketAddress address = new InetSocketAddress(console.address(), console.port());
        try (ServerSocket probe = new ServerSocket()) {
            if (address.isUnresolved()) {
                throw new UnknownHostException("no such address on this machine");
            }
            probe.setReuseAddress(true);
            probe.bind(address);
        } catch (BindException e) {
            throw new OperatorException(
                    "Port %d of %s is already in use (%s). End what uses it, or set another one (zhifaku.console.port; 0 = any free one)."
                            .formatted(console.port(), console.address(), e.getMessage()));
        } catch (IOException e) {
            throw new OperatorException("The console cannot answer on %s (%s). Correct zhifaku.console.address."
                    .formatted(console.address(), e.getMessage()));
        }
    }
}

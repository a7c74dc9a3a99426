package org.zhifaku.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhifaku.console.*}.
 *
 * @param address network address the console listens on; a host name or an IP address. The default is loopback, so that
 *     nothing is reachable from another machine unless somebody says so
 * @param port TCP port; 0 takes a free one
 * @param user name asked for together with {@code password}
 * @param password when set, {@code /steward} and {@code /api} ask for it by HTTP Basic; when empty, these paths answer only
 *     requests that come from this machine
 */
@ConfigurationProperties(prefix = "zhifaku.console", ignoreUnknownFields = false)
public record ConsoleSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("0") int port,
        @DefaultValue("steward") String user,
        @Nullable String password) {

    /** Checks the port and that HTTP Basic can carry the user's name. */
    public ConsoleSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("zhifaku.console.port is '" + port
                    + "', but a TCP port is 0 to 65535. Set it to a free port, or to 0 to have one chosen.");
        }
        if (user.isBlank() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("zhifaku.console.user is '" + user
                    + "', but HTTP Basic needs a name that is not empty and holds no ':'. Choose another name.");
        }
        password = password == null || password.isBlank() ? null : password;
    }

    /** The address to bind. Throws {@link IllegalArgumentException} when the name cannot be resolved. */
    InetAddress bindAddress() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "zhifaku.console.address is '" + address
                            + "', which is no address of this machine. Use 127.0.0.1, or the address of a network card.",
                    e);
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "ConsoleSettings[address=" + address + ", port=" + port + ", user=" + user + ", password="
                + (password == null ? "(none)" : "(set)") + "]";
    }
}

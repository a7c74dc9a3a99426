package org.zhifaku.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Keeps {@code /steward} and {@code /api} from the public. With a password it asks for it by HTTP Basic; without one it lets
 * in only a request of this machine that came straight (no proxy) and was addressed to this machine by name, so that neither
 * a forgotten reverse proxy nor a foreign page that rebinds its host name opens the door.
 *
 * <p>Everything except the paths known to be public is guarded: a new page is closed until it is named here.
 */
final class StewardGate extends OncePerRequestFilter {

    private static final Set<String> PUBLIC_PATHS = Set.of("/", "/healthz", "/error", "/favicon.ico");
    private static final List<String> PUBLIC_FOLDERS = List.of("/acts/", "/assets/");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final byte @Nullable [] credentials;
    private final MessageSource messages;

    StewardGate(ConsoleSettings settings, MessageSource messages) {
        var password = settings.password();
        this.credentials =
                password == null ? null : (settings.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return PUBLIC_PATHS.contains(path) || PUBLIC_FOLDERS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (credentials == null ? isOfThisMachine(request) : knowsPassword(request, credentials)) {
            chain.doFilter(request, response);
        } else if (credentials == null) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "gate.forbidden");
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"zhifaku\", charset=\"UTF-8\"");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "gate.unauthorized");
        }
    }

    private static boolean knowsPassword(HttpServletRequest request, byte[] credentials) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(
                    Base64.getDecoder().decode(header.substring(6).trim()), credentials);
        } catch (IllegalArgumentException notBase64) {
            return false; // what is no Base64 is no password either
        }
    }

    private static boolean isOfThisMachine(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && PROXY_HEADERS.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // an address that is none is not ours
        }
    }

    private void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println(messages.getMessage(message, null, Locale.SIMPLIFIED_CHINESE) + "\n"
                        + messages.getMessage(message, null, Locale.ENGLISH));
    }
}

package org.zhifaku.console.quarantine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhifaku.console.ForeignFormException;

/**
 * Lets a request that changes something through only where a page of this console sent it, so that a foreign page cannot use a steward's
 * open session. Browsers say where a request comes from in {@code Sec-Fetch-Site}, older ones in {@code Origin}; pages can forge neither.
 * A request that says nothing is refused.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP, verifying
 *     origin with standard headers and Fetch Metadata</a>
 */
final class OwnForms implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod()) && !isOwn(request)) {
            throw new ForeignFormException();
        }
        return true;
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return false; // what is no address is not ours
        }
    }
}

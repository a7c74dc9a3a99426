package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StewardGateTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/steward, 127.0.0.1, localhost,      -,               200",
                "/steward, ::1,       127.0.0.1,      -,               200",
                "/steward, 10.1.2.3,  localhost,      -,               403",
                "/steward, 127.0.0.1, evil.example,   -,               403",
                "/steward, 127.0.0.1, localhost,      X-Forwarded-For, 403",
                "/api/runs,10.1.2.3,  localhost,      -,               403",
                "/metrics, 10.1.2.3,  localhost,      -,               403",
                "/,        10.1.2.3,  portal.example, X-Forwarded-For, 200",
                "/acts/1,  10.1.2.3,  portal.example, Forwarded,       200",
            })
    void withoutPasswordLetsOnlyThisMachineIn(String path, String from, String host, String proxy, int status)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(from);
        request.setServerName(host);
        if (proxy != null) {
            request.addHeader(proxy, "203.0.113.9");
        }
        var response = new MockHttpServletResponse();

        gate().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }

    @Test
    void saysHowToOpenIt() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/steward");
        request.setRemoteAddr("10.1.2.3");
        var response = new MockHttpServletResponse();

        gate().doFilter(request, response, new MockFilterChain());

        assertThat(response.getContentAsString()).contains("zhifaku.console.password");
    }

    private static StewardGate gate() {
        var messages = new ConsoleConfiguration().messageSource();
        return new StewardGate(new ConsoleSettings("127.0.0.1", 0, "steward", null), messages);
    }
}

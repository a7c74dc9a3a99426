package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "zhifaku.console.password=geheim:秘密")
class StewardGateIT extends AbstractConsole {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/steward",
                "/steward/board?run=1",
                "/steward/quarantine",
                "/steward/quarantine/export",
                "/api/ledger",
                "/api/search?q=a",
                "/steward;x=1",
                "/%73teward"
            })
    void asksForThePassword(String path) throws Exception {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("credit-publicity");
    }

    @Test
    void namesTheSchemeAndLetsInWhoKnows() throws Exception {
        assertThat(site.get("/steward").headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertThat(site.get("/steward", "Authorization", basic("steward:geheim:秘密"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/steward", "Authorization", basic("steward:falsch"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(site.get("/steward", "Authorization", "Basic %%%").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/healthz", "/assets/console.css", "/acts/" + FakeIndex.ID})
    void leavesThePublicPagesOpen(String path) throws Exception {
        assertThat(site.get(path).statusCode()).isEqualTo(200);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}

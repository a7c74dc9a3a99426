package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiIT extends AbstractConsole {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void givesTheLedgerInTheSharedShape() throws Exception {
        var answer = site.get("/api/ledger/1").body();

        assertThat(answer)
                .isEqualTo(
                        "{\"run\":1,\"business_date\":\"2026-03-01\",\"status\":\"COMPLETED\",\"balanced\":true,"
                                + "\"rows\":[{\"source\":\"credit-publicity\",\"dataset\":\"penalty\",\"read\":120000,\"accepted\":118000,"
                                + "\"unchanged\":1500,\"rejected\":0,\"duplicate\":500,\"held\":0,\"published\":100000,\"not_public\":18000}]}");
        assertThat(json("/api/ledger/3").path("balanced").asBoolean()).isFalse();
        assertThat(json("/api/ledger").path("run").asLong()).isEqualTo(3);
    }

    @Test
    void listsRunsNewestFirst() throws Exception {
        var runs = json("/api/runs?limit=500").path("runs");

        assertThat(runs.size()).isGreaterThanOrEqualTo(3);
        assertThat(runs.get(0).path("run").asLong())
                .isGreaterThan(runs.get(1).path("run").asLong());
        assertThat(runs.get(runs.size() - 1).propertyNames())
                .containsExactly("run", "job", "business_date", "status", "started_at", "ended_at", "message");
    }

    @Test
    void searchesWithElementNamesAndWithoutWhatIsNotPublic() throws Exception {
        var answer = json("/api/search?q=" + URLEncoder.encode("样市监处罚", StandardCharsets.UTF_8));

        assertThat(answer.path("total").asLong()).isEqualTo(1);
        assertThat(answer.path("facets").path("kind").path("penalty").asLong()).isEqualTo(1);
        var act = answer.path("results").get(0);
        assertThat(act.path("action_doc_no").asString()).isEqualTo("样市监处罚〔2026〕1号");
        assertThat(act.path("fine_amount").decimalValue()).isEqualByComparingTo("12000");
        assertThat(act.propertyNames()).contains("id", "kind").doesNotContain("party_id_no", "content_hash");
    }

    @Test
    void refusesWithProblemsThatShowNoInsides() throws Exception {
        for (var path : Stream.of(
                        "/api/ledger/x", "/api/ledger/999", "/api/runs?limit=0", "/api/search?page=0", "/api/nothing")
                .toList()) {
            var answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
            assertThat(answer.body())
                    .as(path)
                    .contains("\"detail\"")
                    .doesNotContain("org.zhifaku", "Exception", "trace");
        }
    }

    @Test
    void refusesMethodsItDoesNotKnow() throws Exception {
        assertThat(site.post("/api/ledger").statusCode()).isEqualTo(405);
        assertThat(site.post("/").statusCode()).isEqualTo(405);
    }

    @Test
    void saysThatItIsUp() throws Exception {
        assertThat(site.get("/healthz").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void guardsEveryAnswerWithHeaders() throws Exception {
        for (var path : Stream.of("/", "/steward", "/api/ledger", "/assets/console.css", "/nothing")
                .toList()) {
            var headers = site.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
        }
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNoInlineScript() throws Exception {
        for (var path :
                Stream.of("/", "/steward?run=2", "/acts/" + FakeIndex.ID).toList()) {
            assertThat(site.get(path).body())
                    .as(path)
                    .doesNotContainPattern("(src|href)=\"(https?:)?//")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
        assertThat(site.get("/assets/htmx.min.js").statusCode()).isEqualTo(200);
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(site.get(path).body());
    }
}

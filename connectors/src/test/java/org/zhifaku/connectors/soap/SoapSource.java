package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PullKey;

/** A source of one dataset that is reached by SOAP, as its files define it, and pulls of it. Each pull has the next number. */
final class SoapSource {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String SYSTEM = """
            source: demo
            name_zh: 演示
            owner: 演示局
            transport:
              kind: soap
              endpoint: ${endpoint}
              version: "VERSION"
              credentials: CREDENTIALS
              user: ${user}
              password: ${password}
              connect_timeout: 5s
              idle_timeout: 3s
              answer_timeout: ANSWER
              max_attachment: 50MB
              retry: {attempts: 3, delay: 10ms, backoff: 1}
            drift: hold
            breaker: {failures: 100, pause: 1s}
            """;
    private static final String DATASET = """
            dataset: penalty
            name_zh: 行政处罚
            pull:
              soap:
                call: queryRecords
                namespace: "urn:zhifaku:sandbox:supervision-exchange"
                action: "urn:zhifaku:sandbox:supervision-exchange:queryRecords"
                parameters:
                  dataset: penalty
                  startTime: "{from}"
                  endTime: "{to}"
                  PAGE: "{PLACE}"
                  pageSize: "{size}"
                answer:
                  record: record
                  total: total
                  next: nextCursor
                  status: {element: code, ok: ["0"], auth: ["401"], message: message}
                  binary: [scan]
                paging: {by: PAGING, size: 50}
                window: {updated: cd_time, look_back: 3d}
                operation: {column: operation, delete: [D]}
            """;

    private final Path temporary;
    private final CamelRuntime camel;
    final LandingZone zone;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> words = new HashMap<>(Map.of(
            "VERSION", "1.1",
            "CREDENTIALS", "username-token",
            "ANSWER", "30s",
            "PAGING", "page",
            "PAGE:", "pageNo:",
            "PLACE", "page"));
    private long pulls;

    SoapSource(Path temporary, CamelRuntime camel, String endpoint, String user, String password) {
        this.temporary = temporary;
        this.camel = camel;
        this.zone = new LandingZone(temporary.resolve("landing"));
        settings.putAll(Map.of("endpoint", endpoint, "user", user, "password", password));
    }

    SoapSource with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    SoapSource word(String word, String value) {
        words.put(word, value);
        return this;
    }

    SoapSource byCursor() {
        return word("PAGING", "cursor").word("PAGE:", "cursor:").word("PLACE", "cursor");
    }

    Dataset dataset() {
        try {
            Path folder = Files.createDirectories(temporary.resolve("mappings/sources/demo"));
            Files.writeString(folder.resolve("source.yaml"), filled(SYSTEM));
            Files.writeString(folder.resolve("penalty.yaml"), filled(DATASET));
            SourceState state = Sources.load(temporary.resolve("mappings"), source -> settings)
                    .get(0);
            return state.dataset("penalty").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    PullRequest request(LocalDate date) {
        return PullRequest.of(date, ++pulls);
    }

    Puller puller() {
        return new Puller(camel, zone);
    }

    PullOutcome pull() {
        return pull(request(DAY));
    }

    PullOutcome pull(PullRequest request) {
        return puller().pull(dataset(), request, ProgressListener.NONE);
    }

    Manifest landed(PullRequest request) {
        return pull(request)
                .fold(
                        PullOutcome.Landed::manifest,
                        SoapSource::unexpected,
                        SoapSource::unexpected,
                        SoapSource::unexpected);
    }

    Manifest landed() {
        return landed(request(DAY));
    }

    PullOutcome.Held held() {
        return pull().fold(SoapSource::unexpected, SoapSource::unexpected, held -> held, SoapSource::unexpected);
    }

    PullOutcome.Failed failed() {
        return pull().fold(SoapSource::unexpected, SoapSource::unexpected, SoapSource::unexpected, failed -> failed);
    }

    private static <T> T unexpected(PullOutcome outcome) {
        throw new AssertionError("The pull ended as " + outcome);
    }

    LandedPull last(LocalDate date) throws IOException {
        return zone.open(new PullKey("demo", "penalty", date, pulls));
    }

    /** The last landed rows by column names. */
    List<Row> rows(LocalDate date) throws IOException {
        LandedPull pull = last(date);
        List<Row> rows = new ArrayList<>();
        for (int part = 0; part < pull.parts(); part++) {
            try (PartReader reader = pull.openPart(part)) {
                List<String> columns = reader.header().columns();
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    Map<String, @Nullable String> cells = new HashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.put(columns.get(i), row.values()[i]);
                    }
                    rows.add(new Row(row, cells));
                }
            }
        }
        return rows;
    }

    /** A landed row and its cells. */
    record Row(LandingRow row, Map<String, @Nullable String> cells) {
        String cell(String column) {
            return String.valueOf(cells.get(column));
        }

        String fault() {
            return row.fault() == null ? "" : row.fault().code();
        }
    }
}

package org.zhifaku.connectors.rest;

import java.io.IOException;
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
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullKey;

/** A source folder on disk, pulls of its datasets, and what they landed. */
final class RestHome {

    static final LocalDate DAY = LocalDate.of(2026, 5, 7);

    private static final String SOURCE = """
            source: demo
            name_zh: 演示
            owner: 演示局
            transport:
              kind: rest
              url: ${url}
              auth:
                kind: token
                path: /token
                fields: {user: demo, secret: "${secret}"}
                token: /data/token
                lifetime: /data/expires
              longest_pause: ${longest-pause:5s}
              connect_timeout: 3s
              idle_timeout: ${idle:3s}
              retry: {attempts: 2, delay: 20ms, backoff: 1}
            drift: ${drift:accept}
            breaker: {failures: 100, pause: 1s}
            """;
    private static final String PAGED = """
            dataset: paged
            name_zh: 分页
            pull:
              rest:
                path: /list
                query: {page: "{page}", size: "{size}"}
                paging: {kind: page, size: 2}
                answer:
                  rows: /data/list
                  total: /data/total
                  status: {at: /code, ok: ["0"], expired: ["40101"], busy: ["42900"], message: /msg}
            """;
    private static final String TIMED = """
            dataset: timed
            name_zh: 按时间
            pull:
              rest:
                path: /list
                query: {page: "{page}", size: "{size}", from: "{from}", to: "{to}"}
                paging: {kind: page, size: 100}
                answer: {rows: /data/list, total: /data/total}
                time: {column: at, look_back: 3d, start: 2015-01-01}
                operation: {column: op, delete: [d]}
            """;
    private static final String CHANGES = """
            dataset: changes
            name_zh: 变更
            pull:
              rest:
                path: /changes
                query: {cursor: "{cursor}"}
                paging: {kind: cursor}
                answer: {rows: /items, next: /next, more: /more}
                operation: {column: op, delete: [d]}
            """;

    final LandingZone zone;
    private final CamelRuntime camel;
    private final Map<String, Dataset> datasets;

    RestHome(CamelRuntime camel, Path folder, Map<String, String> settings) throws IOException {
        this.camel = camel;
        this.zone = new LandingZone(folder.resolve("landing"));
        Path source = Files.createDirectories(folder.resolve("mappings/sources/demo"));
        Files.writeString(source.resolve("source.yaml"), SOURCE);
        Files.writeString(source.resolve("paged.yaml"), PAGED);
        Files.writeString(source.resolve("timed.yaml"), TIMED);
        Files.writeString(source.resolve("changes.yaml"), CHANGES);
        this.datasets = new HashMap<>();
        for (SourceState state : Sources.load(folder.resolve("mappings"), any -> settings)) {
            state.fold(
                    found -> {
                        found.datasets().forEach(dataset -> datasets.put(dataset.dataset(), dataset));
                        return null;
                    },
                    missing -> {
                        throw new AssertionError(missing.message());
                    });
        }
    }

    Dataset dataset(String name) {
        Dataset found = datasets.get(name);
        if (found == null) {
            throw new AssertionError("No dataset " + name);
        }
        return found;
    }

    Puller puller() {
        return new Puller(camel, zone);
    }

    PullOutcome pull(String dataset, PullRequest request) {
        return puller().pull(dataset(dataset), request, ProgressListener.NONE);
    }

    PullOutcome pull(String dataset, long pullId, @Nullable String position) {
        return pull(dataset, PullRequest.of(DAY, pullId).from(position));
    }

    static Manifest landed(PullOutcome outcome) {
        return outcome.fold(
                PullOutcome.Landed::manifest, RestHome::unexpected, RestHome::unexpected, RestHome::unexpected);
    }

    static PullOutcome.Held held(PullOutcome outcome) {
        return outcome.fold(RestHome::unexpected, RestHome::unexpected, held -> held, RestHome::unexpected);
    }

    static PullOutcome.Failed failed(PullOutcome outcome) {
        return outcome.fold(RestHome::unexpected, RestHome::unexpected, RestHome::unexpected, failed -> failed);
    }

    private static <T> T unexpected(PullOutcome outcome) {
        throw new AssertionError("The pull ended as " + outcome);
    }

    /** All landed rows, in order: sequence, operation, first cell, fault. */
    List<String> rows(String dataset, long pullId) throws IOException {
        List<String> told = new ArrayList<>();
        read(
                dataset,
                pullId,
                (columns, row) -> told.add(row.sequence() + " " + row.operation() + " " + row.values()[0]
                        + (row.fault() == null ? "" : " " + row.fault().code())));
        return told;
    }

    /** The raw hashes of all landed rows. */
    List<String> hashes(String dataset, long pullId) throws IOException {
        List<String> hashes = new ArrayList<>();
        read(
                dataset,
                pullId,
                (columns, row) -> hashes.add(
                        Hashes.rawHash(Hashes.columnsHash(row.operation().name(), columns), row.values())
                                .toString()));
        return hashes;
    }

    private interface Reader {
        void row(List<String> columns, LandingRow row);
    }

    private void read(String dataset, long pullId, Reader to) throws IOException {
        LandedPull pull = zone.open(new PullKey("demo", dataset, DAY, pullId));
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                while (reader.hasNext()) {
                    to.row(pull.manifest().parts().get(part).columns(), reader.next());
                }
            }
        }
    }
}

package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhifaku.bench.harness.Contestant;
import org.zhifaku.bench.harness.Laps;
import org.zhifaku.bench.harness.Workplace;

/**
 * {@code _bulk} of the documents that {@link Ours} left in its index, their bytes made before, into an empty index of the
 * same settings and mapping; then a refresh. By one connection and by two, each a lap: the better is what ours is held
 * against.
 */
public final class RawBulk implements Contestant {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void round(Workplace place, Laps laps) throws Exception {
        if (!place.indexUrl().isEmpty()) {
            lap(place, laps, Stage.BULK_1, 1);
            lap(place, laps, Stage.BULK_2, 2);
        }
    }

    private void lap(Workplace place, Laps laps, String stage, int connections) throws Exception {
        SearchIndex index = new SearchIndex(http, place.indexUrl());
        String name = place.name() + "-raw";
        index.delete(name);
        index.create(name, Files.readString(definition(place)));
        List<Slice> slices = slices(place);
        laps.time(stage, () -> {
            send(index, name, bodies(place), slices, connections);
            index.refresh(name);
            return slices.stream().mapToLong(Slice::documents).sum();
        });
        laps.fact(stage, "bytes", Files.size(bodies(place)));
        laps.check(stage, Ours.INDEX_CONTENT, index.checksum(name));
        index.delete(name);
    }

    private void send(SearchIndex index, String name, Path bodies, List<Slice> slices, int connections)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> sender = () -> {
            try (RandomAccessFile file = new RandomAccessFile(bodies.toFile(), "r")) {
                for (int i = next.getAndIncrement(); i < slices.size(); i = next.getAndIncrement()) {
                    byte[] body = new byte[slices.get(i).bytes()];
                    file.seek(slices.get(i).offset());
                    file.readFully(body);
                    index.bulk(name, body);
                }
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<Void>> senders = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                senders.add(sender);
            }
            for (Future<Void> sent : pool.invokeAll(senders)) {
                sent.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** A request's place in the file of bodies. */
    record Slice(long offset, int bytes, int documents) {}

    /** Where the bodies of all requests lie, one after the other. */
    static Path bodies(Workplace place) {
        return place.path("documents.ndjson");
    }

    /** Settings and mappings of the index, as the body of a request that makes one. */
    static Path definition(Workplace place) {
        return place.path("index.json");
    }

    /** One line per request: offset, bytes, documents. */
    static Path sliceFile(Workplace place) {
        return place.path("documents.slices");
    }

    private static List<Slice> slices(Workplace place) throws IOException {
        return Files.readAllLines(sliceFile(place)).stream()
                .map(line -> line.split(" "))
                .map(f -> new Slice(Long.parseLong(f[0]), Integer.parseInt(f[1]), Integer.parseInt(f[2])))
                .toList();
    }
}

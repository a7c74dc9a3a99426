package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularEnd;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/** Lands one CSV file the way a pull does: original bytes with their digest, parts, manifest, fsync, rename. */
final class Landing {

    private Landing() {}

    static LandedPull land(Path zone, PullKey key, Path file) throws IOException {
        try (PullDraft draft = new LandingZone(zone).begin(key)) {
            CompletableFuture<String> digest = CompletableFuture.supplyAsync(() -> copy(file, draft.originals()));
            TabularEnd end;
            try (Parts parts = new Parts(draft, file.getFileName().toString());
                    TabularReader reader = TabularReader.open(file, TabularFormat.csv())) {
                end = reader.read(parts);
            }
            Manifest.Original original = new Manifest.Original(
                    file.getFileName().toString(),
                    Files.size(file),
                    digest.join(),
                    "UTF-8",
                    Operation.UPSERT,
                    end.rows(),
                    end.faultRows(),
                    null);
            return draft.commit(new Manifest(
                    key,
                    Instant.now(),
                    "bench",
                    List.of(original),
                    draft.parts(),
                    new Manifest.Totals(end.rows(), end.faultRows(), null),
                    new Manifest.Watermark(null, null),
                    List.of(),
                    null));
        }
    }

    private static String copy(Path file, Path folder) {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(folder.resolve(file.getFileName()))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static final class Parts implements TableSink, AutoCloseable {

        private final PullDraft draft;
        private final String original;
        private @Nullable PartHeader header;
        private @Nullable PartWriter open;

        Parts(PullDraft draft, String original) {
            this.draft = draft;
            this.original = original;
        }

        @Override
        public void table(Table table) {
            header = new PartHeader(original, "", "UTF-8", table.columns());
        }

        @Override
        public void row(LandingRow row) throws IOException {
            PartWriter writer = open;
            if (writer == null || writer.isFull()) {
                close();
                if (header == null) {
                    throw new IllegalStateException("A row came before its table.");
                }
                writer = draft.openPart(header);
                open = writer;
            }
            writer.write(row);
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}

package org.zhifaku.bench.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.sandbox.TestServers;

class SearchIndexIT {

    private static final String DEFINITION =
            "{\"settings\":{\"number_of_shards\":1},\"mappings\":{\"dynamic\":\"strict\",\"properties\":"
                    + "{\"name\":{\"type\":\"keyword\"},\"amount\":{\"type\":\"double\"}}}}";

    private final SearchIndex index = new SearchIndex(HttpClient.newHttpClient(), TestServers.elasticsearch());

    @TempDir
    private Path folder;

    @Test
    void sumsTheSameContentWhateverTheOrder() throws Exception {
        fill("bench-a", "甲", "乙");
        fill("bench-b", "乙", "甲");
        fill("bench-c", "甲", "丙");

        assertThat(index.checksum("bench-a")).startsWith("2:").isEqualTo(index.checksum("bench-b"));
        assertThat(index.checksum("bench-c")).startsWith("2:").isNotEqualTo(index.checksum("bench-a"));
    }

    @Test
    void loadsWhatItExported() throws Exception {
        fill("bench-from", "甲", "乙", "丙");
        Path bodies = folder.resolve("bodies");
        index.export("bench-from", folder.resolve("definition"), bodies, folder.resolve("slices"));

        index.delete("bench-to");
        index.create("bench-to", Files.readString(folder.resolve("definition")));
        index.bulk("bench-to", Files.readAllBytes(bodies));
        index.refresh("bench-to");

        assertThat(index.checksum("bench-to")).isEqualTo(index.checksum("bench-from"));
        assertThat(Files.readString(folder.resolve("slices"))).isEqualTo("0 " + Files.size(bodies) + " 3\n");
    }

    @Test
    void refusesABulkOfWhichOneItemFailed() throws Exception {
        fill("bench-strict", "甲");

        assertThatThrownBy(() -> index.bulk("bench-strict", utf8("{\"index\":{}}\n{\"unknown\":1}\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("errors");
    }

    private void fill(String name, String... parties) throws Exception {
        index.delete(name);
        index.create(name, DEFINITION);
        StringBuilder body = new StringBuilder();
        for (String party : parties) {
            body.append("{\"index\":{\"_id\":\"").append(party).append("\"}}\n");
            body.append("{\"name\":\"").append(party).append("\",\"amount\":1.50}\n");
        }
        index.bulk(name, utf8(body.toString()));
        index.refresh(name);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

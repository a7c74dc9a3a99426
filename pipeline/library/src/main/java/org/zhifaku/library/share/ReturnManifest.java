package org.zhifaku.library.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.zhifaku.pipeline.sharing.Share;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code manifest.json} says of a return: to whom, of which day, which files with how many rows. Equal content, equal bytes. */
final class ReturnManifest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReturnManifest() {}

    static void write(Path file, Share share, LocalDate businessDate, List<ReturnFlow.Returned> records)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("consumer", share.consumer())
                .put("name_zh", share.nameZh())
                .put("purpose", share.purpose())
                .put("business_date", businessDate.toString());
        var divisions = root.putArray("divisions");
        share.extent().divisions().forEach(divisions::add);
        var organs = root.putArray("organs");
        share.extent().organs().forEach(organs::add);
        root.put("rows", records.stream().mapToLong(ReturnFlow.Returned::rows).sum());
        var list = root.putArray("records");
        for (ReturnFlow.Returned returned : records) {
            ObjectNode record = list.addObject()
                    .put("record", returned.record())
                    .put("rows", returned.rows())
                    .put("differing", returned.differing())
                    .put("withheld_minors", returned.minors());
            var files = record.putArray("files");
            new TreeMap<>(returned.files()).forEach((name, written) -> files.addObject()
                    .put("name", name)
                    .put("rows", written.rows())
                    .put("sha256", written.sha256()));
        }
        Files.writeString(file, JSON.writeValueAsString(root) + "\n");
    }
}

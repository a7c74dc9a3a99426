package org.zhifaku.sandbox.topic;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The program of the broker's process: formats its folder at the first start, then runs Kafka until it is told to stop. {@code BrokerMain
 * SERVER.PROPERTIES}.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        }
        String data = settings.getProperty("log.dirs");
        if (!Files.isRegularFile(Path.of(data, "meta.properties"))) {
            format(settings, data);
        }
        kafka.Kafka.main(arguments);
    }

    private static void format(Properties settings, String data) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .addDirectory(data)
                .setMetadataLogDirectory(data)
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .run();
    }
}

package org.zhifaku.sandbox.postgres;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhifaku.sandbox.server.Profile;

/** Server settings per profile, for a machine with two cores and a few GB. */
final class PostgresSettings {
    private static final long MEGABYTE = 1 << 20;

    private PostgresSettings() {}

    static Map<String, String> of(Profile profile, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("TimeZone", "Asia/Shanghai");
        settings.put("log_timezone", "Asia/Shanghai");
        settings.put("lc_messages", "C");
        settings.put("log_line_prefix", "%m [%p] %q%d ");
        settings.put("log_checkpoints", "off");
        settings.put("jit", "off");
        settings.put("random_page_cost", "1.1");
        settings.put("wal_compression", "on");
        settings.put("dynamic_shared_memory_type", sharedMemoryKind());
        // Nobody replicates from an embedded server; minimal spares the log for a COPY into a table just created.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        switch (profile) {
            case DURABLE -> durable(settings);
            case FAST -> fast(settings);
        }
        return settings;
    }

    private static void durable(Map<String, String> settings) {
        long quarter = machineMemory() / 4 / MEGABYTE;
        settings.put("shared_buffers", Math.max(128, Math.min(512, quarter)) + "MB");
        settings.put("effective_cache_size", Math.max(256, Math.min(2048, quarter * 2)) + "MB");
        settings.put("work_mem", "32MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("max_wal_size", "4GB");
        settings.put("min_wal_size", "256MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_buffers", "16MB");
        settings.put("fsync", "on");
        // Loads commit once per part: the wait for the disk is not worth losing a steward's decision.
        settings.put("synchronous_commit", "on");
    }

    private static void fast(Map<String, String> settings) {
        settings.put("shared_buffers", "128MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("max_wal_size", "1GB");
        settings.put("fsync", "off");
        settings.put("full_page_writes", "off");
        settings.put("synchronous_commit", "off");
    }

    /** Containers often give /dev/shm 64 MB, in which parallel queries fail. */
    private static String sharedMemoryKind() {
        try {
            return Files.getFileStore(Path.of("/dev/shm")).getTotalSpace() >= 256 * MEGABYTE ? "posix" : "sysv";
        } catch (IOException noSuchFolder) {
            return "sysv";
        }
    }

    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 4L << 30;
    }
}

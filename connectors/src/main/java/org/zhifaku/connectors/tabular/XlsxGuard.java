package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Unpacks a workbook once into nothing, to know that it is whole and that it does not unpack to a bomb. */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long FREE_BYTES = 32L << 20;
    private static final long MOST_RATIO = 200;
    /** The reader keeps the shared texts of a workbook in memory; this many fit into the heap we promise. */
    private static final long MOST_SHARED_TEXT_BYTES = 128L << 20;

    private XlsxGuard() {}

    /** Why the file must not be read, in Chinese; null when it may. */
    static @Nullable String objection(Path file, TabularLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return "压缩包内有 " + zip.size() + " 个条目，上限是 " + MOST_ENTRIES;
            }
            byte[] buffer = new byte[1 << 16];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String objection = objection(zip, entries.nextElement(), limits, buffer);
                if (objection != null) {
                    return objection;
                }
            }
            return null;
        } catch (ZipException e) {
            return "文件不完整或不是 .xlsx（" + e.getMessage() + "）";
        }
    }

    private static @Nullable String objection(ZipFile zip, ZipEntry entry, TabularLimits limits, byte[] buffer)
            throws IOException {
        boolean shared = entry.getName().endsWith("sharedStrings.xml");
        long most = shared ? Math.min(MOST_SHARED_TEXT_BYTES, limits.maxEntryBytes()) : limits.maxEntryBytes();
        long packed = Math.max(1, entry.getCompressedSize());
        long unpacked = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most) {
                    return "条目 '" + entry.getName() + "' 解压后超过 " + most + " 字节";
                }
                if (unpacked > FREE_BYTES && unpacked / packed > MOST_RATIO) {
                    return "条目 '" + entry.getName() + "' 解压后是压缩前的 " + MOST_RATIO + " 倍以上，像是压缩炸弹";
                }
            }
        }
        return null;
    }
}

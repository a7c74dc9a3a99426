package org.zhifaku.connectors.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a workbook once into nothing, to know that it is whole and that it does not unpack to a bomb, and where its
 * cells are merged.
 */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long FREE_BYTES = 32L << 20;
    private static final long MOST_RATIO = 200;
    /** The reader keeps the shared texts of a workbook in memory; this many fit into the heap we promise. */
    private static final long MOST_SHARED_TEXT_BYTES = 128L << 20;

    private final TabularLimits limits;
    private final Map<String, Merges> mergesByPart = new HashMap<>();
    private final Map<String, String> partsById = new HashMap<>();
    private @Nullable String objection;
    private @Nullable String damage;

    private XlsxGuard(TabularLimits limits) {
        this.limits = limits;
    }

    static XlsxGuard inspect(Path file, TabularLimits limits) throws IOException {
        XlsxGuard guard = new XlsxGuard(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            guard.inspect(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            guard.objection = "文件不完整或不是 .xlsx（" + e.getMessage() + "）";
        }
        return guard;
    }

    /** Why the file must not be read, in Chinese; null when it may. */
    @Nullable
    String objection() {
        return objection;
    }

    /** What of the file did not arrive as it was sent, in Chinese; null when nothing. Its rows before may still be read. */
    @Nullable
    String damage() {
        return damage;
    }

    /** The merged cells of the sheet that the workbook knows by this id. */
    Merges merges(@Nullable String sheetId) {
        String part = sheetId == null ? null : partsById.get(sheetId);
        return part == null ? new Merges() : mergesByPart.getOrDefault(part, new Merges());
    }

    private void inspect(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            objection = "压缩包内有 " + zip.size() + " 个条目，上限是 " + MOST_ENTRIES;
            return;
        }
        byte[] buffer = new byte[1 << 16];
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && objection == null) {
            ZipEntry entry = entries.nextElement();
            try {
                inspect(zip, entry, buffer);
            } catch (ZipException | EOFException e) {
                damage = "条目 '" + entry.getName() + "' 已损坏（" + e.getMessage() + "）";
            }
        }
        if (objection == null) {
            relations(zip);
        }
    }

    private void inspect(ZipFile zip, ZipEntry entry, byte[] buffer) throws IOException {
        String name = entry.getName();
        boolean shared = name.endsWith("sharedStrings.xml");
        long most = shared ? Math.min(MOST_SHARED_TEXT_BYTES, limits.maxEntryBytes()) : limits.maxEntryBytes();
        long packed = Math.max(1, entry.getCompressedSize());
        long unpacked = 0;
        XlsxMerges merges = name.contains("worksheets/") ? new XlsxMerges() : null;
        CRC32 crc = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most) {
                    objection = "条目 '" + name + "' 解压后超过 " + most + " 字节"
                            + (shared ? "（共享文本的上限）" : "（source.yaml 的 thresholds.max_unpacked）");
                    return;
                }
                if (unpacked > FREE_BYTES && unpacked / packed > MOST_RATIO) {
                    objection = "条目 '" + name + "' 解压后是压缩前的 " + MOST_RATIO + " 倍以上，像是压缩炸弹";
                    return;
                }
                crc.update(buffer, 0, read);
                if (merges != null) {
                    merges.accept(buffer, read);
                }
            }
        }
        if (merges != null) {
            mergesByPart.put(name, merges.merges());
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
            damage = "条目 '" + name + "' 的校验和不符，内容在途中变了";
        }
    }

    /** Which part holds which sheet; where that cannot be read, merged cells stay unknown and nothing else. */
    private void relations(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = SafeXml.parser().createXMLStreamReader(in);
            while (xml.hasNext()) {
                boolean relation = xml.next() == XMLStreamConstants.START_ELEMENT
                        && SafeXml.local(xml.getLocalName()).equals("Relationship");
                String id = relation ? xml.getAttributeValue(null, "Id") : null;
                String target = relation ? xml.getAttributeValue(null, "Target") : null;
                if (id != null && target != null) {
                    partsById.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        } catch (XMLStreamException | ZipException | EOFException e) {
            damage = "条目 '" + entry.getName() + "' 已损坏（" + e.getMessage() + "）";
        }
    }
}

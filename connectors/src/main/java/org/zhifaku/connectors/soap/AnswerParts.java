package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.feed.Originals.Original;
import org.zhifaku.connectors.reach.SourceException;

/**
 * Keeps one answer while it comes: its envelope and each attachment as an original. The names are our own, so that those of the
 * source lead nowhere.
 */
final class AnswerParts {

    private static final int MOST_ATTACHMENTS = 10_000;
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", "pdf",
            "application/zip", "zip",
            "application/xml", "xml",
            "text/xml", "xml",
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/tiff", "tif");

    private final Originals originals;
    private final String name;
    private final long mostAttachmentBytes;
    private final Failures failures;
    private final List<Original> begun = new ArrayList<>();

    /** @param name of the answer among the originals, e.g. {@code page-00001} */
    AnswerParts(Originals originals, String name, long mostAttachmentBytes, Failures failures) {
        this.originals = originals;
        this.name = name;
        this.mostAttachmentBytes = mostAttachmentBytes;
        this.failures = failures;
    }

    String name() {
        return name;
    }

    /** Takes an answer to its end. After any failure {@link #discard} must follow. */
    Received take(InputStream answer, ContentType type) throws IOException {
        if (!type.value().equals("multipart/related")) {
            Original envelope = begin(name + ".xml");
            byte[] buffer = new byte[1 << 16];
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                envelope.write(buffer, 0, read);
            }
            return new Received(envelope, type.parameter("charset"), Map.of(), List.of());
        }
        String boundary = type.parameter("boundary");
        if (boundary.isEmpty() || boundary.length() > 200) {
            throw failures.badAnswer("multipart/related without a boundary", "multipart/related 没有 boundary", null);
        }
        return parts(new Multipart(answer, boundary), type);
    }

    private Received parts(Multipart parts, ContentType type) throws IOException {
        String start = id(type.parameter("start"));
        Original envelope = null;
        String charset = "";
        Map<String, String> attachments = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        parts.begin();
        while (parts.hasNext()) {
            Map<String, String> headers = parts.headers();
            ContentType own = ContentType.of(headers.getOrDefault("content-type", ""));
            String id = id(headers.getOrDefault("content-id", ""));
            // The root is the part named by 'start', else the first (RFC 2387, 3.2).
            if (envelope == null && (start.isEmpty() || start.equals(id))) {
                envelope = begin(name + ".xml");
                parts.copy(envelope::write);
                charset = own.parameter("charset");
                continue;
            }
            if (attachments.size() >= MOST_ATTACHMENTS) {
                throw failures.badAnswer(
                        "it has more than " + MOST_ATTACHMENTS + " attachments",
                        "附件超过 " + MOST_ATTACHMENTS + " 个",
                        null);
            }
            String kept = attachment(parts, headers, own, attachments.size() + 1);
            attachments.put(id.isEmpty() ? kept : id, kept);
            remark(headers, kept, remarks);
        }
        if (envelope == null) {
            throw failures.badAnswer("no part of it is the envelope", "多部分应答里没有信封", null);
        }
        return new Received(envelope, charset, attachments, remarks);
    }

    private String attachment(Multipart parts, Map<String, String> headers, ContentType type, int number)
            throws IOException {
        String kept = "%s-attachment-%03d.%s".formatted(name, number, ENDINGS.getOrDefault(type.value(), "bin"));
        Original original = begin(kept);
        Multipart.Sink bounded = bounded(original, kept);
        String encoding =
                headers.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
        switch (encoding) {
            case "binary", "8bit", "7bit" -> parts.copy(bounded);
            case "base64" -> {
                Base64Target decoded = new Base64Target(bounded);
                parts.copy(decoded::write);
                decoded.end();
            }
            default ->
                throw failures.badAnswer(
                        "an attachment comes in the encoding '" + encoding + "'",
                        "附件的传输编码 '" + encoding + "' 不支持",
                        null);
        }
        original.close();
        return kept;
    }

    /** Writes to an original as much as an attachment may have. */
    Multipart.Sink bounded(Original original, String kept) {
        long[] left = {mostAttachmentBytes};
        return (buffer, from, length) -> {
            left[0] -= length;
            if (left[0] < 0) {
                throw failures.tooLarge(
                        "attachment '" + kept + "'",
                        "附件 '" + kept + "' ",
                        mostAttachmentBytes,
                        "transport.max_attachment");
            }
            original.write(buffer, from, length);
        };
    }

    private static void remark(Map<String, String> headers, String kept, List<String> remarks) {
        String file =
                ContentType.of(headers.getOrDefault("content-disposition", "")).parameter("filename");
        if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
            String shown = file.length() > 120 ? file.substring(0, 120) + "…" : file;
            remarks.add("附件名 '%s' 含有路径，未采用；附件另存为 '%s'。".formatted(shown.replaceAll("\\p{Cntrl}", "?"), kept));
        }
    }

    private Original begin(String original) throws SourceException {
        Original made = originals.begin(original);
        begun.add(made);
        return made;
    }

    /** Begins an original for what stands in the envelope itself. */
    Original beginContent(int number) throws SourceException {
        return begin("%s-content-%04d.bin".formatted(name, number));
    }

    /** Forgets all that came of an attempt that failed. */
    void discard() throws SourceException {
        for (Original original : begun) {
            original.discard();
        }
        begun.clear();
    }

    /** A content id without its brackets. */
    static String id(String header) {
        String id = header.strip();
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}

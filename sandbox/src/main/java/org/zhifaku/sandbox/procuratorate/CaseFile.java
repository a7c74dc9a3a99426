package org.zhifaku.sandbox.procuratorate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhifaku.sandbox.world.telling.TellingRow;

/** Writes one file of cases and, last, its marker. */
final class CaseFile {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private CaseFile() {}

    static void write(Path file, Stream<TellingRow> cases) throws IOException {
        MessageDigest digest = sha256();
        Path draft = file.resolveSibling("." + file.getFileName());
        long rows = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("cases");
            for (Iterator<TellingRow> all = cases.iterator(); all.hasNext(); rows++) {
                write(xml, all.next());
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("Cannot write '" + file + "': " + e.getMessage(), e);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".done"),
                "rows=" + rows + "\nsha256=" + HexFormat.of().formatHex(digest.digest()) + "\n");
    }

    private static void write(XMLStreamWriter xml, TellingRow row) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("case");
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            xml.writeStartElement(cell.getKey());
            // XML 1.0 has no control characters.
            xml.writeCharacters(cell.getValue().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " "));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

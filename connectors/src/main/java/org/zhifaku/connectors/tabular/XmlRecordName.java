package org.zhifaku.connectors.tabular;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds one row of an XML file: of known names, else repeated, else the first with elements. */
final class XmlRecordName {

    private static final int MOST_DEPTH = 32;

    private final Set<String> known;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private XmlRecordName(Set<String> known) {
        this.known = known;
    }

    /** @param sample the beginning of the file; null is given where it shows no element with elements or attributes */
    static @Nullable String of(String sample, Set<String> knownColumns) {
        XmlRecordName finder =
                new XmlRecordName(knownColumns.stream().map(Table::matchKey).collect(Collectors.toSet()));
        try {
            finder.look(SafeXml.parser().createXMLStreamReader(new StringReader(sample)));
        } catch (XMLStreamException e) {
            // The sample ends in the middle of something, or the file is damaged there: what was seen before must do.
        }
        String best = null;
        long bestScore = 0;
        for (Map.Entry<String, Seen> entry : finder.seen.entrySet()) {
            long score = entry.getValue().score();
            if (score > bestScore) {
                best = entry.getKey();
                bestScore = score;
            }
        }
        return best;
    }

    private void look(XMLStreamReader xml) throws XMLStreamException {
        Deque<Seen> open = new ArrayDeque<>();
        while (xml.hasNext() && open.size() < MOST_DEPTH) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = SafeXml.local(xml.getLocalName());
                Seen parent = open.peek();
                int depth = open.size();
                Seen element = seen.computeIfAbsent(name, any -> new Seen(depth));
                element.count++;
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    note(element, SafeXml.local(xml.getAttributeLocalName(i)));
                }
                if (parent != null) {
                    note(parent, name);
                }
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
        }
    }

    private void note(Seen element, String inner) {
        element.inner = true;
        if (known.contains(Table.matchKey(inner))) {
            element.known.add(inner);
        }
    }

    private static final class Seen {
        private final int depth;
        private final Set<String> known = new HashSet<>();
        private int count;
        private boolean inner;

        Seen(int depth) {
            this.depth = depth;
        }

        long score() {
            if (!inner) {
                return 0;
            }
            int shallow = MOST_DEPTH - depth;
            // The root is a record only where nothing else can be one.
            return depth == 0 && known.isEmpty() ? 1 : known.size() * 10_000L + (count > 1 ? 1_000 : 0) + shallow;
        }
    }
}

package org.zhifaku.connectors.tabular;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Flattens one XML element: elements inside it give dotted names, and so do attributes. Prefixes do not count. An element
 * marked {@code xsi:nil} is no value; an empty one is an empty text.
 */
final class XmlFlat implements Flat.Parser {

    private final int maxDepth;

    XmlFlat(TabularLimits limits) {
        this.maxDepth = limits.maxDepth();
    }

    @Override
    public Flat parse(String text) throws Flat.Unsound {
        Flat flat = new Flat();
        Deque<Open> open = new ArrayDeque<>();
        try {
            XMLStreamReader xml = SafeXml.parser().createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml, open, flat);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text.append(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(open.pop(), flat);
                    default -> {
                        // Comments and instructions are no data.
                    }
                }
            }
            return flat;
        } catch (XMLStreamException e) {
            throw new Flat.Unsound("XML " + message(e), false);
        }
    }

    private void begin(XMLStreamReader xml, Deque<Open> open, Flat flat) throws Flat.Unsound {
        if (open.size() >= maxDepth) {
            throw new Flat.Unsound("嵌套过深", true);
        }
        Open parent = open.peek();
        String name = SafeXml.local(xml.getLocalName());
        String path = parent == null ? "" : parent.path.isEmpty() ? name : parent.path + "." + name;
        Open element = new Open(path);
        if (parent != null) {
            parent.inner = true;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = name(xml, i);
            if (attribute.equals("xsi:nil")) {
                element.inner |= "true".equals(xml.getAttributeValue(i));
            } else if (!attribute.startsWith("xmlns") && !attribute.startsWith("xsi:")) {
                String local = SafeXml.local(attribute);
                flat.put(path.isEmpty() ? local : path + "." + local, xml.getAttributeValue(i));
            }
        }
        open.push(element);
    }

    private static String name(XMLStreamReader xml, int attribute) {
        String prefix = xml.getAttributePrefix(attribute);
        String local = xml.getAttributeLocalName(attribute);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static void end(Open element, Flat flat) {
        String text = element.text.toString();
        if (!element.path.isEmpty() && (!element.inner || !text.isBlank())) {
            flat.put(element.path, text);
        }
    }

    /** The parser's message without its place, which is one within the record. */
    private static String message(XMLStreamException e) {
        List<String> lines =
                new ArrayList<>(String.valueOf(e.getMessage()).lines().toList());
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return last.replaceFirst("^Message: ", "");
    }

    private static final class Open {
        private final String path;
        private final StringBuilder text = new StringBuilder();
        private boolean inner;

        Open(String path) {
            this.path = path;
        }
    }
}

package org.zhifaku.connectors.soap;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header with parameters, such as a content type or disposition (RFC 2045, 5.1).
 *
 * @param value what it says, in lower case, e.g. {@code multipart/related}; empty where there is no header
 * @param parameters its parameters, names in lower case, without quotes
 */
record ContentType(String value, Map<String, String> parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

    static ContentType of(String header) {
        int end = header.indexOf(';');
        String value = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String text = matcher.group(2) == null
                    ? matcher.group(3)
                    : matcher.group(2).replaceAll("\\\\(.)", "$1");
            parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), text);
        }
        return new ContentType(value, parameters);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean isXml() {
        return value.contains("xml");
    }
}

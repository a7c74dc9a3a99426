package org.zhifaku.connectors.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts settings into texts: {@code ${x}}, or {@code ${x:default}}. Remembers which were missing. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9][a-z0-9._-]*)(:([^}]*))?}");

    private final String prefix;
    private final Map<String, String> settings;
    private final Set<String> missing = new TreeSet<>();

    Placeholders(String source, Map<String, String> settings) {
        this.prefix = "zhifaku.sources." + source + ".";
        this.settings = settings;
    }

    /** The text with settings in it; a missing one leaves nothing. */
    String resolve(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String value = settings.get(matcher.group(1));
            if (value == null) {
                value = matcher.group(3);
            }
            if (value == null) {
                missing.add(prefix + matcher.group(1));
                value = "";
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }

    /** Whether a text needs a setting that is missing. */
    boolean incomplete(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (matcher.group(3) == null && settings.get(matcher.group(1)) == null) {
                return true;
            }
        }
        return false;
    }

    /** Full names of the settings that were missing. */
    Set<String> missing() {
        return missing;
    }
}

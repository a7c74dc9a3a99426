package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places in braces, e.g. {@code 早于“{other}”}, compiled once. Immutable. */
final class Message {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final List<String> texts;
    private final int[] places;

    private Message(List<String> texts, int[] places) {
        this.texts = List.copyOf(texts);
        this.places = places;
    }

    /** The names of the places in a template, in their order. */
    static List<String> names(String template) {
        return PLACE.matcher(template).results().map(match -> match.group(1)).toList();
    }

    /** Compiles a template whose every place is one of these names; others stay as written. */
    static Message compile(String template, List<String> names) {
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(template);
        int from = 0;
        while (matcher.find()) {
            int place = names.indexOf(matcher.group(1));
            if (place >= 0) {
                texts.add(template.substring(from, matcher.start()));
                places.add(place);
                from = matcher.end();
            }
        }
        texts.add(template.substring(from));
        return new Message(texts, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The text with these values, in the order of the names it was compiled with. */
    String with(String... values) {
        if (places.length == 0) {
            return texts.get(0);
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.length; i++) {
            text.append(values[places[i]]).append(texts.get(i + 1));
        }
        return text.toString();
    }
}

package org.zhifaku.connectors.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhifaku.connectors.tabular.Dialect;
import org.zhifaku.connectors.tabular.TextEncoding;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads what a file's text may be: {@code encodings}, {@code delimiter} and {@code quote}, each one value or a list. */
final class DialectFile {

    private static final String NO_QUOTE = "none";
    private static final String KNOWN_ENCODINGS =
            Stream.of(TextEncoding.values()).map(TextEncoding::key).collect(Collectors.joining(", "));

    private DialectFile() {}

    static Dialect read(YamlMap map) {
        List<TextEncoding> encodings = values(
                map,
                "encodings",
                TextEncoding::ofKey,
                "no encoding. Known are " + KNOWN_ENCODINGS + ".",
                List.of(TextEncoding.UTF_8, TextEncoding.GB18030));
        List<Character> delimiters = values(
                map,
                "delimiter",
                DialectFile::delimiter,
                "no delimiter; it must be one ASCII character, e.g. \",\" or \"\\t\".",
                Dialect.STANDARD.delimiters());
        List<Character> quotes = values(
                map,
                "quote",
                text -> quote(text, delimiters),
                "no quote; it must be one ASCII character that is no delimiter, or none.",
                Dialect.STANDARD.quotes());
        return new Dialect(encodings, delimiters, quotes);
    }

    private static <T> List<T> values(
            YamlMap map, String key, Function<String, Optional<T>> reading, String rule, List<T> absent) {
        List<T> values = new ArrayList<>();
        for (String text : map.texts(key)) {
            reading.apply(text)
                    .ifPresentOrElse(values::add, () -> map.problem(key, "'%s: %s' is %s".formatted(key, text, rule)));
        }
        return values.isEmpty() ? absent : values;
    }

    private static Optional<Character> delimiter(String text) {
        boolean sound = text.length() == 1 && Dialect.isMark(text.charAt(0)) && !text.equals("\"");
        return sound ? Optional.of(text.charAt(0)) : Optional.empty();
    }

    private static Optional<Character> quote(String text, List<Character> delimiters) {
        if (text.equals(NO_QUOTE)) {
            return Optional.of(Dialect.NO_QUOTE);
        }
        boolean sound = text.length() == 1 && Dialect.isMark(text.charAt(0)) && !delimiters.contains(text.charAt(0));
        return sound ? Optional.of(text.charAt(0)) : Optional.empty();
    }
}

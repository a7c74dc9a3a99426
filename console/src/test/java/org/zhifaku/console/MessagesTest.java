package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.RecordTypes;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var chinese = messages("zh_CN");
        var english = messages("en");

        // names of kinds and fields stand in Chinese in the schemas
        var only = new TreeSet<>(english.stringPropertyNames());
        only.removeIf(key -> key.startsWith("kind.") || key.startsWith("field."));
        assertThat(only).isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        assertThat(only).allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(chinese.getProperty(key))));
    }

    @Test
    void everyPublicFieldHasAnEnglishName() throws IOException {
        var english = messages("en");

        assertThat(RecordTypes.standard().acts()).allSatisfy(type -> assertThat(type.elements())
                .filteredOn(
                        element -> element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED)
                .allSatisfy(element -> assertThat(english.getProperty("field." + element.name()))
                        .as(element.name() + ": add it to messages_en")
                        .isNotBlank()));
    }

    /** A message with arguments is a pattern, where an apostrophe is written twice; one without is taken as it stands. */
    @Test
    void apostrophesAreWrittenTwiceOnlyInPatterns() throws IOException {
        for (var language : Set.of("zh_CN", "en")) {
            var messages = messages(language);
            assertThat(messages.stringPropertyNames()).allSatisfy(key -> {
                var message = messages.getProperty(key);
                var wrong = arguments(message).isEmpty()
                        ? message.contains("''")
                        : message.replace("''", "").contains("'");
                assertThat(wrong).as(language + " " + key).isFalse();
            });
        }
    }

    private static Set<String> arguments(String message) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(message).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties messages(String language) throws IOException {
        var properties = new Properties();
        var name = "messages_" + language + ".properties";
        try (var in = ConsoleConfiguration.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}

package org.zhifaku.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhifaku.library.ledger.RunSummary;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;

/** Puts what the pages say into words: names, numbers and times, in the reader's language and in China's time. */
public final class Wording {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MessageSource messages;
    private final RecordTypes types;
    private final SourceNames sources;

    Wording(MessageSource messages, RecordTypes types, SourceNames sources) {
        this.messages = messages;
        this.types = types;
        this.sources = sources;
    }

    /** Makes the words of {@code locale} available to a template as {@code say}. */
    public void into(Model model, Locale locale, Instant now) {
        model.addAttribute("say", in(locale));
        model.addAttribute("now", now);
    }

    /** The words of one language. */
    public Words in(Locale locale) {
        return new Words(locale);
    }

    /** The words of one language; used by templates. */
    public final class Words {

        private final Locale locale;

        private Words(Locale locale) {
            this.locale = locale;
        }

        /** A whole number in groups of three. */
        public String number(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }

        /** An instant in China's time, to the second; empty for null. */
        public String time(@Nullable Instant instant) {
            return instant == null ? "" : TIME.format(instant.atZone(ZONE));
        }

        /** How long, as {@code 1:02:03} or {@code 02:03}. */
        private static String duration(Duration duration) {
            var seconds = duration.toSeconds();
            var minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
            return seconds >= 3600 ? seconds / 3600 + ":" + minutes : minutes;
        }

        /** How long a run took, or has taken until {@code now}. */
        public String elapsed(RunSummary run, Instant now) {
            var end = run.endedAt();
            var between = Duration.between(run.startedAt(), end == null ? now : end);
            return duration(between.isNegative() ? Duration.ZERO : between);
        }

        /** Name of a kind of act in the reader's language; the kind itself where none is known. */
        public String kind(String kind) {
            var fallback = types.find(kind).map(type -> type.zh()).orElse(kind);
            return messages.getMessage("kind." + kind, new Object[0], fallback, locale);
        }

        /** Name of a source; its folder where none is known. */
        public String source(String source) {
            return locale.getLanguage().equals("en")
                    ? source
                    : sources.name(source).orElse(source);
        }

        /** Chinese name of an element of a record type; the element itself where none is known. */
        public String element(String type, String element) {
            return types.find(type)
                    .flatMap(known -> known.elements().stream()
                            .filter(one -> one.name().equals(element))
                            .map(Element::zh)
                            .findFirst())
                    .orElse(element);
        }

        /** The address of this page in the other language. */
        public String otherLanguage() {
            var query = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("lang", english() ? "zh" : "en")
                    .build()
                    .getQuery();
            return "?" + query;
        }

        /** The message {@code prefix.value}, or the value itself where there is none. */
        public String term(String prefix, @Nullable String value) {
            return value == null ? "" : messages.getMessage(prefix + "." + value, new Object[0], value, locale);
        }

        /** Language tag for the page. */
        public String tag() {
            return english() ? "en" : "zh-CN";
        }

        /** Whether the page is in English. */
        public boolean english() {
            return locale.getLanguage().equals("en");
        }
    }
}

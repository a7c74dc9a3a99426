package org.zhifaku.connectors.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SoapPlan.Answer;
import org.zhifaku.connectors.source.SoapPlan.By;
import org.zhifaku.connectors.source.SoapPlan.Call;
import org.zhifaku.connectors.source.SoapPlan.Paging;
import org.zhifaku.connectors.source.SoapPlan.Parameter;
import org.zhifaku.connectors.source.SoapPlan.Status;
import org.zhifaku.connectors.source.SoapPlan.Window;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads a plan of SOAP requests: the key {@code soap} of {@code pull}. */
final class SoapPlanFile {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> PLACES = Set.of("from", "to", "page", "size", "cursor", "date");
    private static final String BUSINESS_DATE = "business-date";
    private static final String USUAL_FORMAT = "uuuu-MM-dd HH:mm:ss";
    private static final int MOST_ROWS = 100_000;

    private final YamlMap plan;
    private final Placeholders placeholders;

    private SoapPlanFile(YamlMap plan, Placeholders placeholders) {
        this.plan = plan;
        this.placeholders = placeholders;
    }

    static SoapPlan read(YamlMap plan, Placeholders placeholders) {
        return new SoapPlanFile(plan, placeholders).read();
    }

    private SoapPlan read() {
        Paging paging = plan.map("paging").map(this::paging).orElse(new Paging(By.NONE, 1, 1));
        Answer answer = plan.requireMap("answer")
                .map(SoapPlanFile::answer)
                .orElse(new Answer("record", "", "", null, Set.of()));
        if (paging.by() == By.CURSOR && answer.next().isEmpty()) {
            plan.problem("paging", "'by: cursor' needs 'next' in 'answer': the element that holds the cursor.");
        }
        Call call = call(paging);
        Window window = plan.map("window").map(this::window).orElse(null);
        Deletion deletion = plan.map("operation").map(Deletion::read).orElse(null);
        plan.finish();
        return new SoapPlan(call, answer, paging, window, deletion);
    }

    private Call call(Paging paging) {
        String element = name(plan, "call", plan.requireText("call"));
        String namespace = placeholders.resolve(plan.requireText("namespace"));
        String action = placeholders.resolve(plan.text("action").orElse(""));
        boolean qualified = plan.bool("qualified").orElse(true);
        List<Parameter> parameters = new ArrayList<>();
        plan.map("parameters").ifPresent(map -> {
            for (String key : map.keys()) {
                String template = map.text(key).orElse("");
                places(map, key, template);
                parameters.add(new Parameter(
                        name(map, key, key), new Secret(placeholders.resolve(template)), template.contains("${")));
            }
        });
        String needed = paging.by() == By.PAGE ? "{page}" : paging.by() == By.CURSOR ? "{cursor}" : "";
        if (parameters.stream().noneMatch(one -> one.template().reveal().contains(needed)) && !needed.isEmpty()) {
            plan.problem("parameters", "No parameter has %s, so every page would be the first.".formatted(needed));
        }
        return new Call(element, namespace, action, qualified, parameters);
    }

    private static void places(YamlMap map, String key, String template) {
        Matcher matcher = PLACE.matcher(template.replaceAll("\\$\\{[^}]*}", ""));
        while (matcher.find()) {
            if (!PLACES.contains(matcher.group(1))) {
                map.problem(
                        key,
                        "'%s' has the unknown place %s. Known are {from}, {to}, {page}, {size}, {cursor}, {date}."
                                .formatted(key, matcher.group()));
            }
        }
    }

    private static String name(YamlMap map, String key, String name) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            map.problem(key, "'%s' is no name of an element. Write it without prefix and blanks.".formatted(name));
        }
        return name;
    }

    private static Answer answer(YamlMap answer) {
        Answer read = new Answer(
                name(answer, "record", answer.requireText("record")),
                name(answer, "total", answer.text("total").orElse("")),
                name(answer, "next", answer.text("next").orElse("")),
                answer.map("status").map(SoapPlanFile::status).orElse(null),
                Set.copyOf(answer.texts("binary")));
        answer.finish();
        return read;
    }

    private static Status status(YamlMap status) {
        Set<String> ok = Set.copyOf(status.texts("ok"));
        if (ok.isEmpty()) {
            status.problem("ok", "'ok' is missing or empty. Name the codes of a good answer.");
        }
        Status read = new Status(
                name(status, "element", status.requireText("element")),
                ok,
                Set.copyOf(status.texts("auth")),
                name(status, "message", status.text("message").orElse("")));
        status.finish();
        return read;
    }

    private Paging paging(YamlMap map) {
        Fields paging = new Fields(map, placeholders);
        Paging read = new Paging(
                paging.choice("by", By.class, By.PAGE),
                paging.integer("size", 1, MOST_ROWS, 500),
                paging.integer("first", 0, 1, 1));
        paging.finish();
        return read;
    }

    private Window window(YamlMap map) {
        Fields window = new Fields(map, placeholders);
        String updated = window.text("updated");
        DateTimeFormatter format = format(map, window.text("format", USUAL_FORMAT));
        LocalDateTime first = LocalDateTime.of(1900, 1, 1, 0, 0, 0);
        LocalDateTime last = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
        String from = time(map, "first", format).orElse(format.format(first));
        String to = map.text("last").filter(BUSINESS_DATE::equals).isPresent()
                ? null
                : time(map, "last", format).orElse(format.format(last));
        Duration lookBack = window.duration("look_back", Duration.ofDays(3));
        window.finish();
        return new Window(updated, format, from, to, lookBack);
    }

    private static Optional<String> time(YamlMap map, String key, DateTimeFormatter format) {
        Optional<String> text = map.text(key);
        text.ifPresent(time -> {
            if (parse(format, time) == null) {
                map.problem(key, "'%s: %s' does not have the window's format.".formatted(key, time));
            }
        });
        return text;
    }

    private static DateTimeFormatter format(YamlMap map, String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
            LocalDateTime probe = LocalDateTime.of(2026, 11, 27, 21, 22, 23);
            if (probe.equals(parse(format, format.format(probe)))) {
                return format;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below: whatever is wrong with it, it cannot be used.
        }
        map.problem(
                "format",
                "'format: %s' cannot say a second. Write a pattern such as \"%s\".".formatted(pattern, USUAL_FORMAT));
        return DateTimeFormatter.ofPattern(USUAL_FORMAT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static @Nullable LocalDateTime parse(DateTimeFormatter format, String text) {
        try {
            return LocalDateTime.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

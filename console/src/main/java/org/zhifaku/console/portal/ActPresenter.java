package org.zhifaku.console.portal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.ValueKind;

/**
 * Makes what the index holds of an act readable: Chinese names of the fields, amounts, dates, names of codes. Shows only
 * elements that the schema classes public or masked, even if the index should hold more by mistake.
 */
final class ActPresenter {

    /** Elements that a result card shows already, or that say nothing to a reader. */
    private static final List<String> TITLE = List.of("action_doc_no", "case_name", "permit_content");

    private final RecordTypes types;
    private final MessageSource messages;
    private final CodeNames codes;

    ActPresenter(MessageSource messages, ObjectProvider<CodeNames> codes) {
        this.types = RecordTypes.standard();
        this.messages = messages;
        this.codes = codes.getIfAvailable(() -> (set, code) -> Optional.empty());
    }

    /** The card of a result list. */
    Card card(PublicAct act) {
        var title = TITLE.stream().filter(act.fields()::containsKey).findFirst().orElse("");
        return new Card(
                act.id(),
                act.kind(),
                pieces(act, title),
                title.equals("case_name") ? List.of() : pieces(act, "case_name"),
                pieces(act, "party_name"),
                pieces(act, "party_uscc"),
                pieces(act, "subject_name"),
                shown(act, "action_date"),
                shown(act, "fine_amount"));
    }

    /** All public fields that have a value, in the order of the schema. */
    List<Field> fields(PublicAct act, Locale locale) {
        List<Field> fields = new ArrayList<>();
        for (var element : elements(act)) {
            var value = act.fields().get(element.name());
            if (value != null && isPublic(element)) {
                var name = locale.getLanguage().equals("en")
                        ? messages.getMessage("field." + element.name(), new Object[0], element.zh(), locale)
                        : element.zh();
                fields.add(new Field(
                        element.name(), name, value(element, value), element.dataClass() == DataClass.MASKED));
            }
        }
        return fields;
    }

    /** The act with nothing in it that is not public, for JSON. */
    Map<String, Object> document(PublicAct act) {
        return elements(act).stream()
                .filter(element -> isPublic(element) && act.fields().containsKey(element.name()))
                .collect(Collectors.toMap(
                        Element::name,
                        element -> act.fields().get(element.name()),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private List<Element> elements(PublicAct act) {
        return types.find(act.kind()).map(RecordType::elements).orElse(List.of());
    }

    private List<Highlight> pieces(PublicAct act, String name) {
        var highlighted = act.highlights().get(name);
        if (highlighted != null && isShown(act, name)) {
            return Highlight.split(highlighted);
        }
        var text = shown(act, name);
        return text == null ? List.of() : List.of(new Highlight(text, false));
    }

    private boolean isShown(PublicAct act, String name) {
        return elements(act).stream().anyMatch(element -> element.name().equals(name) && isPublic(element));
    }

    private @Nullable String shown(PublicAct act, String name) {
        var value = act.fields().get(name);
        return elements(act).stream()
                .filter(element -> value != null && element.name().equals(name) && isPublic(element))
                .map(element -> value(element, value))
                .findFirst()
                .orElse(null);
    }

    private static boolean isPublic(Element element) {
        return element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED;
    }

    private String value(Element element, Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> coded(element, item.toString())).collect(Collectors.joining("、"));
        }
        if (value instanceof Boolean flag) {
            return flag ? "是" : "否";
        }
        if (element.kind() == ValueKind.AMOUNT) {
            return amount(value) + (element.unit() == null ? "" : " " + element.unit());
        }
        return coded(element, value.toString());
    }

    private String coded(Element element, String code) {
        return element.codes() == null
                ? code
                : codes.name(element.codes(), code).orElse(code);
    }

    private static String amount(Object value) {
        try {
            var format = new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT));
            return format.format(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            return value.toString(); // shown as the index has it rather than not at all
        }
    }

    /** One result in a list; lists of pieces are empty and texts null where the act has no such field. */
    record Card(
            String id,
            String kind,
            List<Highlight> title,
            List<Highlight> caseName,
            List<Highlight> party,
            List<Highlight> partyCode,
            List<Highlight> organ,
            @Nullable String date,
            @Nullable String fine) {}

    /** One field of an act: its element, its name and its value for reading, and whether it may be masked. */
    record Field(String element, String name, String value, boolean masked) {}
}

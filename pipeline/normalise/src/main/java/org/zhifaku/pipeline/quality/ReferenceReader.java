package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads the keys of a rule that needs other records; what is unknown becomes a problem of the file. */
final class ReferenceReader {
    private final YamlMap map;
    private final RuleScope scope;
    private final RuleKeys keys;

    ReferenceReader(YamlMap map, RuleScope scope, RuleKeys keys) {
        this.map = map;
        this.scope = scope;
        this.keys = keys;
    }

    /** What is compared; the reference is made of it and the rule once that is known. Empty where it does not concern the type. */
    record Parts(Element field, List<Reference.Target> targets, boolean withinSource, Reference.Demand demand) {}

    Optional<Parts> read(CheckKind kind) {
        int field = keys.field("field", ValueKind.TEXT, ValueKind.TEXT_LIST);
        List<Reference.Target> targets = targets();
        boolean withinSource = withinSource();
        Reference.Demand demand = demand(kind, targets);
        if (field < 0 || targets.isEmpty() || demand == null || isOfItself(targets)) {
            return Optional.empty();
        }
        Element element = scope.type().elements().get(field);
        if (element.isRestricted()) {
            map.problem(
                    "field",
                    "'%s' is a personal identifier: the warehouse holds only its token, findings could not name it."
                            .formatted(element.name()));
            return Optional.empty();
        }
        return Optional.of(new Parts(element, targets, withinSource, demand));
    }

    /** A common rule does not compare a register with itself. */
    private boolean isOfItself(List<Reference.Target> targets) {
        return scope.isCommon()
                && targets.stream().anyMatch(target -> target.type().equals(scope.type()));
    }

    private List<Reference.Target> targets() {
        List<Reference.Target> targets = new ArrayList<>();
        map.requireMap("to").ifPresent(to -> {
            for (String name : to.keys()) {
                Optional<RecordType> type = scope.types().find(name);
                List<YamlValue> items = to.list(name);
                if (type.isEmpty()) {
                    List<String> known =
                            scope.types().all().stream().map(RecordType::name).toList();
                    to.problem(name, "Unknown record type '%s'.%s".formatted(name, Nearest.suggest(name, known)));
                } else if (items.isEmpty()) {
                    to.problem(
                            name,
                            "Name the elements of '%s' that the reference may equal: %s: [element]."
                                    .formatted(name, name));
                } else {
                    List<Element> elements = new ArrayList<>();
                    items.forEach(item -> theirs(type.get(), item, elements, ValueKind.TEXT));
                    targets.add(new Reference.Target(type.get(), elements));
                }
            }
        });
        return targets;
    }

    private boolean withinSource() {
        String within = map.text("within").orElse("");
        if (!within.isEmpty() && !within.equals("source")) {
            map.problem("within", "'within' can only be 'source': only records of the same source count.");
        }
        return !within.isEmpty();
    }

    private Reference.@Nullable Demand demand(CheckKind kind, List<Reference.Target> targets) {
        return switch (kind) {
            case REFERENCE_VALID -> validOn(targets);
            case REFERENCE_AGREES -> agrees(targets);
            default -> new Reference.Exists();
        };
    }

    private Reference.@Nullable Demand validOn(List<Reference.Target> targets) {
        int day = keys.field("on", ValueKind.DATE, ValueKind.TIMESTAMP);
        List<Element> days = theirs("valid", 2, targets, ValueKind.DATE);
        return day < 0 || days.size() != 2
                ? null
                : new Reference.ValidOn(scope.type().elements().get(day), days.get(0), days.get(1));
    }

    private Reference.@Nullable Demand agrees(List<Reference.Target> targets) {
        int own = keys.field("own", ValueKind.TEXT);
        List<Element> theirs = theirs("theirs", 1, targets, ValueKind.TEXT);
        return own < 0 || theirs.size() != 1
                ? null
                : new Reference.Agrees(scope.type().elements().get(own), theirs.get(0));
    }

    /** Elements of the records referred to, which all of them must have. */
    private List<Element> theirs(String key, int count, List<Reference.Target> targets, ValueKind kind) {
        List<YamlValue> items = map.list(key);
        if (items.size() != count) {
            map.problem(
                    items.isEmpty() ? "check" : key,
                    "'%s' names %d element(s) of the records referred to.".formatted(key, count));
        }
        List<Element> elements = new ArrayList<>();
        for (YamlValue item : items) {
            List<Element> each = new ArrayList<>();
            targets.forEach(target -> theirs(target.type(), item, each, kind));
            if (!each.isEmpty()) {
                elements.add(each.get(0));
            }
        }
        return elements;
    }

    private static void theirs(RecordType type, YamlValue item, List<Element> elements, ValueKind kind) {
        String name = item.text().orElse("");
        Optional<Element> element = type.find(name);
        if (element.isEmpty()) {
            List<String> known = type.elements().stream().map(Element::name).toList();
            item.problem("Record type '%s' has no element '%s'.%s"
                    .formatted(type.name(), name, Nearest.suggest(name, known)));
        } else if (element.get().kind() != kind || element.get().isRestricted()) {
            item.problem("Element '%s' of '%s' cannot be compared: it must be %s and no personal identifier."
                    .formatted(name, type.name(), kind));
        } else {
            elements.add(element.get());
        }
    }
}

package org.zhifaku.pipeline.survivorship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.survivorship.SurvivorshipReader.Declared;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;

/** Puts every element of a record type into its group. */
final class GroupMaker {

    /** What the cleaner of an element fills beside it. */
    private static final List<String> COMPANIONS = List.of("_raw", "_unit", "_key");

    private final RecordType type;
    private final Map<String, List<String>> together;
    private final Map<String, List<String>> leads;
    private final Map<String, Declared> everywhere;
    private final Map<String, Declared> declared;
    private final TypeSurvivorship.Standard standard;

    GroupMaker(
            RecordType type,
            Map<String, List<String>> together,
            Map<String, List<String>> leads,
            Map<String, Declared> everywhere,
            Map<String, Declared> declared,
            TypeSurvivorship.Standard standard) {
        this.type = type;
        this.together = together;
        this.leads = leads;
        this.everywhere = everywhere;
        this.declared = declared;
        this.standard = standard;
    }

    /** The element that leads the group of this one; itself where it stands alone. */
    static String leadOf(
            RecordType type, String name, Map<String, List<String>> leads, Map<String, List<String>> together) {
        String base = base(type, name);
        List<String> group = together.getOrDefault(base, List.of(base));
        return group.stream()
                .filter(each -> type.find(each).isPresent() && (leads.containsKey(each) || group.size() == 1))
                .findFirst()
                .orElse(base);
    }

    private static String base(RecordType type, String name) {
        for (String ending : COMPANIONS) {
            if (name.endsWith(ending)) {
                String base = name.substring(0, name.length() - ending.length());
                if (type.find(base).isPresent()) {
                    return base;
                }
            }
        }
        return name;
    }

    TypeSurvivorship make(TypeSurvivorship.@Nullable InError inError, Set<String> notCompared) {
        Map<String, List<Element>> members = new LinkedHashMap<>();
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (Element element : type.elements()) {
            members.computeIfAbsent(leadOf(type, element.name(), leads, together), name -> new ArrayList<>())
                    .add(element);
            boolean companion = !base(type, element.name()).equals(element.name());
            if (!companion && !notCompared.contains(element.name())) {
                comparisons.put(element.name(), Comparison.of(element));
            }
        }
        List<FieldGroup> groups = new ArrayList<>();
        members.forEach((lead, elements) -> groups.add(group(lead, elements)));
        return new TypeSurvivorship(
                type, standard, inError, groups, comparisons, version(inError, groups, comparisons));
    }

    private FieldGroup group(String lead, List<Element> elements) {
        List<Element> leading = new ArrayList<>();
        List<Element> with = new ArrayList<>();
        for (Element element : elements) {
            boolean leadsToo = element.name().equals(lead)
                    || leads.getOrDefault(lead, List.of()).contains(element.name());
            (leadsToo ? leading : with).add(element);
        }
        Declared rule = declared.getOrDefault(lead, everywhere.get(lead));
        return rule == null
                ? new FieldGroup(leading, with, new Preference.BySource(standard.order()), false, standard.why())
                : new FieldGroup(leading, with, rule.preference(), true, rule.why());
    }

    private String version(
            TypeSurvivorship.@Nullable InError inError, List<FieldGroup> groups, Map<String, Comparison> comparisons) {
        List<String> parts = new ArrayList<>();
        parts.add(type.name());
        parts.add(String.join(",", standard.order()));
        parts.add(inError == null ? "" : inError.element().name() + "=" + String.join(",", inError.values()));
        for (FieldGroup group : groups) {
            parts.add(String.join(
                    ",", group.elements().stream().map(Element::name).toList()));
            parts.add(Integer.toString(group.lead().size()));
            parts.add(group.preference().name());
            parts.add(String.join(",", group.preference().order()));
        }
        comparisons.forEach((name, comparison) -> parts.add(name + ":" + comparison));
        return Hashes.key("survivorship", parts.toArray(String[]::new)).toString();
    }
}

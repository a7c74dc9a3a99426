package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CachingCleaner;
import org.zhifaku.pipeline.clean.Cleaner;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.pipeline.normalise.Binding;
import org.zhifaku.pipeline.normalise.DatedField;
import org.zhifaku.pipeline.normalise.Drift;
import org.zhifaku.pipeline.normalise.FieldPlan;
import org.zhifaku.pipeline.normalise.KeyPlan;
import org.zhifaku.pipeline.normalise.NullWords;
import org.zhifaku.pipeline.normalise.Resolution;
import org.zhifaku.pipeline.quality.Supply;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.ValueKind;

/** Resolves a mapping's columns to the positions of one file. */
final class Binder {
    private final DatasetSpec spec;
    private final Divisions divisions;
    private final List<String> columns;
    private final Map<String, List<Integer>> positions = new LinkedHashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<String> vanished = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Set<Integer> derived = new HashSet<>();
    private final List<Resolution> resolutions = new ArrayList<>();
    private final List<DatedField> dated = new ArrayList<>();

    Binder(DatasetSpec spec, Divisions divisions, List<String> columns) {
        this.spec = spec;
        this.divisions = divisions;
        this.columns = columns;
        Set<String> known = spec.headings();
        for (int i = 0; i < columns.size(); i++) {
            String heading = spec.readings(columns.get(i)).stream()
                    .filter(known::contains)
                    .findFirst()
                    .orElse(TextForms.heading(columns.get(i)));
            if (!heading.equals(TextForms.heading(columns.get(i)))) {
                aliases.add("“%s”认作“%s”".formatted(columns.get(i), heading));
            }
            headings.add(heading);
            positions.computeIfAbsent(heading, key -> new ArrayList<>()).add(i);
        }
        Aliases.of(spec, columns, headings).forEach(this::alias);
    }

    /** A column that only the table of aliases knows: it stands for the field's own column, or for none where it could be two. */
    private void alias(Aliases.Meaning meaning) {
        String column = columns.get(meaning.column());
        if (meaning.fields().size() > 1) {
            aliases.add("“%s”可能是%s，未采用；请在映射的 from 中写明"
                    .formatted(
                            column,
                            meaning.fields().stream()
                                    .map(field -> "“" + field.element().zh() + "”")
                                    .collect(Collectors.joining("、"))));
            return;
        }
        FieldSpec field = meaning.fields().get(0);
        String heading = field.alternatives().get(0).get(0);
        aliases.add("“%s”按别名认作“%s”".formatted(column, field.element().zh()));
        headings.set(meaning.column(), heading);
        positions.computeIfAbsent(heading, key -> new ArrayList<>()).add(meaning.column());
    }

    Binding bind() {
        List<FieldPlan> plans = new ArrayList<>();
        for (FieldSpec field : spec.fields()) {
            List<Integer> cells = cells(field);
            if (field.constant() != null || !cells.isEmpty()) {
                plans.add(plan(field, cells));
            } else {
                absent(field);
            }
        }
        plans.sort(Comparator.comparingInt(plan -> plan.element().position()));
        KeyPlan key = key();
        Drift drift = new Drift(unmapped(), vanished, aliases);
        return new Binding(
                spec.source(),
                spec.dataset(),
                spec.type(),
                columns,
                plans,
                key,
                spec.rules().bind(spec.type(), supply(plans)),
                derived,
                resolutions,
                dated,
                drift,
                conflicts,
                missing);
    }

    private Supply supply(List<FieldPlan> plans) {
        boolean[] elements = new boolean[spec.type().size()];
        Set<CleanerKind> cleaners = EnumSet.noneOf(CleanerKind.class);
        boolean demands = false;
        for (FieldPlan plan : plans) {
            FieldPlan.Besides besides = plan.besides();
            for (int position : new int[] {
                plan.element().position(), besides.raw(), besides.unit(), besides.key(), besides.longTerm()
            }) {
                if (position >= 0) {
                    elements[position] = true;
                }
            }
            demands |= plan.required();
        }
        derived.forEach(position -> elements[position] = true);
        for (FieldSpec field : spec.fields()) {
            if (elements[field.element().position()]) {
                cleaners.add(field.cleaner());
            }
        }
        return new Supply(elements, cleaners, demands, !derived.isEmpty());
    }

    private void absent(FieldSpec field) {
        if (!field.optional() && !field.derived()) {
            vanished.add(field.first());
        }
        if (field.derived()) {
            derived.add(field.element().position());
        } else if (field.required() == FieldSpec.Required.ALWAYS) {
            missing.add("文件缺少必填列“%s”（%s）；请补上该列，或在映射 %s/%s 的 fields.%s.from 中登记它现在的列名"
                    .formatted(
                            field.first(),
                            field.element().zh(),
                            spec.source(),
                            spec.dataset(),
                            field.element().name()));
        }
    }

    /** The positions of the one alternative that the file has; a conflict where it has two. */
    private List<Integer> cells(FieldSpec field) {
        List<Integer> found = List.of();
        int alternatives = 0;
        Set<Integer> all = new HashSet<>();
        for (List<String> alternative : field.alternatives()) {
            List<Integer> cells = new ArrayList<>();
            for (String heading : alternative) {
                List<Integer> at = positions.getOrDefault(heading, List.of());
                all.addAll(at);
                if (!at.isEmpty()) {
                    cells.add(at.get(0));
                }
                if (at.size() > 1) {
                    conflict(field, at);
                }
            }
            if (!cells.isEmpty()) {
                alternatives++;
                found = alternatives == 1 ? cells : found;
            }
        }
        used.addAll(all);
        if (alternatives > 1) {
            conflict(field, all.stream().sorted().toList());
        }
        return found;
    }

    private void conflict(FieldSpec field, List<Integer> at) {
        List<String> names = at.stream()
                .map(position -> "“" + columns.get(position) + "”（第 " + (position + 1) + " 列）")
                .toList();
        conflicts.add("文件中有多列对应同一字段“%s”：%s；请只保留一列，或把多余的列写入映射的 ignore"
                .formatted(field.element().zh(), String.join("、", names)));
    }

    private List<String> unmapped() {
        List<String> unmapped = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!used.contains(i) && !spec.ignored().contains(headings.get(i))) {
                unmapped.add(columns.get(i));
            }
        }
        return unmapped;
    }

    private FieldPlan plan(FieldSpec field, List<Integer> cells) {
        CodeSet codes = field.codes();
        for (Map.Entry<String, CodeSet> other : field.codesIf().entrySet()) {
            if (positions.containsKey(other.getKey())) {
                codes = other.getValue();
            }
        }
        CleanerKind kind = field.cleaner();
        Cleaner cleaner = kind.create(new CleanerKind.Options(field.unit(), codes, divisions, field.validOn() != null));
        Cleaner remembered = kind.repeats() ? new CachingCleaner(cleaner) : cleaner;
        if (kind == CleanerKind.CODES && codes != null) {
            resolution(field, codes);
        }
        dated(field, codes);
        boolean required = field.required() != FieldSpec.Required.NO;
        Set<String> nullWords = field.nullWords() == null ? kind.nullWords() : field.nullWords();
        return new FieldPlan(
                field.element(),
                cells,
                field.constant(),
                remembered,
                new NullWords(nullWords),
                when(field),
                required,
                besides(field));
    }

    private FieldPlan.@Nullable When when(FieldSpec field) {
        FieldSpec.When when = field.when();
        if (when == null) {
            return null;
        }
        List<Integer> at = positions.getOrDefault(when.column(), List.of());
        used.addAll(at);
        if (at.isEmpty()) {
            vanished.add(when.column());
        }
        return new FieldPlan.When(at.isEmpty() ? -1 : at.get(0), when.values());
    }

    private void dated(FieldSpec field, @Nullable CodeSet codes) {
        Element validOn = field.validOn();
        int position = field.element().position();
        if (validOn != null && codes == null) {
            dated.add(new DatedField(position, validOn.position(), "V02", divisions));
        } else if (validOn != null && codes.isDated()) {
            dated.add(new DatedField(position, validOn.position(), "V01", codes));
        }
    }

    private void resolution(FieldSpec field, CodeSet codes) {
        Map<String, Map<String, String>> words = new HashMap<>();
        for (CodeSet.Entry entry : codes.entries()) {
            if (!entry.resolve().isEmpty()) {
                words.put(entry.code(), entry.resolve());
            }
        }
        List<Integer> texts = new ArrayList<>();
        for (String name : List.of("penalty_content", "licence_affected", "permit_content")) {
            spec.type().find(name).ifPresent(element -> texts.add(element.position()));
        }
        if (!words.isEmpty()) {
            resolutions.add(new Resolution(field.element().position(), texts, words));
        }
    }

    private FieldPlan.Besides besides(FieldSpec field) {
        String name = field.element().name();
        boolean ends = field.cleaner() == CleanerKind.DATE && name.equals("valid_to") && !isMapped("long_term");
        return new FieldPlan.Besides(
                beside(name + "_raw", ValueKind.TEXT),
                beside(name + "_unit", ValueKind.TEXT),
                beside(name + "_key", ValueKind.TEXT),
                ends ? beside("long_term", ValueKind.BOOLEAN) : -1);
    }

    private boolean isMapped(String name) {
        return spec.fields().stream().anyMatch(field -> field.element().name().equals(name));
    }

    private int beside(String name, ValueKind kind) {
        return spec.type()
                .find(name)
                .filter(element -> element.kind() == kind)
                .map(Element::position)
                .orElse(-1);
    }

    private KeyPlan key() {
        Set<Integer> feeding = new HashSet<>();
        List<List<KeyPlan.Alternative>> parts = new ArrayList<>();
        for (List<KeySpec> part : spec.key()) {
            List<KeyPlan.Alternative> alternatives = new ArrayList<>();
            for (KeySpec alternative : part) {
                alternatives.add(alternative(alternative, feeding));
            }
            parts.add(alternatives);
        }
        return new KeyPlan(parts, feeding);
    }

    private KeyPlan.Alternative alternative(KeySpec key, Set<Integer> feeding) {
        Element element = key.element();
        if (element != null) {
            feeding.add(element.position());
            String name = element.name();
            if (name.endsWith("_key")) {
                spec.type()
                        .find(name.substring(0, name.length() - "_key".length()))
                        .ifPresent(base -> feeding.add(base.position()));
            }
            return new KeyPlan.Alternative(element.position(), -1);
        }
        List<Integer> at = positions.getOrDefault(key.heading() == null ? "" : key.heading(), List.of());
        used.addAll(at);
        if (at.size() > 1) {
            conflicts.add("文件中有多列都叫主键列“%s”；请只保留一列".formatted(key.heading()));
        } else if (at.isEmpty()) {
            vanished.add(String.valueOf(key.heading()));
            conflicts.add("文件缺少主键列“%s”；请补上该列，或在映射 %s/%s 的 key 中登记它现在的列名"
                    .formatted(key.heading(), spec.source(), spec.dataset()));
        }
        return new KeyPlan.Alternative(-1, at.isEmpty() ? -1 : at.get(0));
    }
}

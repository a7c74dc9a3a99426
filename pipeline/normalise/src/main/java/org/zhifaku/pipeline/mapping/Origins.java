package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/** Tells of a mapping where each element comes from, those included that the cleaner of another fills. */
final class Origins {

    /** Endings of elements that stand beside their base element, as the binder fills them. */
    private static final List<String> BESIDE = List.of("_raw", "_unit", "_key");

    private Origins() {}

    static List<FieldOrigin> of(DatasetSpec spec) {
        Map<Element, FieldSpec> named = new HashMap<>();
        spec.fields().forEach(field -> named.put(field.element(), field));
        List<FieldOrigin> origins = new ArrayList<>();
        for (FieldSpec field : spec.fields()) {
            origins.add(new FieldOrigin(
                    field.element(),
                    field.alternatives(),
                    field.constant(),
                    field.cleaner().word(),
                    field.unit(),
                    null,
                    field.derived()));
            for (Element beside : beside(spec.type(), field.element())) {
                if (!named.containsKey(beside)) {
                    origins.add(new FieldOrigin(
                            beside,
                            field.alternatives(),
                            field.constant(),
                            field.cleaner().word(),
                            field.unit(),
                            field.element(),
                            false));
                }
            }
        }
        origins.sort(Comparator.comparingInt(origin -> origin.element().position()));
        return List.copyOf(origins);
    }

    private static List<Element> beside(RecordType type, Element base) {
        List<Element> beside = new ArrayList<>();
        BESIDE.forEach(ending -> type.find(base.name() + ending).ifPresent(beside::add));
        if (base.name().equals("valid_to")) {
            type.find("long_term").ifPresent(beside::add);
        }
        if (base.name().equals("party_id_no")) {
            type.find("party_minor").ifPresent(beside::add);
        }
        return beside;
    }
}

package org.zhifaku.pipeline.quality;

import java.util.List;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * A rule of what a record refers to: it needs other records, so the warehouse judges it, after the row was stored. Immutable.
 *
 * @param rule the rule; its severity is never {@link Severity#ERROR}
 * @param type the record type that it judges
 * @param field the element that carries the reference: a text, or a list of texts each of which is one; never a personal identifier
 * @param targets where the reference leads; one of them suffices
 * @param withinSource whether only records of the same source count
 * @param demand what must hold of the records referred to
 * @param conditions of which records it speaks; all must hold
 * @param wordsZh what a finding says, in Chinese, with the places {@code {value}} and {@code {found}}
 * @param wordsEn the same in English
 */
public record Reference(
        Rule rule,
        RecordType type,
        Element field,
        List<Target> targets,
        boolean withinSource,
        Demand demand,
        List<Condition> conditions,
        String wordsZh,
        String wordsEn) {

    /** Copies the lists. */
    public Reference {
        targets = List.copyOf(targets);
        conditions = List.copyOf(conditions);
    }

    /**
     * Where a reference leads.
     *
     * @param type record type of the records referred to
     * @param keys their elements that may hold the reference
     */
    public record Target(RecordType type, List<Element> keys) {
        /** Copies the list. */
        public Target {
            keys = List.copyOf(keys);
        }
    }

    /** What must hold of the records referred to. Where none is found, only {@link Exists} is violated. */
    public sealed interface Demand {}

    /** There is one. */
    public record Exists() implements Demand {}

    /**
     * One of them is valid on the record's day; an end that is not given is open.
     *
     * @param day element of the record, a date or an instant
     * @param first element of the records referred to: the first day
     * @param last the last day
     */
    public record ValidOn(Element day, Element first, Element last) implements Demand {}

    /**
     * One of them says the same.
     *
     * @param own element of the record
     * @param theirs element of the records referred to
     */
    public record Agrees(Element own, Element theirs) implements Demand {}

    /** The elements of the record that it reads; where a dataset fills one of them not, the rule cannot run. */
    public List<Element> needs() {
        List<Element> needs = new java.util.ArrayList<>();
        needs.add(field);
        if (demand instanceof ValidOn valid) {
            needs.add(valid.day());
        } else if (demand instanceof Agrees agrees) {
            needs.add(agrees.own());
        }
        conditions.forEach(condition -> needs.add(type.elements().get(condition.position())));
        return needs;
    }

    Reference with(Rule other) {
        return new Reference(other, type, field, targets, withinSource, demand, conditions, wordsZh, wordsEn);
    }
}

package org.zhifaku.pipeline.survivorship;

import java.util.ArrayList;
import java.util.List;
import org.zhifaku.schemas.Element;

/**
 * Elements that one record gives together, such as an amount with its raw cell and unit.
 *
 * @param lead the elements that decide whether a record has the group; at least one
 * @param with those that come along; alone they only count where no record has a lead
 * @param preference which record gives it
 * @param override whether the rules name this preference for the element; false: it is the default order of the record type
 * @param why the reason, in Chinese
 */
public record FieldGroup(List<Element> lead, List<Element> with, Preference preference, boolean override, String why) {

    /** Copies the lists. */
    public FieldGroup {
        lead = List.copyOf(lead);
        with = List.copyOf(with);
        if (lead.isEmpty()) {
            throw new IllegalArgumentException("A group of elements has at least one that leads it.");
        }
    }

    /** All elements, those that lead first. */
    public List<Element> elements() {
        List<Element> all = new ArrayList<>(lead);
        all.addAll(with);
        return all;
    }
}

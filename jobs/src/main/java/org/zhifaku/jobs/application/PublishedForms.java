package org.zhifaku.jobs.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.pipeline.publication.PublicationContext;
import org.zhifaku.pipeline.publication.PublicationRules;
import org.zhifaku.schemas.StandardRecord;

/** The library's port to the publication rules. */
final class PublishedForms implements Publication {
    private static final UUID NOT_PART_OF_THE_FORM = new UUID(0, 0);

    private final PublicationRules rules;

    PublishedForms(PublicationRules rules) {
        this.rules = rules;
    }

    @Override
    public Verdict decide(StandardRecord act, LocalDate day) {
        return rules.decide(act, PublicationContext.of(NOT_PART_OF_THE_FORM, day))
                .fold(
                        shown -> new Shown(elements(shown.document()), rules.lastDay(act)),
                        withheld -> new Hidden(withheld.message()));
    }

    /** Id and kind are the index's own; the rest are elements. */
    private static Map<String, Object> elements(Map<String, Object> document) {
        Map<String, Object> elements = new LinkedHashMap<>(document);
        elements.remove("act_id");
        elements.remove("kind");
        return elements;
    }
}

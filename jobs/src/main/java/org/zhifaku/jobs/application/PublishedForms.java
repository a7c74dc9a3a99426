package org.zhifaku.jobs.application;

import java.time.LocalDate;
import java.util.UUID;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.pipeline.publication.PublicationContext;
import org.zhifaku.pipeline.publication.PublicationRules;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
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
                        shown -> new Shown(shown.document(), rules.lastDay(act)),
                        withheld -> new Hidden(withheld.message()));
    }

    @Override
    public boolean reads(RecordType type, Element element) {
        return rules.reads(type, element);
    }
}

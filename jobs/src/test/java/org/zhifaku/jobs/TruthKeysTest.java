package org.zhifaku.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.sandbox.center.DeliveredRecord;
import org.zhifaku.sandbox.center.DeliveredRecords;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.sandbox.generator.PermitGenerator;
import org.zhifaku.sandbox.generator.RecordGenerator;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** The truth of the simulated credit centre names records by the keys that the mapping makes of their rows. */
class TruthKeysTest {
    private static final LocalDate BASE = LocalDate.of(2026, 3, 30);
    private static final long SEED = 7;
    private static final String SOURCE = "credit-publicity";

    private final DefinitionSet definitions = DefinitionSet.compile(
            new MappingFolder(TestLibrary.root().resolve("mappings")).files(), RecordTypes.standard());

    @Test
    void namesPenaltiesAsTheMappingDoes() {
        PenaltyGenerator generator = new PenaltyGenerator(SEED, DirtPlan.standard());
        Stream<DeliveredRecord> delivered = new DeliveredRecords(SEED)
                .penalties(2_000, BASE, BASE, index -> generator.facts(index, Arrival.archive(BASE)));

        namesAsTheMappingDoes(delivered, generator, Layout.PENALTY_CURRENT, Layout.PENALTY_OLD);
    }

    @Test
    void namesPermitsAsTheMappingDoes() {
        PermitGenerator generator = new PermitGenerator(SEED, DirtPlan.standard());
        Stream<DeliveredRecord> delivered = new DeliveredRecords(SEED)
                .permits(2_000, BASE, BASE, index -> generator.facts(index, Arrival.archive(BASE)));

        namesAsTheMappingDoes(delivered, generator, Layout.PERMIT_CURRENT, Layout.PERMIT_OLD);
    }

    private void namesAsTheMappingDoes(
            Stream<DeliveredRecord> delivered, RecordGenerator generator, Layout current, Layout old) {
        // The truth tells by the organ's code which columns a record comes in.
        List<DeliveredRecord> sound =
                delivered.filter(record -> record.dirt() == null).toList();

        assertThat(sound).hasSizeGreaterThan(1_500).allSatisfy(record -> {
            Layout layout = record.key().get(1).matches("[0-9A-Z]{18}") ? current : old;
            DatasetMapping mapping = definitions.dataset(SOURCE, record.dataset());
            String[] cells =
                    generator.row(record.index(), layout, Arrival.archive(BASE)).values();
            @Nullable
            UUID recordId = mapping.bind(layout.codes())
                    .identify(LandingRow.of(1, Operation.UPSERT, cells))
                    .recordId();

            assertThat(recordId).isEqualTo(Hashes.recordId(SOURCE, record.dataset(), tokenised(record.key())));
        });
    }

    /** The library keeps the token of an identity number in its place. */
    private static List<@Nullable String> tokenised(List<String> key) {
        String party = key.get(2);
        return List.of(
                key.get(0),
                key.get(1),
                party.startsWith("449999")
                        ? PersonToken.withPublicKey().token(party).toString()
                        : party);
    }
}

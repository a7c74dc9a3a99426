package org.zhifaku.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.zhifaku.console.quarantine.Replays;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.integrate.Replayer;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/** Rows that were really refused, and replays that really replay, without index and jobs. */
final class TestQuarantine implements Replays {

    /** Made up: the division 440399 does not exist. */
    static final String PERSON = "440399199001010018";

    static final List<String> COLUMNS = List.of("编号", "当事人", "证件号码", "机关");

    boolean busy;
    private final DataSource dataSource;

    TestQuarantine(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static DefinitionSet definitions() {
        return DefinitionSet.compile(
                Map.of("sources/test/penalty.yaml", """
                        dataset: penalty
                        record: penalty
                        name_zh: 测试处罚
                        key: [{column: 编号}]
                        fields:
                          party_name:   {from: [当事人], clean: name, required: true}
                          party_id_no:  {from: [证件号码], clean: id-no}
                          subject_name: {from: [机关], clean: name}
                        """, "rules/penalty.yaml", """
                        record: penalty
                        rules:
                          C01: {check: mapping, severity: error, zh: 必填项为空, en: A mandatory field is empty, origin: test}
                        """), RecordTypes.standard());
    }

    /** Lands and integrates two rows without a party's name. */
    void refuseTwo(Path folder) throws IOException {
        RunContext run = new RunRegistry(dataSource).start("test", LocalDate.of(2026, 3, 3));
        PullRegistry pulls = new PullRegistry(dataSource);
        PullKey key = pulls.begin(run, "test", "penalty");
        try (PullDraft draft = new LandingZone(folder).begin(key)) {
            try (PartWriter writer = draft.openPart(new PartHeader("来源.csv", "", "UTF-8", COLUMNS))) {
                writer.write(LandingRow.of(2, Operation.UPSERT, "甲" + key.pullId(), null, PERSON, "测试局"));
                writer.write(LandingRow.of(3, Operation.UPSERT, "乙" + key.pullId(), null, null, "测试局"));
            }
            LandedPull pull = draft.commit(new Manifest(
                    key,
                    Instant.EPOCH,
                    "test",
                    List.of(),
                    draft.parts(),
                    new Manifest.Totals(2, 0, null),
                    new Manifest.Watermark(null, null),
                    List.of(),
                    null));
            pulls.finish(key, PullOutcome.landed(2, null, null));
            new PartIntegrator(dataSource).integrate(pull, definitions().dataset("test", "penalty"), run, rows -> {});
        }
        new RunRegistry(dataSource).finish(run.runId(), null);
    }

    @Override
    public long start(QuarantineFilter filter) throws BusyException {
        if (busy) {
            throw new BusyException("run 7 is under way");
        }
        RunContext run = new RunRegistry(dataSource).start("replay " + filter.title(), LocalDate.of(2026, 3, 3));
        for (Quarantine.Dataset dataset : new Quarantine(dataSource).datasets(filter)) {
            definitions().find(dataset.source(), dataset.name()).ifPresent(mapping -> new Replayer(dataSource)
                    .replay(mapping, filter, run, rows -> {}));
        }
        new RunRegistry(dataSource).finish(run.runId(), null);
        return run.runId();
    }
}

package org.zhifaku.schemas.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingZoneTest {

    private static final PullKey KEY = new PullKey("credit-publicity", "penalty", LocalDate.of(2026, 11, 20), 7);
    private static final PartHeader HEADER = new PartHeader("a.csv", "", "UTF-8", List.of("名称", "b\"c", ""));

    @TempDir
    Path folder;

    private LandingZone zone;

    @BeforeEach
    void makeZone() {
        zone = new LandingZone(folder.resolve("landing"));
    }

    @Test
    void givesBackEveryRowAsWritten() throws IOException {
        List<LandingRow> rows = List.of(
                LandingRow.of(2, Operation.UPSERT, "广东\u2002⺠𠮷😀\"\\\u0000", "", null),
                LandingRow.of(5, Operation.DELETE, "x", "y", "z"),
                new LandingRow(6, Operation.UPSERT, new String[] {"只有一格"}, new Fault("SHORT_ROW", "第6行少了两格")));

        LandedPull pull = land(rows);

        assertThat(read(pull, 0)).isEqualTo(rows);
        try (PartReader part = pull.openPart(0)) {
            assertThat(part.header()).isEqualTo(HEADER);
        }
        assertThat(pull.damagedParts()).isEmpty();
        assertThat(zone.open(KEY).manifest()).isEqualTo(pull.manifest());
        assertThat(zone.pulls("credit-publicity", "penalty")).containsExactly(pull);
    }

    @Test
    void sameRowsHaveTheSameDigestWhateverTheFileIsCalled() throws IOException {
        List<LandingRow> rows = List.of(LandingRow.of(2, Operation.UPSERT, "a", "b", "c"));

        String first = rowsDigest("a.csv", rows);

        assertThat(rowsDigest("b.csv", rows)).isEqualTo(first);
        assertThat(rowsDigest("a.csv", List.of(LandingRow.of(2, Operation.DELETE, "a", "b", "c"))))
                .isNotEqualTo(first);
    }

    private String rowsDigest(String original, List<LandingRow> rows) throws IOException {
        try (PullDraft draft = zone.begin(KEY)) {
            PartHeader header = new PartHeader(original, "", "UTF-8", HEADER.columns());
            try (PartWriter part = draft.openPart(header)) {
                for (LandingRow row : rows) {
                    part.write(row);
                }
            }
            return draft.parts().get(0).rowsSha256();
        }
    }

    @Test
    void uncommittedPullIsAbsent() throws IOException {
        try (PullDraft draft = zone.begin(KEY)) {
            try (PartWriter part = draft.openPart(HEADER)) {
                part.write(LandingRow.of(1, Operation.UPSERT, "a", "b", "c"));
            }
        }

        assertThat(zone.find(KEY)).isEmpty();
        assertThat(zone.pulls("credit-publicity", "penalty")).isEmpty();
    }

    @Test
    void landedPullIsNeverWrittenAgain() throws IOException {
        land(List.of(LandingRow.of(1, Operation.UPSERT, "a", "b", "c")));

        assertThatThrownBy(() -> zone.begin(KEY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void tellsWhichPartWasTamperedWith() throws IOException {
        LandedPull pull = land(List.of(LandingRow.of(1, Operation.UPSERT, "a", "b", "c")));
        Path part = pull.folder().resolve("part-0001.avro");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length - 20] ^= 1;
        Files.write(part, bytes);

        assertThat(pull.damagedParts()).containsExactly("part-0001.avro");
    }

    @Test
    void fullPartTakesNoMoreRows() throws IOException {
        LandingRow row = LandingRow.of(1, Operation.UPSERT, "a", "b", "c");
        try (PullDraft draft = zone.begin(KEY);
                PartWriter part = draft.openPart(HEADER)) {
            for (int i = 0; i < PartWriter.MOST_ROWS; i++) {
                part.write(row);
            }

            assertThat(part.isFull()).isTrue();
            assertThatThrownBy(() -> part.write(row)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void readsManifestsFromBeforeColumnsWereCounted() {
        Manifest written = new Manifest(
                new PullKey("demo", "penalty", LocalDate.of(2026, 3, 30), 1),
                Instant.EPOCH,
                "test",
                List.of(),
                List.of(),
                new Manifest.Totals(2, 0, null, List.of(new Manifest.ColumnFill("文号", 2, 1))),
                new Manifest.Watermark(null, null),
                List.of(),
                null);
        String old = written.toJson().replaceAll("(?s),\\s*\"columns\"\\s*:\\s*\\[[^]]*]", "");

        assertThat(Manifest.fromJson(written.toJson())).isEqualTo(written);
        assertThat(old).doesNotContain("columns");
        assertThat(Manifest.fromJson(old).totals()).isEqualTo(new Manifest.Totals(2, 0, null));
    }

    @Test
    void readsManifestsFromBeforeFeedsWereToldOf() {
        Manifest.Original original = new Manifest.Original(
                "page-00001.json", 2, "00", "UTF-8", Operation.UPSERT, 2, 0, null, List.of("空行 1"));
        Manifest written = new Manifest(
                new PullKey("demo", "penalty", LocalDate.of(2026, 3, 30), 1),
                Instant.EPOCH,
                "test",
                List.of(original),
                List.of(),
                new Manifest.Totals(2, 0, null),
                new Manifest.Watermark(null, null),
                List.of(),
                null,
                List.of("有 1 行的更新时间晚于业务日"));
        String old = written.toJson().replaceAll("(?s),\\s*\"told\"\\s*:\\s*\\[[^]]*]\\s*}$", "}");

        assertThat(Manifest.fromJson(written.toJson())).isEqualTo(written);
        assertThat(written.remarks()).containsExactly("有 1 行的更新时间晚于业务日", "“page-00001.json”：空行 1");
        assertThat(old).doesNotContain("晚于业务日");
        assertThat(Manifest.fromJson(old).told()).isEmpty();
        assertThat(Manifest.fromJson(old).remarks()).containsExactly("“page-00001.json”：空行 1");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        assertThatThrownBy(() -> new PullKey("../etc", "penalty", KEY.businessDate(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../etc");
    }

    private LandedPull land(List<LandingRow> rows) throws IOException {
        try (PullDraft draft = zone.begin(KEY)) {
            Files.writeString(draft.originals().resolve("a.csv"), "x");
            try (PartWriter part = draft.openPart(HEADER)) {
                for (LandingRow row : rows) {
                    part.write(row);
                }
            }
            return draft.commit(new Manifest(
                    KEY,
                    Instant.parse("2026-11-21T00:00:00Z"),
                    "test",
                    List.of(new Manifest.Original("a.csv", 1, "00", "UTF-8", Operation.UPSERT, rows.size(), 0, null)),
                    draft.parts(),
                    new Manifest.Totals(rows.size(), 0, null),
                    new Manifest.Watermark(null, "2026-11-20"),
                    List.of(new Manifest.Drift("a.csv", List.of("新列"), List.of())),
                    null));
        }
    }

    private static List<LandingRow> read(LandedPull pull, int index) throws IOException {
        List<LandingRow> rows = new ArrayList<>();
        try (PartReader part = pull.openPart(index)) {
            part.forEachRemaining(rows::add);
        }
        return rows;
    }
}

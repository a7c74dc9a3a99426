package org.zhifaku.library.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.library.TestWarehouse.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.integrate.Replayer;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.library.reconcile.Difference;
import org.zhifaku.library.reconcile.Reconciler;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;

class CorrectionIT {

    /** Made up: the division 440399 does not exist. */
    private static final String PERSON = "440399199001010018";

    private static final String ID = SheetLayout.TECHNICAL.get(0);
    private static final String VERSION = SheetLayout.TECHNICAL.get(1);
    private static final String WHY = SheetLayout.LEADING.get(SheetLayout.REASON);

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder.resolve("landing"));
    }

    private LandedPull load(int day, LandingRow... rows) {
        RunContext run = warehouse.run(day);
        LandedPull pull = warehouse.land(run, "one", List.of(rows));
        warehouse.integrate(run, pull);
        return pull;
    }

    private Path export() throws IOException {
        Path file = folder.resolve("export.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new SheetExporter(warehouse.dataSource(), warehouse.definitions())
                    .export(QuarantineFilter.ALL, out, rows -> {});
        }
        return file;
    }

    private ImportOutcome take(Path file) throws IOException {
        return new SheetImporter(warehouse.dataSource(), warehouse.definitions())
                .take(file, file.getFileName().toString(), "测试员");
    }

    private ImportOutcome.Stored stored(Path file) throws IOException {
        return take(file).fold(stored -> stored, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private ImportOutcome.Refused refused(Path file) throws IOException {
        return take(file)
                .fold(
                        stored -> {
                            throw new AssertionError(stored.toString());
                        },
                        refused -> refused);
    }

    private PartCounts replay(ImportOutcome.Stored stored) {
        return new Replayer(warehouse.dataSource())
                .replay(
                        warehouse.mapping("one"),
                        QuarantineFilter.ofImport(java.util.Objects.requireNonNull(stored.importId())),
                        warehouse.run(3),
                        rows -> {});
    }

    private List<Difference> differences(DefinitionSet definitions) {
        warehouse.resolve(warehouse.run(9));
        return new Reconciler(warehouse.dataSource(), warehouse.landing(), definitions, RecordTypes.standard(), null)
                .reconcile(warehouse.run(9), "one");
    }

    @Test
    void correctedRowsReachTheTopicLibraryAndOutliveReruns() throws IOException {
        LandedPull pull = load(
                1,
                row(1, "1", "party_name=", "party_id_no=" + PERSON),
                row(2, "", "organ=测试局\r\n二科"),
                row(3, "3", "organ="));
        Path exported = export();
        Steward.Grid grid = Steward.open(exported).get(1);
        assertThat(grid.rows()).hasSize(4);
        assertThat(grid.rows().toString()).doesNotContain(PERSON).contains("4****************8", "必填项为空");
        Path corrected = Steward.edit(exported, "corrected.xlsx", sheet -> {
            int first = sheet.row("id", "1");
            sheet.set(first, "party_name", "张三");
            sheet.set(first, WHY, "经电话核实");
            sheet.set(sheet.row("行号", "2"), "id", "补2");
        });

        ImportOutcome.Stored stored = stored(corrected);

        assertThat(stored.rows()).isEqualTo(2);
        assertThat(stored.cells()).isEqualTo(2);
        assertThat(replay(stored)).isEqualTo(new PartCounts(2, 2, 0, 0, 0));
        assertThat(warehouse.text("select string_agg(party_name, ',' order by sequence) from source.penalty"))
                .isEqualTo("张三,测试公司");
        assertThat(warehouse.text("select value from restricted.person_identifier"))
                .isEqualTo(PERSON);
        assertThat(warehouse.text("select old_shown is null || ' ' || new_shown || ' ' || reason || ' ' || made_by "
                        + "from control.correction where column_name = 'party_name'"))
                .isEqualTo("true 张三 经电话核实 测试员");
        assertThat(warehouse.text("select string_agg(status || coalesce(closed_how, ''), ',' order by sequence) "
                        + "from control.quarantine"))
                .isEqualTo("ACCEPTEDCORRECTION,ACCEPTEDCORRECTION,OPEN");
        assertThat(differences(warehouse.definitions())).isEmpty();
        assertThat(warehouse.count("select count(*) from topic.penalty where status = 'CURRENT'"))
                .isEqualTo(2);

        DefinitionSet changed = TestWarehouse.definitions("note: 另一版本\n");
        PartCounts rerun = warehouse.integrate(warehouse.run(4), pull, changed);

        assertThat(rerun).isEqualTo(new PartCounts(3, 0, 2, 1, 0));
        assertThat(warehouse.text("select string_agg(party_name, ',' order by sequence) from source.penalty"))
                .isEqualTo("张三,测试公司");
        assertThat(differences(changed)).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        load(1, row(1, "1", "party_name="));
        Path corrected = Steward.edit(export(), "corrected.xlsx", sheet -> sheet.set(1, "party_name", "甲公司"));
        ImportOutcome.Stored first = stored(corrected);

        ImportOutcome.Stored again = stored(corrected);

        assertThat(again).isEqualTo(new ImportOutcome.Stored(first.importId(), 0, 0));
        assertThat(replay(again)).isEqualTo(new PartCounts(1, 1, 0, 0, 0));
        assertThat(stored(corrected)).isEqualTo(again);
        assertThat(replay(again)).isEqualTo(PartCounts.NONE);
        assertThat(warehouse.count("select count(*) from control.correction")).isEqualTo(1);
    }

    @Test
    void whatTheSourceSendsLaterWins() throws IOException {
        load(1, row(1, "1", "party_name="));
        replay(stored(Steward.edit(export(), "corrected.xlsx", sheet -> sheet.set(1, "party_name", "甲公司"))));

        load(4, row(1, "1", "party_name=来源改正公司"));

        assertThat(warehouse.text("select party_name from source.penalty")).isEqualTo("来源改正公司");
        assertThat(new Corrected(warehouse.dataSource(), warehouse.definitions()).list(null))
                .singleElement()
                .satisfies(one -> assertThat(one.obsolete()).isTrue());
        assertThat(differences(warehouse.definitions())).isEmpty();
        load(5, row(1, "1", "party_name="));
        assertThat(warehouse.text("select party_name from source.penalty"))
                .as("the row that was corrected is corrected whenever it comes")
                .isEqualTo("甲公司");
    }

    @Test
    void aCorrectionThatDoesNotHelpStaysOnTheOpenRowAndCanBeCorrectedAgain() throws IOException {
        load(1, row(1, "1", "party_name=", "organ="));
        ImportOutcome.Stored half =
                stored(Steward.edit(export(), "half.xlsx", sheet -> sheet.set(1, "party_name", "甲公司")));

        assertThat(replay(half)).isEqualTo(new PartCounts(1, 0, 0, 1, 0));
        assertThat(new Quarantine(warehouse.dataSource()).causes(QuarantineFilter.ALL))
                .singleElement()
                .satisfies(cause -> assertThat(cause.field()).isEqualTo("subject_name"));
        Path second = export();
        assertThat(Steward.open(second).get(1).get(1, "party_name")).isEqualTo("甲公司");
        ImportOutcome.Stored whole = stored(Steward.edit(second, "whole.xlsx", sheet -> {
            sheet.set(1, "organ", "乙局");
            sheet.set(1, "party_name", "丙公司");
        }));

        assertThat(replay(whole)).isEqualTo(new PartCounts(1, 1, 0, 0, 0));
        assertThat(warehouse.text("select party_name || subject_name from source.penalty"))
                .isEqualTo("丙公司乙局");
        assertThat(warehouse.text(
                        "select string_agg(active::text, ' ' order by correction_id) from control.correction"))
                .isEqualTo("false true true");
    }

    @Test
    void refusesWholeSheetsWithAllReasons() throws IOException {
        load(1, row(1, "1", "party_name=", "party_id_no=" + PERSON), row(2, "2", "party_name="), row(3, "3", "organ="));
        Path exported = export();

        assertRefused(exported, "改动", sheet -> sheet.rows().forEach(row -> row.remove(row.size() - 1)), "缺少技术列");
        assertRefused(exported, "编号", sheet -> sheet.set(1, ID, "999999"), "不是本库导出的行");
        assertRefused(
                exported, "外来", sheet -> sheet.set(1, VERSION, "00000000-0000-0000-0000-000000000000:0"), "不是本库导出的行");
        assertRefused(
                exported,
                "两份",
                sheet -> {
                    List<String> copy = new ArrayList<>(sheet.rows().get(1));
                    sheet.rows().add(copy);
                    sheet.set(1, "party_name", "甲");
                },
                "不能有两份更正");
        assertRefused(
                exported, "遮盖", sheet -> sheet.set(sheet.row("id", "1"), "party_id_no", "4403**********0018"), "仍含 *");
        assertRefused(exported, "新增", sheet -> sheet.set(1, ID, ""), "技术列为空");
        assertThat(warehouse.count("select count(*) from control.correction")).isZero();

        Path first = Steward.edit(exported, "first.xlsx", sheet -> sheet.set(sheet.row("id", "2"), "party_name", "甲"));
        Path second = Steward.edit(exported, "second.xlsx", sheet -> {
            sheet.set(sheet.row("id", "2"), "party_name", "乙");
            sheet.set(sheet.row("id", "3"), "organ", "丙局");
        });
        replay(stored(first));
        assertThat(refused(second).problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("已被采信"));
        assertThat(warehouse.count("select count(*) from control.correction")).isEqualTo(1);

        Path foreign = Files.writeString(folder.resolve("foreign.xlsx"), "id,name\n1,2\n");
        assertThat(refused(foreign).problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains(".xlsx"));
    }

    @Test
    void refusesAVersionThatSomebodyElseCorrectedMeanwhile() throws IOException {
        load(1, row(1, "1", "party_name=", "organ="));
        Path exported = export();
        stored(Steward.edit(exported, "mine.xlsx", sheet -> sheet.set(1, "party_name", "甲")));

        assertThat(refused(Steward.edit(exported, "theirs.xlsx", sheet -> sheet.set(1, "organ", "乙局")))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("版本已过时"));
    }

    private void assertRefused(Path exported, String name, Consumer<Steward.Grid> change, String message)
            throws IOException {
        ImportOutcome.Refused refused = refused(Steward.edit(exported, name + ".xlsx", change));
        assertThat(refused.problems())
                .as(name)
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem.toString()).contains(message))
                .noneSatisfy(problem -> assertThat(problem.toString()).contains(PERSON));
    }
}

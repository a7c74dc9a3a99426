package org.zhifaku.library.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.mapping.CellMasks;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/** Finds the cells that a steward changed, and what keeps a row from being corrected. Not thread-safe; one per file. */
final class SheetComparison {

    private final DefinitionSet definitions;
    private final Consumer<SheetProblem> problems;
    private final Map<List<String>, CellMasks> masks = new HashMap<>();
    private final Map<Long, Seen> seen = new HashMap<>();

    private record Seen(SheetRow.Place place, boolean changed) {}

    /**
     * A changed cell.
     *
     * @param before what the library reads now
     * @param after what it is to read; null for an emptied cell
     */
    record Change(int column, Value before, Value after) {}

    /** A value, and its form that may be shown. */
    record Value(@Nullable String raw, @Nullable String shown) {}

    /** All changes of a row. */
    record RowChange(QuarantinedCells row, String reason, List<Change> changes) {}

    SheetComparison(DefinitionSet definitions, Consumer<SheetProblem> problems) {
        this.definitions = definitions;
        this.problems = problems;
    }

    /** The changes of a row; empty where nothing was changed or something is wrong, which is told. */
    Optional<RowChange> compare(SheetRow sheet, @Nullable QuarantinedCells row) {
        if (row == null || !sheet.key().version().startsWith(row.rawHash() + ":")) {
            problems.accept(sheet.place()
                    .problem("编号 %d 不是本库导出的行，或技术列被改动。请在本库重新导出。"
                            .formatted(sheet.key().quarantineId())));
            return Optional.empty();
        }
        Optional<DatasetMapping> mapping =
                definitions.find(row.dataset().source(), row.dataset().name());
        if (mapping.isEmpty()) {
            problems.accept(sheet.place()
                    .problem("数据集 %s/%s 已没有映射，无法校验。"
                            .formatted(row.dataset().source(), row.dataset().name())));
            return Optional.empty();
        }
        if (!row.columns().stream().map(SheetLayout::sheetText).toList().equals(sheet.columns())) {
            problems.accept(sheet.place().problem("这一行的来源列与本工作表的表头不同，可能是从别的工作表粘贴来的。请放回原工作表。"));
            return Optional.empty();
        }
        List<String> key =
                new ArrayList<>(List.of(row.dataset().source(), row.dataset().name()));
        key.addAll(row.columns());
        List<Change> changes = changes(
                sheet, row, masks.computeIfAbsent(key, columns -> mapping.get().masks(row.columns())));
        boolean alone = isAlone(sheet, !changes.isEmpty() || sheet.flaw() != null);
        if (sheet.flaw() != null) {
            problems.accept(sheet.place().problem(sheet.flaw()));
            return Optional.empty();
        }
        return alone && !changes.isEmpty() && isCurrent(sheet, row)
                ? Optional.of(new RowChange(row, sheet.reason(), changes))
                : Optional.empty();
    }

    private List<Change> changes(SheetRow sheet, QuarantinedCells row, CellMasks shown) {
        List<Change> changes = new ArrayList<>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            String now = row.cells().get(column);
            String mask = shown.shown(column, now);
            String cell = sheet.cells().get(column);
            if (cell == null || cell.equals(SheetLayout.sheetText(now)) || cell.equals(SheetLayout.sheetText(mask))) {
                continue;
            }
            boolean masked = mask != null && !mask.equals(now);
            if (masked && cell.contains("*")) {
                problems.accept(sheet.place()
                        .problem("列“%s”的原值已遮盖，更正后的值却仍含 *。请填写完整的值，或恢复为导出时的样子。"
                                .formatted(sheet.columns().get(column))));
            }
            String after = cell.isEmpty() ? null : cell;
            changes.add(new Change(column, new Value(now, mask), new Value(after, shown.shown(column, after))));
        }
        return changes;
    }

    private boolean isAlone(SheetRow sheet, boolean changed) {
        Seen before = seen.put(sheet.key().quarantineId(), new Seen(sheet.place(), changed));
        if (before == null || !before.changed && !changed) {
            return true;
        }
        problems.accept(sheet.place()
                .problem("与工作表“%s”第 %d 行是同一条数据（编号 %d），不能有两份更正。请只保留一行。"
                        .formatted(
                                before.place.sheet(),
                                before.place.row(),
                                sheet.key().quarantineId())));
        return false;
    }

    private boolean isCurrent(SheetRow sheet, QuarantinedCells row) {
        if (!row.status().equals("OPEN")) {
            String how = row.status().equals("ACCEPTED") ? "已被采信" : "已被来源更新的数据取代";
            problems.accept(sheet.place().problem("导出之后这一行%s，不再需要更正。请从表中删除该行。".formatted(how)));
            return false;
        }
        if (!sheet.key().version().equals(SheetLayout.version(row.rawHash(), row.latest()))) {
            problems.accept(sheet.place().problem("导出之后这一行已有其他更正，本表的版本已过时。请重新导出该行再更正。"));
            return false;
        }
        return true;
    }
}

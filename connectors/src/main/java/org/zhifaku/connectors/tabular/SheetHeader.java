package org.zhifaku.connectors.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Merges.Region;

/**
 * The header among the first rows of a sheet. It may take several rows, where merged cells say so: a wide cell stands
 * above the cells below it, a high cell is one name.
 *
 * @param first position of its first row among the rows looked at
 * @param rows how many rows it takes
 * @param columns its names, those of several rows joined
 */
record SheetHeader(int first, int rows, List<String> columns) {

    /** The rows with most known names; else the first about as full as the fullest; null where all are blank. */
    static @Nullable SheetHeader find(List<SheetRow> top, Merges merges, Structure structure, Set<String> knownKeys) {
        Finder finder = new Finder(top, merges, structure);
        int fullest = top.stream().mapToInt(SheetRow::filled).max().orElse(0);
        SheetHeader best = null;
        long bestScore = 0;
        for (int first = 0; first < top.size(); first++) {
            SheetHeader header = finder.at(first);
            long known = header.known(knownKeys, structure.headerJoint());
            long named =
                    header.columns().stream().filter(name -> !name.isBlank()).count();
            boolean full = named * 5 >= fullest * 3 && !Furniture.isSignature(top.get(first));
            long score = known * 1_000 + (full ? 2 : 1);
            if (score > bestScore && !top.get(first).isBlank()) {
                best = header;
                bestScore = score;
            }
            // The lower rows of a header are no header by themselves.
            first += structure.headerRows() == 0 ? header.rows() - 1 : 0;
        }
        return best;
    }

    /** How many names are known, whole or by their lowest row, with the note in brackets or without. */
    long known(Set<String> knownKeys, String joint) {
        return columns.stream()
                .filter(name -> {
                    String key = Table.matchKey(name);
                    int at = joint.isEmpty() ? -1 : name.lastIndexOf(joint);
                    String lowest = Table.matchKey(at < 0 ? name : name.substring(at + joint.length()));
                    return knownKeys.contains(key)
                            || knownKeys.contains(Table.withoutNote(key))
                            || (rows > 1 && knownKeys.contains(lowest));
                })
                .count();
    }

    private record Finder(List<SheetRow> top, Merges merges, Structure structure) {

        SheetHeader at(int first) {
            int rows = Math.min(structure.headerRows(), top.size() - first);
            if (structure.headerRows() == 0) {
                rows = 1;
                while (rows < Structure.MOST_HEADER_ROWS && stands(first + rows - 1)) {
                    rows++;
                }
            }
            return new SheetHeader(first, rows, names(first, rows));
        }

        /** Whether the row holds wide cells and the row below nothing but what belongs to them. */
        private boolean stands(int upper) {
            if (upper + 1 >= top.size()
                    || top.get(upper).filled() < 2
                    || Furniture.isSignature(top.get(upper))
                    || top.get(upper + 1).number() != top.get(upper).number() + 1) {
                return false;
            }
            SheetRow above = top.get(upper);
            SheetRow below = top.get(upper + 1);
            boolean any = false;
            for (int column = 0; column < below.cells().length; column++) {
                if (below.text(column).isBlank()) {
                    continue;
                }
                Region over = merges.at(above.number(), column);
                boolean under = over != null && over.isWide();
                if (!under && !above.text(column).isBlank()) {
                    return false;
                }
                any |= under;
            }
            return any;
        }

        private List<String> names(int first, int rows) {
            int width = 0;
            for (int row = first; row < first + rows; row++) {
                width = Math.max(width, top.get(row).cells().length);
                // A wide cell reaches over columns that have no cell of their own, if there is a name below it.
                width = rows == 1
                        ? width
                        : Math.max(width, merges.lastColumn(top.get(row).number()) + 1);
            }
            List<String> names = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                names.add(name(first, rows, column));
            }
            while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
                names.remove(names.size() - 1);
            }
            return names;
        }

        private String name(int first, int rows, int column) {
            int last = first + rows - 1;
            List<String> parts = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String part = shown(row, column, last);
                if (!part.isBlank()
                        && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(part))) {
                    parts.add(part);
                }
            }
            return String.join(structure.headerJoint(), parts);
        }

        /** The text shown at a cell, which a merged cell has at its upper left; where declared, the text further left. */
        private String shown(int row, int column, int last) {
            Region region = merges.at(top.get(row).number(), column);
            boolean named = isNamedBelow(row, column, last);
            if (region != null) {
                int above = row - (top.get(row).number() - region.firstRow());
                boolean there = above >= 0 && top.get(above).number() == region.firstRow();
                // Where nothing stands below a wide cell, it is the name of its first column only.
                boolean beside = column > region.firstColumn() && !named;
                return there && !beside ? Table.trim(top.get(above).text(region.firstColumn())) : "";
            }
            String own = Table.trim(top.get(row).text(column));
            boolean fromLeft = own.isEmpty() && named && column > 0 && structure.headerRows() > 1;
            return fromLeft ? Table.trim(leftOf(row, column)) : own;
        }

        private boolean isNamedBelow(int row, int column, int last) {
            for (int below = row + 1; below <= last; below++) {
                if (!top.get(below).text(column).isBlank()) {
                    return true;
                }
            }
            return false;
        }

        private String leftOf(int row, int column) {
            for (int left = column - 1; left >= 0; left--) {
                if (!top.get(row).text(left).isBlank()) {
                    return top.get(row).text(left);
                }
            }
            return "";
        }
    }
}

package org.zhifaku.connectors.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhifaku.connectors.tabular.Dialect;
import org.zhifaku.connectors.tabular.Structure;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;
import org.zhifaku.schemas.landing.Operation;

/** Reads a plan of files: {@code files} and {@code done}. */
final class FilePlanFile {

    /** What to write where a drop has no markers; leaving the key out says the same. */
    private static final String NO_MARKER = "none";

    private FilePlanFile() {}

    static FilePlan read(YamlMap pull) {
        List<FilePattern> patterns = new ArrayList<>();
        for (YamlValue value : pull.list("files")) {
            value.map()
                    .ifPresentOrElse(
                            map -> pattern(map).ifPresent(patterns::add),
                            () -> value.problem("'files' takes maps with a 'pattern' and a 'format'."));
        }
        if (pull.list("files").isEmpty()) {
            pull.problem("files", "'files' is missing or empty. Name at least one pattern.");
        }
        return new FilePlan(patterns, marker(pull));
    }

    private static String marker(YamlMap pull) {
        String marker = pull.text("done").orElse(NO_MARKER);
        if (marker.equals(NO_MARKER)) {
            return "";
        }
        boolean sound = marker.contains(FilePlan.NAME) && !marker.equals(FilePlan.NAME) && isFileName(marker);
        if (!marker.isEmpty() && !sound) {
            pull.problem(
                    "done",
                    "'done: %s' is no marker. Write a file name with {name} in it, e.g. \"{name}.done\", or none."
                            .formatted(marker));
        }
        return marker;
    }

    private static Optional<FilePattern> pattern(YamlMap map) {
        String pattern = map.requireText("pattern");
        if (!pattern.isEmpty() && !isFileName(pattern)) {
            map.problem("pattern", "'pattern: %s' must name files, not folders.".formatted(pattern));
        }
        String placeholders = pattern.replace(FilePattern.DATE, "");
        if (placeholders.contains("{") || placeholders.contains("}")) {
            map.problem("pattern", "'pattern: %s' has a placeholder other than {date}.".formatted(pattern));
        }
        if (map.value("format").isEmpty()) {
            map.problem("format", "Key 'format' is missing. Add csv, xlsx, xls, ndjson or xml.");
        }
        TabularFormat.Kind format =
                map.choice("format", TabularFormat.Kind.class).orElse(TabularFormat.Kind.CSV);
        Dialect dialect = DialectFile.read(map);
        Structure structure = structure(map, format);
        Operation operation = map.choice("operation", Operation.class).orElse(Operation.UPSERT);
        boolean full = map.bool("full").orElse(false);
        if (full && operation == Operation.DELETE) {
            map.problem("full", "'full: true' is for files that hold all rows; these withdraw some.");
        }
        map.finish();
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(new FilePattern(pattern, format, dialect, structure, operation, full));
    }

    private static Structure structure(YamlMap map, TabularFormat.Kind format) {
        boolean sheet = format == TabularFormat.Kind.XLSX || format == TabularFormat.Kind.XLS;
        for (String key : List.of("header_rows", "header_joint")) {
            if (!sheet && map.value(key).isPresent()) {
                map.problem(key, "'%s' is for workbooks (format xlsx or xls) only.".formatted(key));
            }
        }
        if (format != TabularFormat.Kind.XML && map.value("record").isPresent()) {
            map.problem("record", "'record' is for format xml only.");
        }
        int rows = map.integer("header_rows").orElse(0);
        boolean sound = rows >= 0 && rows <= Structure.MOST_HEADER_ROWS;
        if (!sound) {
            map.problem(
                    "header_rows", "'header_rows: %d' must be 1 to %d.".formatted(rows, Structure.MOST_HEADER_ROWS));
        }
        String joint = map.text("header_joint").orElse(Structure.STANDARD.headerJoint());
        return new Structure(map.text("record").orElse(""), sound ? rows : 0, joint);
    }

    private static boolean isFileName(String pattern) {
        return pattern.indexOf('/') < 0 && pattern.indexOf('\\') < 0 && !pattern.startsWith(".");
    }
}

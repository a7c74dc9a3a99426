package org.zhifaku.connectors.pull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the marker of a file declares. A marker may be empty; each line is {@code rows=N} or {@code sha256=HEX}.
 *
 * @param rows rows of the file without its header, or null
 * @param sha256 digest of the file, 64 hexadecimal digits in lower case, or null
 */
record Marker(@Nullable Long rows, @Nullable String sha256) {

    static final Marker NOTHING = new Marker(null, null);

    private static final Pattern ROWS = Pattern.compile("rows\\s*=\\s*(\\d{1,15})");
    private static final Pattern SHA256 = Pattern.compile("sha256\\s*=\\s*([0-9a-fA-F]{64})");

    /** The marker, or nothing where a line is neither; then {@link #firstOdd} names it. */
    static Optional<Marker> parse(String text) {
        Long rows = null;
        String sha256 = null;
        for (String line : lines(text)) {
            var rowsLine = ROWS.matcher(line);
            var shaLine = SHA256.matcher(line);
            if (rowsLine.matches()) {
                rows = Long.valueOf(rowsLine.group(1));
            } else if (shaLine.matches()) {
                sha256 = shaLine.group(1).toLowerCase(Locale.ROOT);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Marker(rows, sha256));
    }

    /** The first line that cannot be understood, cut. */
    static String firstOdd(String text) {
        return lines(text).stream()
                .filter(line ->
                        !ROWS.matcher(line).matches() && !SHA256.matcher(line).matches())
                .findFirst()
                .map(line -> line.length() > 120 ? line.substring(0, 120) + "…" : line)
                .orElse("");
    }

    private static java.util.List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

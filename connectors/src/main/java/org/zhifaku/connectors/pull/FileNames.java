package org.zhifaku.connectors.pull;

import java.nio.charset.StandardCharsets;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;

/** Refuses file names that would not stay in the folder they are put in. */
final class FileNames {

    private static final int MOST_BYTES = 240;

    private FileNames() {}

    static void requireSafe(String name, String place) throws SourceException {
        boolean odd = name.isEmpty()
                || name.startsWith(".")
                || name.codePoints().anyMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c))
                || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        if (odd) {
            String shown = name.codePoints()
                    .limit(120)
                    .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                    .collect(java.util.stream.Collectors.joining());
            throw new SourceException(
                    SourceFailure.UNSAFE_NAME,
                    ("Refused file '%s' of %s: a file name must not begin with a dot, hold /, \\, : or control"
                                    + " characters, or exceed %d bytes. Have it renamed.")
                            .formatted(shown, place, MOST_BYTES),
                    "拒收 %s 的文件 '%s'：文件名不得以点开头，不得含有 /、\\、: 或控制字符，不得超过 %d 字节。请对方改名后重新推送。"
                            .formatted(place, shown, MOST_BYTES),
                    null);
        }
    }
}

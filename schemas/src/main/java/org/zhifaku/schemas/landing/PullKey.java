package org.zhifaku.schemas.landing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a pull is of: one dataset of one source for one business date.
 *
 * @param source folder name of the source, {@code [a-z0-9-]}
 * @param dataset name of the dataset, {@code [a-z0-9_-]}
 * @param businessDate the day the data are of, in Asia/Shanghai
 * @param pullId number of the pull, unique in a library, from 1
 */
public record PullKey(String source, String dataset, LocalDate businessDate, long pullId) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    public PullKey {
        requireName("source", source);
        requireName("dataset", dataset);
        if (pullId < 1) {
            throw new IllegalArgumentException("A pull id is from 1, not " + pullId + ".");
        }
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "%s '%s' is no name: use a-z, 0-9, hyphens and underscores, 64 at most.".formatted(what, name));
        }
    }

    /** The pull's folder below the landing root. */
    public Path folder() {
        return Path.of(source, dataset, businessDate.toString(), Long.toString(pullId));
    }
}

package org.zhifaku.console;

import java.util.Optional;

/** Port to the source definitions: what a source is called. An application that provides none shows the folders' names. */
@FunctionalInterface
public interface SourceNames {

    /** Chinese name of a source, if it is known. */
    Optional<String> name(String source);
}

package org.zhifaku.console.portal;

import java.util.Optional;

/** Port to the code sets: what a code means. An application that provides none shows the codes themselves. */
@FunctionalInterface
public interface CodeNames {

    /** Chinese name of a code of a code set, if it is known. */
    Optional<String> name(String codes, String code);
}

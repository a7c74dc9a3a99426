package org.zhifaku.jobs.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.settings.ZhifakuSettings;

/** What of a source's thresholds later stages need. */
public final class SourceThresholds {
    private SourceThresholds() {}

    /** Largest share of a source's records that may be missing in a pull of all rows; 0 where its folder is gone. */
    public static double maxVanish(ZhifakuSettings settings, String source) {
        try {
            return Sources.load(settings.mappings(), settings::source).stream()
                    .filter(state -> state.source().equals(source))
                    .map(state -> state.system().thresholds().maxVanish())
                    .findFirst()
                    .orElse(0.0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sources in '%s'.".formatted(settings.mappings()), e);
        }
    }
}

package org.zhifaku.connectors.source;

import java.util.List;
import java.util.function.Function;

/** A source folder with its settings: ready, or still without some it needs. */
public sealed interface SourceState {

    /** Name of the source. */
    String source();

    /** The one or the other. */
    <T> T fold(Function<SourceDefinition, T> whenConfigured, Function<NotConfigured, T> otherwise);

    /** All that is needed is there. */
    record Configured(SourceDefinition definition) implements SourceState {
        @Override
        public String source() {
            return definition.source();
        }

        @Override
        public <T> T fold(Function<SourceDefinition, T> whenConfigured, Function<NotConfigured, T> otherwise) {
            return whenConfigured.apply(definition);
        }
    }

    /**
     * Settings are missing. That is no error: a library need not have every source.
     *
     * @param missing full names of the missing settings, e.g. {@code zhifaku.sources.credit-publicity.host}
     */
    record NotConfigured(String source, String nameZh, List<String> missing) implements SourceState {
        public NotConfigured {
            missing = List.copyOf(missing);
        }

        /** For logs and the ledger of a night. */
        public String message() {
            return "Source '" + source + "' is skipped: it is not configured. Set " + String.join(", ", missing) + ".";
        }

        @Override
        public <T> T fold(Function<SourceDefinition, T> whenConfigured, Function<NotConfigured, T> otherwise) {
            return otherwise.apply(this);
        }
    }
}

package org.zhifaku.connectors.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A source folder with its settings: ready, or still without some it needs. */
public sealed interface SourceState {

    /** Name of the source. */
    String source();

    /**
     * One of its datasets: which files it has and how they are read. That needs no setting; how the source is reached may be
     * incomplete.
     */
    Optional<SourceDefinition.Dataset> dataset(String name);

    /** The system, where settings are missing with nothing in their places. */
    default SourceSystem system() {
        return fold(SourceDefinition::system, lacking -> lacking.incomplete().system());
    }

    /** The one or the other. */
    <T> T fold(Function<SourceDefinition, T> whenConfigured, Function<NotConfigured, T> otherwise);

    /** All that is needed is there. */
    record Configured(SourceDefinition definition) implements SourceState {
        @Override
        public String source() {
            return definition.source();
        }

        @Override
        public Optional<SourceDefinition.Dataset> dataset(String name) {
            return definition.dataset(name);
        }

        @Override
        public <T> T fold(Function<SourceDefinition, T> whenConfigured, Function<NotConfigured, T> otherwise) {
            return whenConfigured.apply(definition);
        }
    }

    /**
     * Settings are missing. That is no error: a library need not have every source.
     *
     * @param incomplete what is defined, with nothing in the places of the missing settings
     * @param missing full names of the missing settings, e.g. {@code zhifaku.sources.credit-publicity.host}
     */
    record NotConfigured(SourceDefinition incomplete, List<String> missing) implements SourceState {
        public NotConfigured {
            missing = List.copyOf(missing);
        }

        @Override
        public String source() {
            return incomplete.source();
        }

        @Override
        public Optional<SourceDefinition.Dataset> dataset(String name) {
            return incomplete.dataset(name);
        }

        /** Its name in Chinese. */
        public String nameZh() {
            return incomplete.system().nameZh();
        }

        /** For logs and the ledger of a night. */
        public String message() {
            return "Source '" + source() + "' is skipped: it is not configured. Set " + String.join(", ", missing)
                    + ".";
        }

        @Override
        public <T> T fold(Function<SourceDefinition, T> whenConfigured, Function<NotConfigured, T> otherwise) {
            return otherwise.apply(this);
        }
    }
}

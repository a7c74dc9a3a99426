package org.zhifaku.connectors.pull;

import java.util.function.Function;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.schemas.landing.Manifest;

/** What became of a pull. */
public sealed interface PullOutcome {

    /** The one that it is. */
    <T> T fold(
            Function<Landed, T> landed, Function<Empty, T> empty, Function<Held, T> held, Function<Failed, T> failed);

    /**
     * All landed, and whole.
     *
     * @param manifest what landed; give its rows and columns to the next pull
     */
    record Landed(Manifest manifest) implements PullOutcome {
        @Override
        public <T> T fold(
                Function<Landed, T> landed,
                Function<Empty, T> empty,
                Function<Held, T> held,
                Function<Failed, T> failed) {
            return landed.apply(this);
        }
    }

    /** The source has no file for this date; nothing was landed. */
    record Empty() implements PullOutcome {
        @Override
        public <T> T fold(
                Function<Landed, T> landed,
                Function<Empty, T> empty,
                Function<Held, T> held,
                Function<Failed, T> failed) {
            return empty.apply(this);
        }
    }

    /**
     * Landed for a steward to look at, but not to become truth.
     *
     * @param manifest what landed; its {@code hold} says the same
     * @param code the weightiest reason
     * @param reason all reasons, in Chinese
     */
    record Held(Manifest manifest, HoldCode code, String reason) implements PullOutcome {
        @Override
        public <T> T fold(
                Function<Landed, T> landed,
                Function<Empty, T> empty,
                Function<Held, T> held,
                Function<Failed, T> failed) {
            return held.apply(this);
        }
    }

    /**
     * Nothing landed.
     *
     * @param reason what, where, which value (never a secret), what to do; in English, for whoever runs the program
     * @param reasonZh the same in Chinese, for stewards
     */
    record Failed(SourceFailure code, String reason, String reasonZh) implements PullOutcome {
        @Override
        public <T> T fold(
                Function<Landed, T> landed,
                Function<Empty, T> empty,
                Function<Held, T> held,
                Function<Failed, T> failed) {
            return failed.apply(this);
        }
    }
}

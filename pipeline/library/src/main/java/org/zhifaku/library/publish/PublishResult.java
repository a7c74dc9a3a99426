package org.zhifaku.library.publish;

/**
 * What one run of publishing did.
 *
 * @param published queue rows whose act the index now shows, or no longer holds because it was withdrawn
 * @param notPublic queue rows whose act must not be shown
 * @param failed acts that the index refused; they stay queued, the reasons stand in {@code control.publish_failure}
 * @param expired acts taken out of the index because their last day of publication was over
 * @param rebuilt documents written to a new build of the index, besides those from the queue
 */
public record PublishResult(long published, long notPublic, long failed, long expired, long rebuilt) {

    static final PublishResult NOTHING = new PublishResult(0, 0, 0, 0, 0);

    PublishResult plus(PublishResult other) {
        return new PublishResult(
                published + other.published,
                notPublic + other.notPublic,
                failed + other.failed,
                expired + other.expired,
                rebuilt + other.rebuilt);
    }
}

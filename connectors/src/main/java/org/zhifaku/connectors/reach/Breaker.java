package org.zhifaku.connectors.reach;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.concurrent.TimeUnit;
import org.zhifaku.connectors.source.SourceSystem;

/**
 * Keeps the program from asking a source again and again that does not answer: after so many requests in a row that failed in spite
 * of their retries, further ones fail at once until the pause is over. Only failures that may pass count: a wrong password of one
 * dataset says nothing about the next.
 */
final class Breaker {

    private static final float ALL = 100;

    private final SourceSystem system;
    private final CircuitBreaker breaker;

    Breaker(SourceSystem system) {
        this.system = system;
        SourceSystem.Breaker settings = system.breaker();
        this.breaker = CircuitBreaker.of(
                system.source(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.failures())
                        .minimumNumberOfCalls(settings.failures())
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(thrown -> thrown instanceof SourceException failed
                                && failed.failure().mayPass())
                        .build());
    }

    interface Request<T> {
        T run() throws SourceException;
    }

    <T> T guard(Request<T> request) throws SourceException {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException e) {
            throw new SourceException(
                    SourceFailure.CIRCUIT_OPEN,
                    "Source '%s' failed %d times in a row and is left alone for %s. See the failures before; run again when it answers."
                            .formatted(
                                    system.source(),
                                    system.breaker().failures(),
                                    system.breaker().pause()),
                    "来源 '%s' 连续 %d 次请求失败，%d 秒内不再请求。请先查看前面的失败原因，待对方恢复后重新采集。"
                            .formatted(
                                    system.source(),
                                    system.breaker().failures(),
                                    system.breaker().pause().toSeconds()),
                    e);
        }
        long start = System.nanoTime();
        boolean settled = false;
        try {
            T answer = request.run();
            settled = true;
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return answer;
        } catch (SourceException e) {
            settled = true;
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw e;
        } finally {
            if (!settled) {
                breaker.releasePermission();
            }
        }
    }
}

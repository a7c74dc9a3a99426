package org.zhifaku.bench.harness;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches this JVM's heap, at each garbage collection, and its resident memory, until closed. */
final class MemoryWatch implements AutoCloseable {

    /** Peaks since the start of the watch, in bytes. */
    record Peak(long heapBytes, long liveHeapBytes, long residentBytes) {}

    private final AtomicLong heap = new AtomicLong();
    private final AtomicLong live = new AtomicLong();
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final NotificationListener listener = (notification, handback) -> {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            raise(heap, used(info.getGcInfo().getMemoryUsageBeforeGc()));
            raise(live, used(info.getGcInfo().getMemoryUsageAfterGc()));
        }
    };

    private MemoryWatch() {}

    /** Starts on a heap that was just collected: what it holds now counts as live. */
    static MemoryWatch start() {
        MemoryWatch watch = new MemoryWatch();
        raise(
                watch.live,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        ResidentMemory.resetPeak();
        emitters(emitter -> emitter.addNotificationListener(watch.listener, null, null));
        return watch;
    }

    Peak peak() {
        raise(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return new Peak(heap.get(), live.get(), ResidentMemory.peakBytes());
    }

    @Override
    public void close() throws ListenerNotFoundException {
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (bean instanceof NotificationEmitter emitter) {
                emitter.removeNotificationListener(listener);
            }
        }
    }

    private static void emitters(java.util.function.Consumer<NotificationEmitter> action) {
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (bean instanceof NotificationEmitter emitter) {
                action.accept(emitter);
            }
        }
    }

    private long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> heapPools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static void raise(AtomicLong peak, long value) {
        peak.accumulateAndGet(value, Math::max);
    }
}

package dev.vouchsafe.web.testing;

import io.netty.util.ResourceLeakDetector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Netty's detector of buffers that nobody released, which also keeps what it finds for {@link NoLeaks}. Named by
 * {@code io.netty.customResourceLeakDetector}.
 */
public final class LeakDetector<T> extends ResourceLeakDetector<T> {

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    public LeakDetector(Class<?> resourceType, int samplingInterval) {
        super(resourceType, samplingInterval);
    }

    /** Netty looks for this form first and complains where there is none; the third argument means nothing any more. */
    public LeakDetector(Class<?> resourceType, int samplingInterval, long maxActive) {
        this(resourceType, samplingInterval);
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
        FOUND.add(resourceType + " was not released. " + records);
        super.reportTracedLeak(resourceType, records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
        FOUND.add(resourceType + " was not released.");
        super.reportUntracedLeak(resourceType);
    }

    /** What was found since it was last asked. */
    static List<String> takeFound() {
        var found = List.copyOf(FOUND);
        FOUND.removeAll(found);
        return found;
    }
}

package dev.vouchsafe.embedded;

import com.yammer.metrics.core.Metric;
import com.yammer.metrics.core.MetricName;
import com.yammer.metrics.core.MetricsRegistryListener;
import com.yammer.metrics.core.Stoppable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.apache.kafka.server.util.ShutdownableThread;

/**
 * Ends what wakes a broker up a hundred times a second although nobody has work for it. Kafka has no settings for that.
 * What ends here serves other nodes, share groups, remote logs and readers of rates: a broker inside a process has none
 * of them.
 */
final class RestingBroker {

    /**
     * They look five times a second whether somebody has waited too long, which can't happen here. Those of fetches and
     * of consumer groups stay.
     */
    private static final Pattern NEEDLESS = Pattern.compile(
            "ExpirationReaper-\\d+-(Produce|DeleteRecords|RemoteFetch|RemoteListOffsets|ShareFetch|AlterAcls)"
                    + "|share-coordinator-reaper|share-group-lock-timeout-reaper|persister-state-manager-reaper"
                    + "|client-metrics-reaper|network-partition-metadata-client-reaper");

    private static final AtomicBoolean withoutRates = new AtomicBoolean();

    private RestingBroker() {}

    /** For all brokers of this process: their meters count, but work out no rates. */
    static void stopRates() {
        if (withoutRates.compareAndSet(false, true)) {
            KafkaYammerMetrics.defaultRegistry().addListener(new StoppedRates());
        }
    }

    /** To be called when a broker has started; that it ends them once more at its own end does no harm. */
    static void stopNeedlessTimers() {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread instanceof ShutdownableThread timer
                    && NEEDLESS.matcher(timer.getName()).matches()) {
                timer.initiateShutdown();
            }
        }
    }

    private static final class StoppedRates implements MetricsRegistryListener {

        @Override
        public void onMetricAdded(MetricName name, Metric metric) {
            if (metric instanceof Stoppable ticking) {
                ticking.stop();
            }
        }

        @Override
        public void onMetricRemoved(MetricName name) {}
    }
}

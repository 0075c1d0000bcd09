package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.settle.InboundOffsets;
import dev.vouchsafe.platform.settle.InboundOffsets.Unconsumed;
import java.util.List;
import java.util.TreeSet;

/** How far the service is behind its inbound topics, by the system's time: messages wait for machines. */
record InboundLags(InboundOffsets offsets, TopicReader reader) {

    private static final double MILLIS = 1_000.0;

    List<InboundLag> now() {
        var unconsumed = offsets.unconsumed();
        return new TreeSet<>(offsets.topics())
                .stream()
                        .map(topic -> lag(
                                topic,
                                unconsumed.stream()
                                        .filter(each -> each.partition().topic().equals(topic))
                                        .toList()))
                        .toList();
    }

    private InboundLag lag(String topic, List<Unconsumed> partitions) {
        return new InboundLag(
                topic,
                partitions.stream().mapToLong(each -> each.end() - each.next()).sum(),
                partitions.stream().mapToDouble(this::secondsWaited).max().orElse(0));
    }

    private double secondsWaited(Unconsumed messages) {
        return reader.first(messages.partition(), messages.next())
                .map(first -> Math.max(0, System.currentTimeMillis() - first.timestamp()) / MILLIS)
                .orElse(0.0);
    }
}

package dev.vouchsafe.benchmark.assignment;

import java.time.Duration;

/** What each process has used so far. */
record ProcessorTimes(Duration service, Duration documents, Duration broker) {

    ProcessorTimes since(ProcessorTimes before) {
        return new ProcessorTimes(
                service.minus(before.service), documents.minus(before.documents), broker.minus(before.broker));
    }

    Duration together() {
        return service.plus(documents).plus(broker);
    }
}

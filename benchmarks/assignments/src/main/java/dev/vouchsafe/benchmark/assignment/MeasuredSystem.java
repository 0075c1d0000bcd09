package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Child;
import dev.vouchsafe.benchmark.comparison.Folder;
import dev.vouchsafe.benchmark.comparison.Obstacle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A voucher-service with a broker and a document server of its own, a process each. */
final class MeasuredSystem {

    private static final long LOOK_MS = 500;
    /** What is used in that time by processes that have nothing to do. */
    private static final Duration AT_REST = Duration.ofMillis(60);

    private final Child broker;
    private final Child documents;
    private final String bootstrap;
    private final String server;
    private final VoucherService service;
    private final Writer writer;
    private final Published published;

    /**
     * @param name of its folders
     * @param settings of the service, besides those that it needs
     */
    MeasuredSystem(Options options, Folder folder, String name, Tokens tokens, List<String> settings)
            throws IOException, InterruptedException {
        this.broker = folder.holds(new Child(Java.command(
                "512m", Server.class, "broker", folder.make(name + "broker").toString())));
        this.documents = folder.holds(new Child(Java.command(
                "1g", Server.class, "documents", folder.make(name + "documents").toString())));
        this.bootstrap = address(broker);
        this.server = address(documents);
        Path log = options.log == null ? folder.path().resolve(name + "voucher-service.log") : options.log;
        this.service = folder.holds(new VoucherService(options.home, log, bootstrap, server, tokens, settings));
        this.writer = folder.holds(new Writer(bootstrap));
        service.awaitReady();
        this.published = folder.holds(new Published(bootstrap));
    }

    /** Vouchers in new agreements; returns when all are durable and told. */
    Stopwatch assign(String name, int agreements, int vouchers) {
        for (int agreement = 0; agreement < agreements; agreement++) {
            writer.agreement(name + agreement, vouchers / agreements + 1);
        }
        writer.flush();
        for (int voucher = 0; voucher < vouchers; voucher++) {
            writer.assignment(Writer.VLSC, name + voucher % agreements, voucher / agreements);
        }
        return published.assignments(vouchers);
    }

    /** Returns when nothing is left to do: what follows the log has followed. */
    void awaitRest() throws InterruptedException {
        ProcessorTimes before;
        do {
            before = used();
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        } while (used().since(before).together().compareTo(AT_REST) > 0);
    }

    ProcessorTimes used() {
        return new ProcessorTimes(service.processorTime(), documents.processorTime(), broker.processorTime());
    }

    String bootstrap() {
        return bootstrap;
    }

    /** The connection string of its document server. */
    String documents() {
        return server;
    }

    VoucherService service() {
        return service;
    }

    Writer writer() {
        return writer;
    }

    private static String address(Child child) throws InterruptedException {
        var answer = child.answer();
        if (!answer.word().equals("ok")) {
            throw new Obstacle("A server doesn't start: " + answer.written());
        }
        return answer.text("address");
    }
}

package dev.vouchsafe.platform.http;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where calls do what blocks: on a virtual thread each, never on those that serve the connections. */
final class OffTheEventLoop implements AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
    // Trampolining keeps what one subscriber asks for in order, though every task has a thread of its own.
    private final Scheduler scheduler = Schedulers.fromExecutor(threads, true);

    <T> Mono<T> call(Callable<T> blocking) {
        return Mono.fromCallable(blocking).subscribeOn(scheduler);
    }

    Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void close() {
        scheduler.dispose();
        threads.shutdown();
    }
}

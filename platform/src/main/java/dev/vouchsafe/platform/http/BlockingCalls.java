package dev.vouchsafe.platform.http;

import dev.vouchsafe.web.Connections;
import dev.vouchsafe.web.FatalFailure;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where calls do what blocks: on a virtual thread each, never on those that serve the connections. */
public final class BlockingCalls implements AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("call-", 0).factory());

    /**
     * What blocks, for the exchange. An error of the machine fails the call and nothing else, also where what is given
     * is written out.
     */
    public <T> Mono<T> call(ServerWebExchange exchange, Callable<T> blocking) {
        return Mono.create(caller -> threads.execute(() -> {
            try {
                T given;
                try {
                    given = FatalFailure.guarded(blocking);
                } catch (Exception failed) {
                    caller.error(failed);
                    return;
                }
                caller.success(given);
            } catch (VirtualMachineError | LinkageError error) {
                Connections.end(exchange, error);
            }
        }));
    }

    /** The same for what gives one after the other, by an iterator that is {@link FatalFailure#guarded}. */
    public <T> Flux<T> stream(Flux<T> blocking) {
        // Trampolining keeps what one subscriber asks for in order, though every task has a thread of its own.
        return blocking.subscribeOn(Schedulers.fromExecutor(threads, true));
    }

    /** What an iterator that blocks gives, once. */
    public <T> Flux<T> each(Iterator<T> blocking) {
        return stream(Flux.fromIterable(() -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return FatalFailure.guardedHere(blocking::hasNext);
            }

            @Override
            public T next() {
                return FatalFailure.guardedHere(blocking::next);
            }
        }));
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}

package dev.vouchsafe.portal.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Calls of the driver, which block, where they may. */
final class Blocking {

    private Blocking() {}

    static Mono<Void> run(Runnable call) {
        return Mono.<Void>fromRunnable(call).subscribeOn(Schedulers.boundedElastic());
    }

    /** Empty where the call answers null. */
    static <T> Mono<T> get(Supplier<@Nullable T> call) {
        return Mono.<T>fromSupplier(call).subscribeOn(Schedulers.boundedElastic());
    }
}

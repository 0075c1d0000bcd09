package dev.vouchsafe.gateway.service;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What several services say to one call. It is known when all have answered: a refusal ends no other's call, since that
 * may be the one which is to record it.
 */
public final class AllAnswers {

    private AllAnswers() {}

    /**
     * All answers in the order of the services.
     *
     * @return the first error in this order, if there is one
     */
    public static <T> Mono<List<T>> of(Flux<ServiceName> services, Function<ServiceName, Mono<T>> read) {
        return services.flatMapSequential(service -> read.apply(service).materialize())
                .collectList()
                .flatMap(
                        answers -> Flux.fromIterable(answers).<T>dematerialize().collectList());
    }
}

package dev.vouchsafe.web.testing;

import dev.vouchsafe.contracts.testing.AnswerCheck;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compares every answer that a client of tests gets with the description. An answer that differs fails the test. */
public record DescribedAnswers(AnswerCheck check) implements ExchangeFilterFunction {

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(answer -> answer.bodyToMono(byte[].class)
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> {
                            check.demand(
                                    request.method().name(),
                                    request.url().getRawPath(),
                                    answer.statusCode().value(),
                                    answer.headers().asHttpHeaders(),
                                    bytes);
                            return answer.mutate()
                                    .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)))
                                    .build();
                        }));
    }
}

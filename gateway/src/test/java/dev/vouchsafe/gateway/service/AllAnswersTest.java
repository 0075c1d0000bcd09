package dev.vouchsafe.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AllAnswersTest {

    private static final Flux<ServiceName> TWO = Flux.just(ServiceName.ELIGIBILITY, ServiceName.VOUCHER);

    @Test
    void aRefusalEndsNoOthersCall() {
        var slow = Sinks.<String>one();
        var ended = new AtomicBoolean();
        var answer = AllAnswers.of(
                        TWO,
                        service -> service == ServiceName.ELIGIBILITY
                                ? slow.asMono().doOnCancel(() -> ended.set(true))
                                : Mono.error(new IllegalArgumentException("refused")))
                .toFuture();

        assertThat(ended).isFalse();
        assertThat(answer).isNotDone();

        slow.tryEmitValue("heard");
        assertThat(answer).isCompletedExceptionally();
        assertThat(answer.exceptionNow()).hasMessage("refused");
    }

    @Test
    void answersStandInTheOrderOfTheServices() {
        var slow = Sinks.<String>one();
        var answer = AllAnswers.of(
                        TWO, service -> service == ServiceName.ELIGIBILITY ? slow.asMono() : Mono.just(service.id()))
                .toFuture();

        slow.tryEmitValue("first");

        assertThat(answer).isCompletedWithValue(List.of("first", ServiceName.VOUCHER.id()));
    }
}

package dev.vouchsafe.gateway.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Erases a person in every service that keeps something of it under a key of its own, one after the other. What is
 * broken off is made up by the same call again: who has erased already says so once more.
 */
@RestController
record AllErasures(AllServices services) {

    /** What a service answers. */
    record Erased(String key, Instant erasedAt) {}

    /** The erasure in a service beside the first. */
    record ErasedElsewhere(String service, String key, Instant erasedAt) {}

    /**
     * What is answered: the first erasure.
     *
     * @param others the further ones; missing if there are none
     */
    record ErasedEverywhere(
            String key,
            Instant erasedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErasedElsewhere> others) {}

    /** A service's answer; it has nothing of the person if that is 404. */
    private record Answered(ServiceName service, ResponseEntity<byte[]> answer) {

        boolean hasErased() {
            return answer.getStatusCode().is2xxSuccessful();
        }

        boolean isRefused() {
            return !hasErased() && !HttpStatus.NOT_FOUND.isSameCodeAs(answer.getStatusCode());
        }

        Erased erased() {
            return HttpJson.mapper().readValue(answer.getBody(), Erased.class);
        }
    }

    @PostMapping(OwnPaths.ERASURES)
    Mono<ResponseEntity<byte[]>> erase(
            ServerWebExchange exchange, @RequestBody(required = false) byte @Nullable [] person) {
        var body = person == null ? new byte[0] : person;
        return services.sealing()
                .concatMap(service -> services.askPart(service, OwnPaths.ERASURES, exchange, body)
                        .map(answer -> new Answered(service, answer)))
                .doOnNext(this::demandAnswer)
                .takeUntil(Answered::isRefused)
                .collectList()
                .flatMap(answers -> together(answers, exchange, body));
    }

    private void demandAnswer(Answered answered) {
        if (answered.answer().getStatusCode().is5xxServerError()) {
            throw services.unreachable(answered.service());
        }
    }

    private Mono<ResponseEntity<byte[]>> together(List<Answered> answers, ServerWebExchange exchange, byte[] body) {
        var erased = answers.stream().filter(Answered::hasErased).toList();
        var last = answers.getLast();
        if (!erased.isEmpty()) {
            return Mono.just(last.isRefused() ? last.answer() : ok(erased));
        }
        // Nothing was done, so the refusal is to stand in a trail. The first that refuses it so says it once more.
        var refusing = last.isRefused() ? last : answers.getFirst();
        return services.at(OwnPaths.ERASURES, refusing.service().id())
                .next()
                .flatMap(service -> services.ask(HttpMethod.POST, service, exchange, body));
    }

    private static ResponseEntity<byte[]> ok(List<Answered> erased) {
        var first = erased.getFirst().erased();
        var others = erased.stream()
                .skip(1)
                .map(each -> new ErasedElsewhere(
                        each.service().id(), each.erased().key(), each.erased().erasedAt()))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(HttpJson.mapper().writeValueAsBytes(new ErasedEverywhere(first.key(), first.erasedAt(), others)));
    }
}

package dev.vouchsafe.gateway.state;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.StateOfThings;
import dev.vouchsafe.contracts.ops.TurnedAway;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllAnswers;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.RefusedByService;
import dev.vouchsafe.gateway.service.UnreachableService;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.TurnedAwayCalls;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How all services stand. One that can't be asked is shown as that: who looks here may look because of it. */
@RestController
record AllStates(AllServices services, TurnedAwayCalls turnedAway) {

    @GetMapping(OwnPaths.STATE)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return AllAnswers.of(
                        services.names(),
                        service -> services.readAs(service, OwnPaths.STATE, exchange, StateOfThings.class)
                                .onErrorResume(
                                        UnreachableService.class,
                                        silent -> Mono.just(unreachable(
                                                service, silent.detail().in(AskedLanguage.of(exchange))))))
                .map(StateOfThings::together)
                .map(state -> state.alsoTurnedAway(turnedAway.today()))
                .map(state -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(HttpJson.mapper().writeValueAsBytes(state)))
                .onErrorResume(RefusedByService.class, refused -> Mono.just(refused.answer()));
    }

    private static StateOfThings unreachable(ServiceName service, String because) {
        return new StateOfThings(
                null, List.of(ServiceState.unreachable(service.id(), because)), List.of(), TurnedAway.NONE);
    }
}

package dev.vouchsafe.gateway;

import dev.vouchsafe.web.Acceptance;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What the gateway answers by itself is refused to who would not accept it, before any service is asked. The services
 * see to their own.
 */
@Component
@Order(OwnAnswers.AFTER_SECURITY)
class OwnAnswers implements WebFilter {

    static final int AFTER_SECURITY = -1;
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> LIST = List.of(MediaType.APPLICATION_JSON, AllLists.CSV);
    private static final Map<String, List<MediaType>> OWN = Map.ofEntries(
            Map.entry(SharedClock.PATH, JSON),
            Map.entry(AllEvidence.EVIDENCE, JSON),
            Map.entry(AllEvidence.CHECKPOINTS, JSON),
            Map.entry(AllEvidence.KEYS, JSON),
            Map.entry(AllVerifications.PATH, JSON),
            Map.entry(AllLists.DEADLINES, LIST),
            Map.entry(AllLists.DEAD_LETTERS, LIST),
            Map.entry(AllDeadlines.PATH, JSON),
            Map.entry(AllStates.PATH, JSON),
            Map.entry(WhatIfAnswers.PATH, LIST),
            Map.entry(MergedTrail.PATH, MergedTrail.FORMS));

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        var served = OWN.get(path);
        return served == null ? chain.filter(exchange) : Acceptance.filter(exchange, served, chain);
    }
}

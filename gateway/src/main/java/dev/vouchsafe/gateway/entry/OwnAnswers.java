package dev.vouchsafe.gateway.entry;

import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.web.Acceptance;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
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
    private static final List<MediaType> LIST = List.of(MediaType.APPLICATION_JSON, OwnPaths.CSV);
    private static final Map<String, List<MediaType>> OWN = Map.ofEntries(
            Map.entry(OwnPaths.OPEN_API, OwnPaths.FORMS_OF_DESCRIPTIONS),
            Map.entry(OwnPaths.ASYNC_API, OwnPaths.FORMS_OF_DESCRIPTIONS),
            Map.entry(OwnPaths.CLOCK, JSON),
            Map.entry(OwnPaths.EVIDENCE, JSON),
            Map.entry(OwnPaths.CHECKPOINTS, JSON),
            Map.entry(OwnPaths.KEYS, JSON),
            Map.entry(OwnPaths.TRAIL_VERIFICATION, JSON),
            Map.entry(OwnPaths.DEADLINES, LIST),
            Map.entry(OwnPaths.DEAD_LETTERS, LIST),
            Map.entry(OwnPaths.DEADLINE_VERIFICATION, JSON),
            Map.entry(OwnPaths.ERASURES, LIST),
            Map.entry(OwnPaths.PERSONAL_DATA, LIST),
            Map.entry(OwnPaths.STATE, JSON),
            Map.entry(OwnPaths.TOTALS, OwnPaths.TABLE),
            Map.entry(OwnPaths.WHAT_IF, LIST),
            Map.entry(OwnPaths.TRAIL, OwnPaths.FORMS_OF_TRAIL));

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        // How far a play has come is no list; its outcome is.
        boolean progress = path.equals(OwnPaths.WHAT_IF)
                && HttpMethod.GET.equals(exchange.getRequest().getMethod());
        var served = progress ? JSON : OWN.get(path);
        return served == null ? chain.filter(exchange) : Acceptance.filter(exchange, served, chain);
    }
}

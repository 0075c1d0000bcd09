package dev.vouchsafe.gateway.route;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.service.GatewaySettings;
import dev.vouchsafe.web.CorrelationId;
import dev.vouchsafe.web.PartOfCall;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Which service answers which path. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator services(RouteLocatorBuilder routes, GatewaySettings settings) {
        var all = routes.routes();
        settings.homes().forEach((service, address) -> RebuildOwners.add(all, service.id(), address));
        IdOwners.add(all, settings.homes());
        ImportOwners.add(all, settings.homes());
        RebuildOwners.addRest(all, requireNonNull(settings.homes().get(ServiceName.VOUCHER)));
        // A path of a later service may lie below one of an earlier one: it is asked first.
        List.copyOf(settings.homes().entrySet()).reversed().forEach(of -> {
            var service = of.getKey();
            if (!service.paths().isEmpty()) {
                var paths = service.paths().toArray(String[]::new);
                all.route(service.shortName(), to -> to.path(paths).uri(of.getValue()));
            }
        });
        return all.build();
    }

    /** No caller says of its own call that somebody else records it. */
    @Bean
    HttpHeadersFilter noCallersMark() {
        return (asked, exchange) -> {
            var kept = new HttpHeaders();
            kept.addAll(asked);
            kept.remove(PartOfCall.HEADER);
            return kept;
        };
    }

    /** The gateway has told the correlation id already; the service's echo would tell it twice. */
    @Bean
    HttpHeadersFilter echoedCorrelation() {
        return new HttpHeadersFilter() {
            @Override
            public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
                var kept = new HttpHeaders();
                kept.addAll(answered);
                kept.remove(CorrelationId.HEADER);
                return kept;
            }

            @Override
            public boolean supports(Type type) {
                return type == Type.RESPONSE;
            }
        };
    }
}

package dev.vouchsafe.gateway;

import dev.vouchsafe.web.CorrelationId;
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
        var services = settings.services();
        var all = routes.routes();
        RebuildOwners.add(all, "eligibility-service", services.eligibility());
        RebuildOwners.add(all, "voucher-service", services.voucher());
        RebuildOwners.add(all, "payment-service", services.payment());
        RebuildOwners.addRest(all, services.voucher());
        return all.route("eligibility", to -> to.path("/api/partners/**").uri(services.eligibility()))
                .route(
                        "voucher",
                        to -> to.path(
                                        "/api/program/**",
                                        "/api/agreements/**",
                                        "/api/vouchers/**",
                                        "/api/redemptions",
                                        "/api/refusals",
                                        "/api/ops/erasures")
                                .uri(services.voucher()))
                .route(
                        "payment",
                        to -> to.path("/api/payment-registrations/**", "/api/payment-requests/**")
                                .uri(services.payment()))
                .build();
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

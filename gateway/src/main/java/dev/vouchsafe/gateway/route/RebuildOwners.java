package dev.vouchsafe.gateway.route;

import dev.vouchsafe.web.HttpJson;
import java.net.URI;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.http.HttpMethod;
import tools.jackson.core.JacksonException;

/**
 * Which service answers for the rebuild of a read model: the one that the body of a POST names, or the parameter
 * {@code service} of the list, or the id of a rebuild, which begins with it.
 */
final class RebuildOwners {

    private static final String ALL = "/api/ops/rebuilds";

    private RebuildOwners() {}

    static void add(RouteLocatorBuilder.Builder routes, String service, URI address) {
        routes.route(
                        "rebuild in " + service,
                        to -> to.path(ALL + "/{id:" + service + "\\..+}").uri(address))
                .route(
                        "rebuilds of " + service,
                        to -> to.path(ALL).and().query("service", service).uri(address))
                .route(
                        "rebuild " + service,
                        to -> to.path(ALL)
                                .and()
                                .method(HttpMethod.POST)
                                .and()
                                .readBody(String.class, body -> names(body, service))
                                .uri(address));
    }

    /** What names no service is for any of them to refuse. */
    static void addRest(RouteLocatorBuilder.Builder routes, URI address) {
        routes.route("rebuilds", to -> to.path(ALL, ALL + "/*").uri(address));
    }

    private static boolean names(String body, String service) {
        try {
            return HttpJson.mapper().readTree(body).path("service").asString("").equals(service);
        } catch (JacksonException notJson) {
            return false;
        }
    }
}

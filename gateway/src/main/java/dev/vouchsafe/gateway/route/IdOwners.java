package dev.vouchsafe.gateway.route;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.path.OwnPaths;
import java.net.URI;
import java.util.Map;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;

/**
 * Which service answers for one thing of a list that spans services, an entry of the trail or a dead letter: its id
 * begins with the service's, and a colon.
 */
final class IdOwners {

    private static final String ENTRY = OwnPaths.TRAIL + "/{id:%s:.+}";
    private static final String LETTER = OwnPaths.DEAD_LETTERS + "/{id:%s:.+}/**";

    private IdOwners() {}

    static void add(RouteLocatorBuilder.Builder routes, Map<ServiceName, URI> services) {
        services.forEach((service, address) -> routes.route(
                "things of " + service.id(),
                to -> to.path(ENTRY.formatted(service.id()), LETTER.formatted(service.id()))
                        .uri(address)));
        // An id of none of them is for one of them to refuse.
        routes.route(
                "things of nobody",
                to -> to.path(ENTRY.formatted(".+"), OwnPaths.DEAD_LETTERS + "/{id}/**")
                        .uri(requireNonNull(services.get(ServiceName.VOUCHER))));
    }
}

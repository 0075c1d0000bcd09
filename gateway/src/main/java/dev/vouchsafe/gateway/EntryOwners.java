package dev.vouchsafe.gateway;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import java.net.URI;
import java.util.Map;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;

/** Which service answers for one entry of the trail: its id begins with the service's. */
final class EntryOwners {

    private static final String ONE = MergedTrail.PATH + "/{id:";

    private EntryOwners() {}

    static void add(RouteLocatorBuilder.Builder routes, Map<ServiceName, URI> services) {
        services.forEach((service, address) -> routes.route(
                "entry of " + service.id(),
                to -> to.path(ONE + service.id() + ":.+}").uri(address)));
        // An id of none of them is for one of them to refuse.
        routes.route(
                "entry of nobody",
                to -> to.path(ONE + ".+:.+}").uri(requireNonNull(services.get(ServiceName.VOUCHER))));
    }
}

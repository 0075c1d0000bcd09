package dev.vouchsafe.gateway.route;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.path.OwnPaths;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;

/**
 * Which service takes a file: the one that decides what its rows stand for. A file's kind is a parameter of the call,
 * and the id of an import begins with it.
 */
final class ImportOwners {

    private static final String ONE = OwnPaths.IMPORTS + "/{id:(?:%s)-.+}";

    private ImportOwners() {}

    static void add(RouteLocatorBuilder.Builder routes, Map<ServiceName, URI> services) {
        services.forEach((service, address) -> {
            var kinds = ImportKind.of(service);
            if (!kinds.isEmpty()) {
                var words = kinds.stream().map(ImportKind::id).collect(Collectors.joining("|"));
                routes.route(
                                "imports of " + service.id(),
                                to -> to.path(ONE.formatted(words), ONE.formatted(words) + "/**")
                                        .uri(address))
                        .route(
                                "import in " + service.id(),
                                to -> to.path(OwnPaths.IMPORTS)
                                        .and()
                                        .query("kind", words)
                                        .uri(address));
            }
        });
        // What is of none of them is for one of them to refuse.
        routes.route(
                "imports of nobody",
                to -> to.path(OwnPaths.IMPORTS, OwnPaths.IMPORTS + "/**")
                        .uri(requireNonNull(services.get(ServiceName.VOUCHER))));
    }
}

package dev.vouchsafe.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.testing.ApiDescription;
import dev.vouchsafe.contracts.testing.ApiDescription.Operation;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.pattern.PathPatternParser;

/** Compares the route table of a service that runs with the description of the HTTP interface, in both directions. */
final class DescribedRoutes {

    private static final String NONSENSE = "nonsense";
    private static final Set<String> OF_EVERY_LIST = Set.of("page", "size", "sort");
    private static final Pattern NAMES = Pattern.compile("(?:it has|must be one of) ([A-Za-z, ]+?)(?:, with -.*)?[.]");

    private final ServiceUnderTest service;
    private final ApiDescription description = ApiDescription.served();
    private final Map<String, AccessRule> rules = new TreeMap<>();

    DescribedRoutes(ServiceUnderTest service) {
        this.service = service;
        service.beans(AccessRules.class).stream()
                .flatMap(some -> some.rules().stream())
                .filter(rule -> rule.publicPath().startsWith("/api/"))
                .forEach(rule -> rules.merge(
                        rule.method() + " " + rule.publicPath(),
                        rule,
                        (one, other) -> one.isPartOfACall() ? other : one));
    }

    /** Every route is described, with its roles, its parameters and its forms. */
    void assertDescribed() {
        var described = description.byName();
        assertThat(described.keySet()).containsAll(rules.keySet());
        rules.forEach((name, rule) -> assertSame(name, rule, requireNonNull(described.get(name))));
    }

    /** Every call that is described of the service's own paths is served. */
    void assertServed() {
        var name = service.bean(Environment.class).getRequiredProperty("spring.application.name");
        var paths = Arrays.stream(ServiceName.values())
                .filter(each -> each.id().equals(name))
                .flatMap(each -> each.paths().stream())
                .toList();
        var open = Stream.of("/api/notices/confirmations", "/api/notices/unsubscriptions")
                .toList();
        var own = description.operations().stream()
                .filter(operation -> owner(operation.path()).equals(name))
                .filter(operation -> !open.contains(operation.path()))
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).isNotEmpty();
        assertThat(rules.keySet()).containsAll(own);
    }

    /** A path of a later service may lie below one of an earlier one. */
    private static String owner(String path) {
        return Stream.of(ServiceName.values())
                .filter(service -> service.paths().stream().anyMatch(pattern -> matches(pattern, path)))
                .reduce((earlier, later) -> later)
                .map(ServiceName::id)
                .orElse("");
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    private void assertSame(String name, AccessRule rule, Operation operation) {
        if (!operation.isOpen()) {
            assertThat(who(operation.roles().stream()))
                    .as("roles of %s", name)
                    .isEqualTo(who(rule.roles().stream().map(Role::claim)));
        }
        assertThat(description.parameters(operation, "query"))
                .as("parameters of %s", name)
                .isEqualTo(
                        rule.parameters() == null
                                ? parametersOfList(rule, operation)
                                : new TreeSet<>(rule.parameters()));
        // Of what the gateway puts together, it says itself in which forms.
        if (!owner(operation.path()).isEmpty()) {
            assertThat(description.forms(operation)).as("forms of %s", name).hasSameElementsAs(forms(rule, operation));
        }
    }

    /** Whoever has a role that there is, is everybody. */
    private static SortedSet<String> who(Stream<String> roles) {
        var all = Stream.of(Role.values()).map(Role::claim).collect(Collectors.toSet());
        var some = roles.collect(Collectors.toCollection(TreeSet::new));
        return some.equals(all) ? new TreeSet<>() : some;
    }

    private static List<String> forms(AccessRule rule, Operation operation) {
        return operation.described().path("responses").has("204")
                ? List.of()
                : rule.served().stream()
                        .map(form -> new MediaType(form.getType(), form.getSubtype()).toString())
                        .toList();
    }

    /** A list says itself by what it filters and sorts. */
    private SortedSet<String> parametersOfList(AccessRule rule, Operation operation) {
        var names = new TreeSet<>(OF_EVERY_LIST);
        names.addAll(said(rule, ""));
        if (description.parameters(operation, "query").contains("profile")) {
            names.addAll(said(rule, "&profile=any"));
        }
        return names;
    }

    private List<String> said(AccessRule rule, String more) {
        var detail = client(rule)
                .get()
                .uri(rule.path() + "?" + NONSENSE + "=1" + more)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var found = NAMES.matcher(String.valueOf(detail));
        assertThat(found.find()).as(detail).isTrue();
        return List.of(found.group(1).split(", "));
    }

    private WebTestClient client(AccessRule rule) {
        var roles = rule.roles();
        if (roles.isEmpty() || roles.contains(Role.OPERATOR)) {
            return service.somebody(Role.OPERATOR.claim());
        }
        return roles.contains(Role.PARTNER_ADMIN) ? service.partner("P-1") : service.customer("V-1");
    }
}

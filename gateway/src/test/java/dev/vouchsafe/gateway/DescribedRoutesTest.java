package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.testing.ApiDescription;
import dev.vouchsafe.contracts.testing.ApiDescription.Operation;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.web.ExcelRows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** The gateway lets through what is described, to whom it is described, and answers nothing else by itself. */
class DescribedRoutesTest extends StartedGateway {

    /** Where the gateway refuses for all services, so that one of them refuses and not each. */
    private static final Set<String> REFUSED_HERE = Set.of(
            OwnPaths.TRAIL,
            OwnPaths.TRAIL_VERIFICATION,
            OwnPaths.CHECKPOINTS,
            OwnPaths.EVIDENCE,
            OwnPaths.WHAT_IF,
            OwnPaths.STATE,
            OwnPaths.TOTALS,
            OwnPaths.DEADLINES,
            OwnPaths.DEADLINE_VERIFICATION,
            OwnPaths.DEAD_LETTERS);

    private static final List<String> FORMS = List.of(
            "application/json",
            "application/x-ndjson",
            "application/yaml",
            "text/csv",
            "text/html",
            ExcelRows.MEDIA_TYPE.toString());

    static Stream<Operation> calls() {
        return ApiDescription.served().operations().stream();
    }

    @Test
    void everyAnswerOfItsOwnIsDescribed() {
        var described = ApiDescription.served().byName().keySet();

        assertThat(bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                                .flatMap(method -> mapping.getPatternsCondition().getPatterns().stream()
                                        .map(pattern -> method + " " + pattern.getPatternString())))
                        .filter(route -> route.contains(" /api/"))
                        .filter(route -> !route.contains(OwnPaths.DESCRIPTION_FILES)))
                .isNotEmpty()
                .isSubsetOf(described);
    }

    @Test
    void everyPathThatItPassesOnHasACallThatIsDescribed() {
        var paths = calls().map(Operation::path).map(PathContainer::parsePath).toList();

        assertThat(Stream.of(ServiceName.values()).flatMap(service -> service.paths().stream()))
                .allSatisfy(pattern -> assertThat(paths)
                        .anyMatch(path ->
                                PathPatternParser.defaultInstance.parse(pattern).matches(path)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aTokenIsNeededWhereItIsDescribed(Operation call) {
        var answer = client.method(HttpMethod.valueOf(call.method()))
                .uri(path(call))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(answer.getStatus().value() == 401).as(call.path()).isNotEqualTo(call.isOpen());
    }

    @ParameterizedTest
    @MethodSource("refusedHere")
    void whoLacksTheDescribedRolesIsRefused(Operation call) {
        var refused = Stream.of(Role.values())
                .filter(role -> status(call, role) == 403)
                .map(Role::claim)
                .collect(Collectors.toCollection(TreeSet::new));

        var others = Stream.of(Role.values()).map(Role::claim).collect(Collectors.toCollection(TreeSet::new));
        others.removeAll(call.roles());
        assertThat(refused).as(call.method() + " " + call.path()).isEqualTo(others);
    }

    static Stream<Operation> refusedHere() {
        return calls().filter(call -> REFUSED_HERE.contains(call.path()));
    }

    @ParameterizedTest
    @MethodSource("answeredHere")
    void noFormIsServedThatIsNotDescribed(Operation call) {
        var token = issuer.token(
                "somebody", call.roles().isEmpty() ? "operator" : call.roles().first());

        assertThat(FORMS.stream().filter(form -> status(call, token, form) != 406))
                .hasSameElementsAs(ApiDescription.served().forms(call));
    }

    static Stream<Operation> answeredHere() {
        return refusedHere().filter(call -> call.method().equals("GET"));
    }

    /** The services answer nothing that can be read: that is no fault of the gateway's. */
    private int status(Operation call, String token, String form) {
        int status = call(HttpMethod.GET, path(call), token)
                .header("Accept", form)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        assertThat(status).as("%s %s", call.path(), form).isNotEqualTo(500);
        return status;
    }

    private int status(Operation call, Role role) {
        var token = issuer.token(claims -> claims.subject("somebody")
                .claim("roles", List.of(role.claim()))
                .claim("partner_id", "P-1")
                .claim("agreement_ids", List.of("V-1")));
        return call(HttpMethod.valueOf(call.method()), path(call), token)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private static String path(Operation call) {
        return call.path().replaceAll("\\{[A-Za-z]+}", "X-1");
    }
}

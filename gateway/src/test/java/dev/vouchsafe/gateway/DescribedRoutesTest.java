package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.testing.ApiDescription;
import dev.vouchsafe.contracts.testing.ApiDescription.Operation;
import dev.vouchsafe.gateway.path.OwnPaths;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** The gateway lets through what is described, asks for a token where that is said, and answers nothing else itself. */
class DescribedRoutesTest extends StartedGateway {

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

    private static String path(Operation call) {
        return call.path().replaceAll("\\{[A-Za-z]+}", "X-1");
    }
}

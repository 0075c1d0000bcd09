package dev.vouchsafe.platform.http.access;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.ProblemAnswers;
import dev.vouchsafe.web.TokenSecurity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** The route table: lets a caller through whose role a rule allows, and denies everything that no rule names. */
final class RouteAccess implements ReactiveAuthorizationManager<AuthorizationContext>, ServerAccessDeniedHandler {

    private record Route(PathPattern pattern, AccessRule rule) {
        boolean serves(HttpMethod method) {
            return rule.method().equals(method)
                    || method.equals(HttpMethod.HEAD) && rule.method().equals(HttpMethod.GET);
        }

        boolean allows(Authentication caller) {
            return rule.roles().isEmpty()
                    || rule.roles().stream().map(TokenSecurity::authority).anyMatch(caller.getAuthorities()::contains);
        }
    }

    private final List<Route> mostSpecificFirst;
    private final ProblemAnswers problems;

    RouteAccess(List<AccessRule> rules, ProblemAnswers problems) {
        var parser = new PathPatternParser();
        this.mostSpecificFirst = rules.stream()
                .map(rule -> new Route(parser.parse(rule.path()), rule))
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        this.problems = problems;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        var route = routeOf(context.getExchange());
        return authentication
                .filter(Authentication::isAuthenticated)
                .<AuthorizationResult>map(caller -> new AuthorizationDecision(
                        route.filter(found -> found.allows(caller)).isPresent()))
                .defaultIfEmpty(new AuthorizationDecision(false));
    }

    /** What isn't there is said to be not there, rather than forbidden. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return routeOf(exchange).isPresent()
                ? problems.handle(exchange, denied)
                : ProblemAnswers.write(exchange, absent(exchange));
    }

    /** The rule of the route that the exchange asks for; none for what no rule allows. */
    Optional<AccessRule> ruleFor(ServerWebExchange exchange) {
        return routeOf(exchange).map(Route::rule);
    }

    /** The call as far as its route goes. Where none is served for its method, the path may have one for another. */
    KnownCall call(ServerWebExchange exchange, Caller caller) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        var route = routeOf(exchange);
        return route.or(() -> routesTo(exchange).findFirst())
                .map(found -> new KnownCall(
                        caller,
                        route.map(Route::rule).orElse(null),
                        found.rule().publicPath(),
                        requireNonNull(found.pattern().matchAndExtract(path)).getUriVariables()))
                .orElseGet(() -> new KnownCall(caller, null, below(path.value()), Map.of()));
    }

    /** The part of the path that some route begins with too: of the rest nobody knows what it holds. */
    private String below(String path) {
        return mostSpecificFirst.stream()
                .map(route -> start(route.rule().path()))
                .filter(start -> path.startsWith(start + "/") || path.equals(start))
                .findFirst()
                .map(start -> start + "/**")
                .orElse("/**");
    }

    /** The first two segments, such as {@code /api/vouchers}. */
    private static String start(String pattern) {
        int second = pattern.indexOf('/', 1);
        int third = second < 0 ? -1 : pattern.indexOf('/', second + 1);
        return third < 0 ? pattern : pattern.substring(0, third);
    }

    private Problem absent(ServerWebExchange exchange) {
        var methods = routesTo(exchange)
                .map(route -> route.rule().method().name())
                .distinct()
                .sorted()
                .toList();
        return methods.isEmpty()
                ? HttpProblems.noSuchRoute()
                : HttpProblems.methodNotAllowed(String.join(", ", methods));
    }

    private Optional<Route> routeOf(ServerWebExchange exchange) {
        return routesTo(exchange)
                .filter(route -> route.serves(exchange.getRequest().getMethod()))
                .findFirst();
    }

    private Stream<Route> routesTo(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return mostSpecificFirst.stream().filter(route -> route.pattern().matches(path));
    }
}

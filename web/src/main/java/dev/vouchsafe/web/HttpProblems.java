package dev.vouchsafe.web;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** The problems that HTTP, the framework and the network make. */
public final class HttpProblems implements ProblemSource {

    private static final String RETRY_AFTER_SECONDS = "2";

    /** A service, or what it stores in, can't be reached now; trying again later may help. */
    public static Problem unavailable(String detail) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail)
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    /** There is nothing at this path. */
    public static Problem noSuchRoute() {
        return Problem.of(Code.NOT_FOUND, "There is nothing at this path.");
    }

    /** The path is there, the method is not. */
    public static Problem methodNotAllowed(String allowed) {
        return Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "The path is served for " + allowed + ".")
                .with(HttpHeaders.ALLOW, allowed);
    }

    /** No path is served for this method. */
    static Problem methodServedNowhere(String allowed) {
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "No path is served for this method.")
                .with(HttpHeaders.ALLOW, allowed);
    }

    public static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than is taken here.");
    }

    /** Malformed at a field of the body or a parameter. */
    @Rule("malformed")
    public static Violation malformed(String field, String reason) {
        return Violation.of(Code.MALFORMED, field + " " + reason).with("field", field);
    }

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        return Optional.ofNullable(
                switch (error) {
                    case Unservable unservable -> unservable.problem();
                    case InvalidMediaTypeException unreadable ->
                        Unservable.contentType("one media type").problem();
                    case AuthenticationServiceException keysUnreachable -> unavailable("Tokens can't be verified now.");
                    case AuthenticationException badToken -> unauthenticated();
                    case AccessDeniedException denied -> forbidden();
                    case DataBufferLimitException tooLarge -> tooLarge();
                    case ServerExchangeRejectedException rejected ->
                        Problem.of(Code.MALFORMED, "The request has characters that are taken nowhere here.");
                    case MissingRequestValueException missing ->
                        Problem.of(List.of(malformed(missing.getName(), "is missing.")));
                    case ServerWebInputException input
                    when input.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST) -> unreadable(input);
                    case ErrorResponse response -> of(response);
                    default ->
                        causedByNetwork(error)
                                ? unavailable("What is needed for the answer can't be reached now.")
                                : null;
                });
    }

    @Rule("forbidden")
    private static Problem forbidden() {
        return Problem.of(
                Code.FORBIDDEN,
                "The caller's roles don't allow this. A partner's role counts with a partner_id, a customer's with agreement_ids.");
    }

    static Problem unauthenticated() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid bearer token is needed.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Problem unreadable(ServerWebInputException input) {
        var parameter = input.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return name == null
                ? Problem.of(Code.MALFORMED, "The request can't be read.")
                : Problem.of(List.of(malformed(name, "can't be read.")));
    }

    private static @Nullable Problem of(ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        var allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return switch (status.value()) {
            case 405 -> methodNotAllowed(allowed == null ? "other methods" : allowed);
            case 500 -> null;
            default -> ofStatus(status);
        };
    }

    /** The problem that a status says by itself. */
    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Problem.of(Code.MALFORMED, "The request can't be read.");
            case 403 -> forbidden();
            case 404 -> noSuchRoute();
            case 413 -> tooLarge();
            case 503 -> unavailable("The service can't be reached now.");
            default -> Problem.of(status, codeOf(status), sentenceOf(status) + ".");
        };
    }

    private static String codeOf(HttpStatusCode status) {
        return sentenceOf(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String sentenceOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Status " + status.value() : known.getReasonPhrase();
    }

    private static boolean causedByNetwork(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException
                    || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}

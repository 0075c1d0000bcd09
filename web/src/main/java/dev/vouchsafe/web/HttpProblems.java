package dev.vouchsafe.web;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
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
    public static Problem unavailable(Sentence detail) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail)
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    /** There is nothing at this path. */
    public static Problem noSuchRoute() {
        return Problem.of(Code.NOT_FOUND, WebText.NO_SUCH_PATH);
    }

    /** The path is there, the method is not. */
    public static Problem methodNotAllowed(String allowed) {
        return methodNotAllowed(WebText.METHODS_OF_PATH.with("allowed", allowed))
                .with(HttpHeaders.ALLOW, allowed);
    }

    private static Problem methodNotAllowed(Sentence detail) {
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", detail);
    }

    /** No path is served for this method. */
    static Problem methodServedNowhere(String allowed) {
        return methodNotAllowed(WebText.METHOD_NOWHERE).with(HttpHeaders.ALLOW, allowed);
    }

    public static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", WebText.TOO_LARGE);
    }

    /**
     * Malformed at a field of the body or a parameter.
     *
     * @param reason goes on after the name of the field, without a full stop
     */
    @Rule("malformed")
    public static Violation malformed(String field, Sentence reason) {
        return Violation.of(Code.MALFORMED, WebText.FIELD.with("field", field).with("reason", reason))
                .with("field", field);
    }

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        return Optional.ofNullable(
                switch (error) {
                    case Unservable unservable -> unservable.problem();
                    case InvalidMediaTypeException unreadable ->
                        Unservable.contentType(WebText.ONE_MEDIA_TYPE).problem();
                    case AuthenticationServiceException keysUnreachable -> unavailable(WebText.TOKENS_UNVERIFIABLE);
                    case AuthenticationException badToken -> unauthenticated();
                    case AccessDeniedException denied -> forbidden();
                    case DataBufferLimitException tooLarge -> tooLarge();
                    case ServerExchangeRejectedException rejected ->
                        Problem.of(Code.MALFORMED, WebText.FORBIDDEN_CHARACTERS);
                    case MissingRequestValueException missing ->
                        Problem.of(List.of(malformed(missing.getName(), WebText.FIELD_MISSING)));
                    case ServerWebInputException input
                    when input.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST) -> unreadable(input);
                    case ErrorResponse response -> of(response);
                    default -> causedByNetwork(error) ? unavailable(WebText.NETWORK_DOWN) : null;
                });
    }

    @Rule("forbidden")
    private static Problem forbidden() {
        return Problem.of(Code.FORBIDDEN, WebText.FORBIDDEN);
    }

    static Problem unauthenticated() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", WebText.UNAUTHENTICATED)
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Problem unreadable(ServerWebInputException input) {
        var parameter = input.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return name == null
                ? Problem.of(Code.MALFORMED, WebText.UNREADABLE)
                : Problem.of(List.of(malformed(name, WebText.FIELD_UNREADABLE)));
    }

    private static @Nullable Problem of(ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        var allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return switch (status.value()) {
            case 405 ->
                allowed == null
                        ? methodNotAllowed(WebText.METHODS_OF_PATH.with("allowed", WebText.OTHER_METHODS))
                        : methodNotAllowed(allowed);
            case 500 -> null;
            default -> ofStatus(status);
        };
    }

    /** The problem that a status says by itself. */
    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Problem.of(Code.MALFORMED, WebText.UNREADABLE);
            case 403 -> forbidden();
            case 404 -> noSuchRoute();
            case 413 -> tooLarge();
            case 503 -> unavailable(WebText.SERVICE_DOWN);
            default -> Problem.of(status, codeOf(status), WebText.STATUS.with("status", nameOf(status)));
        };
    }

    private static String codeOf(HttpStatusCode status) {
        return nameOf(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String nameOf(HttpStatusCode status) {
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

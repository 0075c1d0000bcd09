package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.attempt.Attempt.Kind;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.access.KnownCall;
import dev.vouchsafe.platform.http.change.AskedValues;
import dev.vouchsafe.platform.http.change.CallKey;
import dev.vouchsafe.platform.http.change.RefusedMember;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.web.AnsweredCodes;
import dev.vouchsafe.web.CorrelationId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/**
 * A call with its answer decided and not sent. What of it stands in the trail: a refusal, each refused member of a
 * batch, a read. 401 and 429 don't: they are counted ({@link dev.vouchsafe.web.TurnedAwayCalls}).
 *
 * @param status of the answer
 * @param texts what becomes of the caller's own words
 */
record AnsweredCall(ServerWebExchange exchange, KnownCall call, HttpStatusCode status, WithheldText texts) {

    private static final Role[] STAFF = {Role.OPERATOR, Role.AUDITOR, Role.PAYMENTS_OFFICER};
    private static final Set<Integer> ONLY_COUNTED =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.TOO_MANY_REQUESTS.value());

    /** None for a call that is no attempt: it recorded a fact, or showed what anybody may see. */
    List<Attempt> attempts() {
        var rule = call.rule();
        if (ONLY_COUNTED.contains(status.value())) {
            return List.of();
        }
        if (status.is4xxClientError()) {
            return rule != null && rule.isPartOfACall()
                    ? List.of()
                    : List.of(attempt(Kind.ofRefusal(status.value()), status.value(), codes(), "", List.of()));
        }
        if (!status.is2xxSuccessful()) {
            return List.of();
        }
        if (rule != null && rule.isDownload()) {
            return List.of(attempt(Kind.DOWNLOADED, status.value(), List.of(), "", ShownThings.of(exchange)));
        }
        if (rule != null && rule.showsTenantsThings() && call.caller().hasAny(STAFF)) {
            return List.of(attempt(Kind.SHOWN, status.value(), List.of(), "", List.of()));
        }
        return RefusedMember.of(exchange).stream().map(this::member).toList();
    }

    private Attempt member(RefusedMember member) {
        var codes = member.codes().isEmpty() ? List.of(word(HttpStatusCode.valueOf(member.status()))) : member.codes();
        return attempt(
                Kind.ofRefusal(member.status()),
                member.status(),
                codes,
                " " + member.number(),
                KeptOfCall.subjects(member.texts()));
    }

    private List<String> codes() {
        var codes = AnsweredCodes.of(exchange);
        return codes.isEmpty() ? List.of(word(status)) : codes;
    }

    /** What stands for a code where none is answered. */
    private static String word(HttpStatusCode status) {
        if (HttpStatus.PRECONDITION_FAILED.isSameCodeAs(status)) {
            return "stale-version";
        }
        var known = HttpStatus.resolve(status.value());
        return known == null
                ? "status-" + status.value()
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** @param part tells the members of one call apart; empty for the whole call */
    private Attempt attempt(Kind kind, int answered, List<String> codes, String part, List<Subject> member) {
        var request = exchange.getRequest();
        var kept = KeptOfCall.of(call, request.getQueryParams(), AskedValues.of(exchange));
        var caller = call.caller();
        // A read is another one each time.
        var cause = kind.isRead() ? null : causeId(UnaryOperator.identity());
        var method = request.getMethod().name();
        return new Attempt(
                cause == null
                        ? UUID.randomUUID().toString()
                        : digest(cause + part, method, kept.path(), String.valueOf(answered), codes.toString()),
                kind,
                method,
                kept.path(),
                kept.asked(),
                answered,
                codes,
                Stream.concat(member.stream(), kept.subjects().stream())
                        .distinct()
                        .toList(),
                caller.subject(),
                caller.roles().stream().map(Role::claim).sorted().toList(),
                actingFor(caller),
                texts.kept(CorrelationId.of(exchange)),
                cause == null ? null : causeId(texts::kept));
    }

    private static @Nullable String actingFor(Caller caller) {
        var partner = caller.partnerId();
        return partner != null && caller.actsFor(partner) ? partner.value() : null;
    }

    /**
     * None of a call that changes nothing. What isn't a key is none.
     *
     * @param kept what becomes of the key
     */
    private @Nullable String causeId(UnaryOperator<String> kept) {
        var method = exchange.getRequest().getMethod();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return null;
        }
        try {
            return CallKey.of(call.caller(), exchange.getRequest().getHeaders(), kept);
        } catch (Malformed noKey) {
            return null;
        }
    }

    private String digest(String... parts) {
        return texts.digest(String.join("\n", parts));
    }
}

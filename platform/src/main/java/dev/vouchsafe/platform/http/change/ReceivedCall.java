package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.CorrelationId;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * A call, and what the log and the answer under its key need to know of it.
 *
 * @param fingerprint what is asked for; null without a key
 * @param recorded the same without what is said of a person, for the log; null without a key
 * @param language of the answer
 */
record ReceivedCall<B>(
        Call<B> call,
        @Nullable Fingerprint fingerprint,
        @Nullable String recorded,
        String correlationId,
        Language language) {

    /** Reads a call that changes something: its body, then its headers. */
    record Reader(InstantSource clock, RequestBodies bodies, DigestKeying keying) {

        <B> ReceivedCall<B> read(ServerWebExchange exchange, Caller caller, byte[] bytes, BodyForm<B> form) {
            var now = clock.instant();
            var content = bodies.content(exchange, bytes, form);
            var body = bodies.bound(content, form);
            AskedValues.note(exchange, body);
            var request = exchange.getRequest();
            var call = call(exchange, caller, body, now);
            var correlationId = CorrelationId.of(exchange);
            var language = AskedLanguage.of(exchange);
            if (call.causeId() == null) {
                return new ReceivedCall<>(call, null, null, correlationId, language);
            }
            // The log keeps its own for ever, also when the person is erased whom the call named.
            var recorded = Fingerprint.of(request, bodies.withoutPersons(content, form), keying);
            return new ReceivedCall<>(
                    call, Fingerprint.of(request, content, keying), recorded.kept(), correlationId, language);
        }

        /** A call whose bytes have yet to come. */
        Call<Void> readHeaders(ServerWebExchange exchange, Caller caller) {
            AskedValues.note(exchange, null);
            return call(exchange, caller, null, clock.instant());
        }

        /** The same once they have come. */
        ReceivedCall<Void> read(ServerWebExchange exchange, Call<Void> call, MessageDigest digest) {
            var fingerprint = call.causeId() == null ? null : Fingerprint.of(digest, keying);
            return new ReceivedCall<>(
                    call,
                    fingerprint,
                    fingerprint == null ? null : fingerprint.kept(),
                    CorrelationId.of(exchange),
                    AskedLanguage.of(exchange));
        }

        @SuppressWarnings("NullAway") // no body is read as null, and its type is Void
        private static <B> Call<B> call(ServerWebExchange exchange, Caller caller, @Nullable B body, Instant now) {
            var headers = exchange.getRequest().getHeaders();
            return new Call<>(
                    caller,
                    body,
                    now,
                    EntityTags.precondition(headers),
                    EntityTags.ofPart(headers),
                    CallKey.of(caller, headers));
        }
    }

    Caller caller() {
        return call.caller();
    }

    boolean hasKey() {
        return call.causeId() != null;
    }

    /** The cause of its one command. */
    Cause cause() {
        return cause(call.causeId());
    }

    /** @param number tells the commands of one call apart */
    Cause cause(int number) {
        return cause(hasKey() ? call.causeId() + " " + number : null);
    }

    private Cause cause(@Nullable String id) {
        var roles = call.caller().roles().stream().map(Role::claim).sorted().toList();
        return new Cause(id, Cause.Kind.CALL, call.caller().subject(), roles, correlationId, recorded);
    }
}

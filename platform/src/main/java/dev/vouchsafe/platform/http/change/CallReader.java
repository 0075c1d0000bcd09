package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.web.CorrelationId;
import java.time.InstantSource;
import org.springframework.web.server.ServerWebExchange;

/** Reads a call that changes something: its body, then its headers. */
record CallReader(InstantSource clock, RequestBodies bodies, DigestKeying keying) {

    <B> ReceivedCall<B> read(ServerWebExchange exchange, Caller caller, byte[] bytes, BodyForm<B> form) {
        var now = clock.instant();
        var content = bodies.content(exchange, bytes, form);
        var body = bodies.bound(content, form);
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        var key = CallKey.of(caller, headers);
        var call = new Call<>(caller, body, now, EntityTags.precondition(headers), EntityTags.ofPart(headers), key);
        var correlationId = CorrelationId.of(exchange);
        if (key == null) {
            return new ReceivedCall<>(call, null, null, correlationId);
        }
        // The log keeps its own for ever, also when the person is erased whom the call named.
        var recorded = Fingerprint.of(request, bodies.withoutPersons(content, form), keying);
        return new ReceivedCall<>(call, Fingerprint.of(request, content, keying), recorded.kept(), correlationId);
    }
}

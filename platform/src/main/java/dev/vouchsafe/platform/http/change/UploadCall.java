package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.StaleVersion;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.support.SupportContacts;
import dev.vouchsafe.platform.text.PlatformText;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * One call that brings bytes. They come before its command is sent, so what is kept of them may turn out to be of no
 * use: another call was first, or the key was used for something else. Then it is discarded. Where it isn't known what
 * became of the command it stays.
 */
final class UploadCall<K, C> {

    interface Answering<C> {
        StoredAnswer answer(Outcome outcome, ReceivedCall<Void> received, C command);
    }

    private final ServerWebExchange exchange;
    private final Upload<K, C> upload;
    private final ReceivedCall.Reader calls;
    private final OncePerKey once;
    private final SupportContacts contacts;
    private @Nullable Refusal refused;
    private @Nullable K kept;
    private boolean referred;

    UploadCall(
            ServerWebExchange exchange,
            Upload<K, C> upload,
            ReceivedCall.Reader calls,
            OncePerKey once,
            SupportContacts contacts) {
        this.exchange = exchange;
        this.upload = upload;
        this.calls = calls;
        this.once = once;
        this.contacts = contacts;
    }

    StoredAnswer answer(Caller caller, BiFunction<ReceivedCall<Void>, C, Outcome> send, Answering<C> answer)
            throws IOException {
        var headers = exchange.getRequest().getHeaders();
        long most = calls.bodies().demandUpload(headers);
        var call = calls.readHeaders(exchange, caller);
        boolean known = call.causeId() != null && (once.knows(call.causeId()) || upload.hadItsEffect(call));
        if (!known) {
            most = Math.min(most, admitted(call, headers));
        }
        var digest = Fingerprint.begun(exchange.getRequest());
        try (var body = new UploadedBody(exchange, digest, most)) {
            if (known || refused != null) {
                body.pass();
            } else {
                kept = upload.keep(call, body);
            }
            if (body.isEmpty()) {
                throw new Malformed("body", PlatformText.EMPTY);
            }
            var received = calls.read(exchange, call, digest);
            var given = received.hasKey()
                    ? once.answer(received, () -> command(call), (asked, made) -> sent(asked, made, send, answer))
                    : sent(received, command(call), send, answer);
            discardUnreferred();
            return given;
        } catch (Refusal | StaleVersion | Malformed no) {
            discardUnreferred();
            throw no;
        }
    }

    /** With a key it is kept what was answered to which bytes, so they are read all the same. */
    private long admitted(Call<Void> call, HttpHeaders headers) {
        try {
            return contacts.answering(call.caller(), () -> upload.admit(call, headers.getContentLength()));
        } catch (Refusal no) {
            if (call.causeId() == null) {
                throw no;
            }
            refused = no;
            return Long.MAX_VALUE;
        }
    }

    private C command(Call<Void> call) {
        if (refused != null) {
            throw refused;
        }
        return upload.command(call, kept);
    }

    private StoredAnswer sent(
            ReceivedCall<Void> received, C made, BiFunction<ReceivedCall<Void>, C, Outcome> send, Answering<C> answer) {
        var outcome = send.apply(received, made);
        referred = outcome instanceof Outcome.Done done && !done.repeated();
        return answer.answer(outcome, received, made);
    }

    private void discardUnreferred() {
        if (kept != null && !referred) {
            upload.discard(kept);
        }
    }
}

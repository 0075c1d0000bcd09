package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.log.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A call, and what the log and the answer under its key need to know of it.
 *
 * @param fingerprint what is asked for; null without a key
 * @param recorded the same without what is said of a person, for the log; null without a key
 */
record ReceivedCall<B>(
        Call<B> call,
        @Nullable Fingerprint fingerprint,
        @Nullable String recorded,
        String correlationId) {

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

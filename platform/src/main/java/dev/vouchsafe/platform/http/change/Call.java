package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.http.StaleVersion;
import dev.vouchsafe.platform.http.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that changes something, with its body read.
 *
 * @param now the service's time when the call came in: the command's time
 * @param precondition what it asks of the resource; the decision looks at it
 * @param tags what it asks of a part of the resource that has entity tags of its own
 * @param causeId under which the log knows it once it had its effect; null without {@code Idempotency-Key}
 */
public record Call<B>(
        Caller caller,
        B body,
        Instant now,
        Precondition precondition,
        PartTags tags,
        @Nullable String causeId) {

    /** A call that asks nothing of the resource and has no key. */
    public Call(Caller caller, B body, Instant now) {
        this(caller, body, now, Precondition.NONE, PartTags.NONE, null);
    }

    /**
     * For what has to be known before there is a command; else the decision looks at the precondition.
     *
     * @throws StaleVersion if the precondition does not hold
     */
    public void demand(boolean holds) {
        if (!holds) {
            throw new StaleVersion();
        }
    }
}

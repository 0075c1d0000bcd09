package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Refusal;

/** The call's {@code Idempotency-Key} was used before for something else: 422 {@code idempotency-key-reused}. */
public final class KeyReused extends Refusal {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super(Outcome.Refused.idempotencyKeyReused().violations().toArray(Violation[]::new));
    }

    /**
     * For what was recorded before calls left in the log what they asked for: a repeated call's events are events of
     * what it names.
     *
     * @param last the position of the last event of the stream that the call names, up to the outcome's
     * @throws KeyReused if none of the events is in it
     */
    static void unlessIn(long last, Outcome.Done done) {
        if (done.repeated() && !done.isIn(last)) {
            throw new KeyReused();
        }
    }
}

package dev.vouchsafe.platform.decision;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** Why an append was refused though nothing is wrong: something that the decision looked at moved meanwhile. */
public final class LostRace {

    private LostRace() {}

    public static boolean isIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendEventsTransactionRejectedException) {
                return true;
            }
        }
        return false;
    }
}

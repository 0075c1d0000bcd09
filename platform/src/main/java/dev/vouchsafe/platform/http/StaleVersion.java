package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.decision.Outcome;

/** The resource has changed since the version that {@code If-Match} names. An exception, so that it is not kept under the call's key. */
final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersion(Outcome.Stale stale) {
        super("the resource is at version " + stale.actual());
    }
}

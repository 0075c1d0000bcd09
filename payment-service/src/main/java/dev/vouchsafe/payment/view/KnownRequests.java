package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.StateRules;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Sourced;
import org.springframework.stereotype.Component;

/** Finds payment requests for callers. Who may not know of one is told that there is none. */
@Component
public class KnownRequests {

    private final EventLog log;

    KnownRequests(EventLog log) {
        this.log = log;
    }

    /**
     * The request now or as it stood at an instant. Whose it is never changes.
     *
     * @throws Refusal {@code not-found}
     */
    public Sourced<PaymentRequest> find(Caller caller, String requestId, AsOf asOf) {
        var sourced = asOf.state(log, PaymentStreams.request(requestId));
        var request = sourced.state().filter(found -> seesAll(caller) || caller.actsFor(found.partnerId()))
                .orElseThrow(() -> new Refusal(StateRules.notFound(requestId)));
        return sourced.with(request);
    }

    /** Whether the caller sees every partner's requests, on the routes that its role may use. */
    public static boolean seesAll(Caller caller) {
        return caller.hasAny(Role.PAYMENTS_OFFICER, Role.OPERATOR, Role.AUDITOR);
    }
}

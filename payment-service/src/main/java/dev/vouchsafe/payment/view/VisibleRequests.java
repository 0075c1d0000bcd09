package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestStateRules;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Finds payment requests for callers. Who may not know of one is told that there is none. */
@Component
public record VisibleRequests(LogReader log, ServiceClock clock) {

    /**
     * The request now or as it stands at an instant, past or to come. Whose it is never changes.
     *
     * @throws Refusal {@code not-found}
     */
    public Sourced<PaymentRequest> find(Caller caller, RequestId requestId, AsOf asOf) {
        var sourced = asOf.standing(
                log,
                PaymentStreams.request(requestId),
                (request, by) -> request.map(known -> known.standingAt(by)),
                clock);
        var request = sourced.state()
                .filter(found -> seesAll(caller) || caller.actsFor(found.partnerId()))
                .orElseThrow(() -> new Refusal(RequestStateRules.notFound(requestId)));
        return sourced.with(request);
    }

    /** An entry of a history as the caller may see it: a partner doesn't see who reviewed its request. */
    public static HistoryEntry seenBy(Caller caller, HistoryEntry entry) {
        return seesAll(caller) ? entry : entry.seenBy(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN);
    }

    /** Whether the caller sees every partner's requests, on the routes that its role may use. */
    public static boolean seesAll(Caller caller) {
        return caller.seesAll() || caller.has(Role.PAYMENTS_OFFICER);
    }
}

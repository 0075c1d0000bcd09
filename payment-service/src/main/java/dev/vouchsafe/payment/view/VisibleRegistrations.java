package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import org.springframework.stereotype.Component;

/** Finds partners' registrations for callers. Another partner's is answered as if there were no such partner. */
@Component
public record VisibleRegistrations(LogReader log) {

    /**
     * The registered partner now, or as it was at an instant.
     *
     * @throws Refusal {@code not-found}
     */
    public Sourced<Payee> find(Caller caller, PartnerId partnerId, AsOf asOf) {
        var payee = asOf.state(log, PaymentStreams.payee(partnerId));
        if (!VisibleRequests.seesAll(caller) && !caller.actsFor(partnerId)
                || payee.state().registrations().isEmpty()) {
            throw new Refusal(notFound(partnerId));
        }
        return payee;
    }

    /** Who is paid and who pays need the numbers of accounts; who looks whether all was done rightly doesn't. */
    public static boolean seesAccounts(Caller caller, PartnerId partnerId) {
        return caller.has(Role.PAYMENTS_OFFICER) || caller.actsFor(partnerId);
    }

    /** There is no such registration that the caller may know of. */
    @Rule("not-found")
    public static Violation notFound(PartnerId partnerId) {
        return Violation.of(Code.NOT_FOUND, PaymentText.NO_SUCH_REGISTRATION.with("partnerId", partnerId))
                .with("partnerId", partnerId);
    }
}

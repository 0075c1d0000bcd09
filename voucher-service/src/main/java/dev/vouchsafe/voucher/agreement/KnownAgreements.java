package dev.vouchsafe.voucher.agreement;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

/** Finds agreements for callers. Who may not know of one is told that there is none. */
@Component
public class KnownAgreements {

    private final EventLog log;

    KnownAgreements(EventLog log) {
        this.log = log;
    }

    /**
     * The agreement now or as it stood at an instant; there is none before its benefit was activated.
     *
     * @throws Refusal {@code not-found}
     */
    public Sourced<Agreement> find(Caller caller, AgreementId agreementId, AsOf asOf) {
        var sourced = asOf.state(log, VoucherStreams.agreement(agreementId));
        boolean mayKnow = caller.hasAny(Role.OPERATOR, Role.AUDITOR) || caller.administers(agreementId);
        if (!mayKnow || sourced.state().pools().isEmpty()) {
            throw notFound(agreementId);
        }
        return sourced;
    }

    static Refusal notFound(AgreementId agreementId) {
        return new Refusal(Violation.of(Code.NOT_FOUND, "There is no agreement %s that you may see.".formatted(agreementId)));
    }
}

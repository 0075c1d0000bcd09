package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolDeadlines;
import dev.vouchsafe.voucher.domain.VoucherText;
import dev.vouchsafe.voucher.stream.OverdueVouchers;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds agreements for callers. To who may not know of one there is none. */
@Component
public record VisibleAgreements(LogReader log, OverdueVouchers overdue, ServiceClock clock) {

    /**
     * An agreement and the events that it comes to.
     *
     * @param recorded what the log has of it
     * @param passed the events of deadlines that have passed and are not recorded yet
     * @param standing the agreement after both
     */
    record WithEvents(Sourced<Agreement> standing, List<RecordedEvent> recorded, List<DomainEvent> passed) {}

    /**
     * The agreement with its events as it stands now, or stood at an instant.
     *
     * @throws Refusal {@code not-found}
     */
    WithEvents findWithEvents(Caller caller, AgreementId agreementId, AsOf asOf) {
        var at = asOf.orNow(clock);
        var sourced = find(caller, agreementId, asOf);
        var recorded = log.history(VoucherStreams.agreementEvents(agreementId)).stream()
                .filter(event -> event.position() <= sourced.position())
                .toList();
        var passed = PoolDeadlines.passed(agreementId, sourced.state(), overdue.at(recorded, asOf, at), at);
        return new WithEvents(sourced.with(PoolDeadlines.after(sourced.state(), passed)), recorded, passed);
    }

    /**
     * The agreement as it was recorded by now or by an instant; there is none before its benefit was activated.
     *
     * @throws Refusal {@code not-found}
     */
    public Sourced<Agreement> find(Caller caller, AgreementId agreementId, AsOf asOf) {
        var sourced = asOf.state(log, VoucherStreams.agreement(agreementId));
        boolean mayKnow = caller.seesAll() || caller.administers(agreementId);
        if (!mayKnow || sourced.state().pools().isEmpty()) {
            throw notFound(agreementId);
        }
        return sourced;
    }

    @Rule("not-found")
    static Refusal notFound(AgreementId agreementId) {
        return new Refusal(
                Violation.of(Code.NOT_FOUND, VoucherText.NO_SUCH_AGREEMENT.with("agreementId", agreementId)));
    }
}

package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.PoolMovement;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.view.AgreementView;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of pools, one row per agreement and program. */
@Component
class AgreementList extends FoldedList<Agreement> {

    static final String NAME = "agreement-list";
    static final ListForm FORM = ListForm.withoutId()
            .ids("agreementId", "customerId")
            .text("program", "legalEntity")
            .days("lastDay")
            .whole("balance", "accrued", "converted", "taken", "returned", "forfeited", "removed");

    AgreementList(LogReader log) {
        super(
                NAME,
                FORM,
                log,
                id -> VoucherStreams.agreement(new AgreementId(id)),
                AgreementList::agreementOf,
                agreement -> agreement.pools().values().stream()
                        .map(pool -> AgreementRow.of(AgreementView.of(agreement, pool))));
    }

    private static Stream<String> agreementOf(Object event) {
        return switch (event) {
            case PoolEvent of -> Stream.of(of.agreementId().value());
            case PoolMovement of -> Stream.of(of.agreementId().value());
            default -> Stream.empty();
        };
    }
}

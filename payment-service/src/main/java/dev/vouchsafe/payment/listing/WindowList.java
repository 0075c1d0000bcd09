package dev.vouchsafe.payment.listing;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ProgramDays;
import dev.vouchsafe.platform.log.LogReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of payment windows, a row for each redeemed voucher; first the one that closes first. */
@Component
class WindowList extends FoldedList<PayableVoucher> {

    static final String NAME = "payment-window-list";
    static final ListForm FORM = ListForm.identifiedBy("voucherId")
            .oneOf("status", WindowRow.STATUSES)
            .ids("partnerId", "locationId", "requestId")
            .text("program", "deliveryCountry")
            .days("redeemedOn", "lastDay")
            .whole("level")
            .own(ProgramDays.DAYS_LEFT_AT_MOST)
            .usuallyBy("lastDay")
            .together("partnerId", "status");

    WindowList(LogReader log) {
        super(
                NAME,
                FORM,
                log,
                id -> PaymentStreams.voucher(new VoucherId(id)),
                WindowList::vouchersOf,
                voucher -> Optional.ofNullable(voucher.window()).map(window -> WindowRow.of(voucher, window)).stream());
    }

    /** Of what happens before a voucher is redeemed there is no row. */
    private static Stream<String> vouchersOf(Object event) {
        return switch (event) {
            case PaymentWindowOpened opened -> Stream.of(opened.voucherId().value());
            case PaymentWindowClosed closed -> Stream.of(closed.voucherId().value());
            case RequestEvent of -> of.vouchers().stream().map(VoucherId::value);
            default -> Stream.empty();
        };
    }
}

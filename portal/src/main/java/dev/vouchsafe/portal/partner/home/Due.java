package dev.vouchsafe.portal.partner.home;

import dev.vouchsafe.portal.partner.home.PartnerHome.Competency;
import dev.vouchsafe.portal.partner.home.PartnerHome.Request;
import dev.vouchsafe.portal.partner.home.PartnerHome.Voucher;
import dev.vouchsafe.portal.partner.mpn.Step;
import dev.vouchsafe.portal.request.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the partner has to do by a day.
 *
 * @param kind what has to be done: it has a sentence and a button
 * @param status the state of the thing; null if it has none
 * @param lastDay null where it is not known
 * @param address where the next step is
 * @param facts of the sentence; the day stands before them
 */
public record Due(
        String kind,
        String id,
        @Nullable String status,
        @Nullable LocalDate lastDay,
        String address,
        List<Object> facts) {

    static Due of(Voucher voucher) {
        return new Due(
                voucher.status(),
                voucher.voucherId(),
                voucher.status(),
                voucher.lastDay(),
                "/partner/vouchers/" + voucher.voucherId(),
                List.of(voucher.offering(), voucher.level()));
    }

    static Due of(Request request) {
        return new Due(
                request.status(),
                request.requestId(),
                request.status(),
                request.submitThrough(),
                "/partner/payments/" + request.requestId(),
                List.of(String.join(", ", request.vouchers())));
    }

    static Due of(Window window) {
        return new Due(
                "redeemed",
                window.voucherId(),
                "redeemed",
                window.lastDay(),
                "/partner/payments#new-request",
                List.of(window.locationId()));
    }

    static Due of(Competency competency) {
        return new Due(
                "competency",
                competency.competency(),
                null,
                competency.lastDay(),
                Step.ENROLLMENT.address() + "?asOf=" + competency.lastDay().plusDays(1),
                List.of(competency.level()));
    }

    /** What the sentence says: the day first. */
    public Object[] told(String day) {
        var all = new ArrayList<Object>(facts);
        all.addFirst(day);
        return all.toArray();
    }
}

package dev.vouchsafe.portal.partner.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.Moment;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.partner.Partner;
import dev.vouchsafe.portal.text.Words;
import dev.vouchsafe.portal.voucher.History;
import dev.vouchsafe.portal.voucher.Payments;
import dev.vouchsafe.portal.voucher.Voucher;
import dev.vouchsafe.portal.voucher.VoucherChecks;
import dev.vouchsafe.portal.voucher.VoucherTimeLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param step the step that is open; null if none is
 */
public record PartnerVoucher(
        Found<Voucher> found,
        Part<VoucherChecks> checks,
        Part<History> history,
        Payments payments,
        Part<Partner> partner,
        @Nullable String step) {

    private static final List<String> STEPS =
            List.of("reserve", "reschedule", "consultant", "release", "upload", "report", "redeem", "payment");

    private static final List<String> REASONS =
            List.of("program-changed", "engagement-cancelled", "customer-chose-other-partner", "other");

    public Voucher voucher() {
        return found.value();
    }

    /** Where the page is. */
    public String address() {
        return "/partner/vouchers/" + voucher().voucherId();
    }

    private VoucherChecks judged() {
        return checks.here().orElse(VoucherChecks.NONE);
    }

    /** A partner that reserved it doesn't ask whether it could. */
    public List<String> steps() {
        return voucher().reservation() == null ? List.of("reserve") : STEPS.subList(1, STEPS.size());
    }

    /** What was is looked at; only what is now can be changed. */
    private boolean isNow() {
        return voucher().asOf() == null;
    }

    public boolean isOpen(String asked) {
        return asked.equals(step);
    }

    /** The plan can be changed by a voucher in this state, with other days if not with these. */
    public boolean canReschedule() {
        return isNow() && judged().lets("release");
    }

    public boolean canRelease() {
        return isNow() && judged().lets("release");
    }

    /** A report can be handed in from the state in which documents can be. */
    public boolean canReport() {
        return isNow() && judged().lets("upload");
    }

    /** Whether the report's form is there: the upload is a part of it, so that what is typed goes with the file. */
    public boolean isReporting() {
        return canReport() && !isOpen("release") && !isOpen("reschedule");
    }

    public boolean canRedeem() {
        return isNow() && judged().lets("redeem");
    }

    public boolean canReserve() {
        return isNow() && judged().lets("reserve");
    }

    /** A redeemed voucher that no request holds yet. */
    public boolean canAskForPayment() {
        return isNow()
                && payments.window()
                        .map(window -> "open".equals(window.status()))
                        .orElse(voucher().redeemedOn() != null
                                && payments.requests().here().isPresent()
                                && payments.request().isEmpty());
    }

    /** What comes next, as a key. */
    public String next() {
        if (canRedeem()) {
            return "redeem";
        }
        if (canReport()) {
            return "report";
        }
        if (canAskForPayment()) {
            return "payment";
        }
        if (canReserve()) {
            return "reserve";
        }
        return payments.request().isPresent() ? "requested" : "none";
    }

    /** What stands in the way of what comes next. */
    public List<String> inTheWay() {
        return switch (next()) {
            case "redeem", "reserve", "requested" -> List.of();
            case "report" -> judged().inTheWay("report");
            case "payment" -> judged().inTheWay("payment");
            default -> judged().inTheWay(voucher().reservation() == null ? "reserve" : "redeem");
        };
    }

    /** What stands in a step's way as things are planned now. */
    public List<String> inTheWayOf(String asked) {
        return judged().inTheWay(asked);
    }

    /** The documents that were handed in with the report, or else all of them. */
    public boolean isInReport(String name) {
        var report = voucher().report();
        return report == null || report.deliverables().contains(name);
    }

    public List<Moment> timeLine(Frame frame) {
        return VoucherTimeLine.of(frame, voucher(), history.here().orElse(History.NONE), payments);
    }

    /** @param named who is named already; then nobody is no choice, since the API has no way back to that */
    public List<Option> consultants(Words words, @Nullable String named) {
        var nobody = new Option("", words.of("partner.no-consultant"));
        var known = partner.here().map(Partner::consultantOptions).orElse(List.of());
        if (named == null) {
            return Stream.concat(Stream.of(nobody), known.stream()).toList();
        }
        return known.isEmpty() ? List.of(new Option(named, named)) : known;
    }

    public String consultant(String consultantId) {
        return partner.here().map(known -> known.consultantText(consultantId)).orElse(consultantId);
    }

    /** The reasons of the program, or those that every program knows while it isn't to be had. */
    public List<Option> reasons(Frame frame) {
        var program = frame.program();
        var reasons = program == null || program.releaseReasons().isEmpty() ? REASONS : program.releaseReasons();
        return reasons.stream()
                .map(reason -> new Option(reason, frame.words().ofWord("partner.voucher.reason", reason)))
                .toList();
    }

    /** Where a document is downloaded. */
    public String fileAddress(String name) {
        return Address.of("/partner/vouchers/{}/deliverables/{}", voucher().voucherId(), name)
                .encoded();
    }

    public String location(String locationId) {
        return partner.here().map(known -> known.locationText(locationId)).orElse(locationId);
    }
}

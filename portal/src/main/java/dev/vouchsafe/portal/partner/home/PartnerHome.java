package dev.vouchsafe.portal.partner.home;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.request.Window;
import dev.vouchsafe.portal.text.Amount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param vouchers those that the partner holds and has not redeemed
 * @param requests those that are neither paid nor lapsed
 * @param windows of redeemed vouchers that no request was submitted for
 */
public record PartnerHome(
        Partner partner,
        Part<Checklist> checklist,
        Part<Items<Voucher>> vouchers,
        Part<Items<Request>> requests,
        Part<Items<Window>> windows) {

    /** How many days before its end a competency is shown. */
    private static final int SOON = 120;

    public record Partner(String partnerId, String name, List<Competency> competencies) {}

    public record Competency(String competency, String level, LocalDate lastDay) {}

    /** How far the partner is with each offering. */
    public record Checklist(List<Offering> offerings) {}

    public record Offering(String offering, String name, String status, List<Requirement> requirements) {}

    public record Requirement(String code, boolean met, String detail) {}

    public record Voucher(String voucherId, String status, String offering, int level, LocalDate lastDay) {}

    /**
     * A payment request.
     *
     * @param submitThrough the last day to submit it; null where it is not known
     * @param payThrough the last day to pay it in time; null unless it is approved
     */
    public record Request(
            String requestId,
            String status,
            @Nullable Amount total,
            List<String> vouchers,
            @Nullable LocalDate submitThrough,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate payThrough) {

        boolean waitsForPartner() {
            return status.equals("draft") || status.equals("rejected");
        }
    }

    /** What the partner has to do, what ends first stands first; what has no day stands last. */
    public List<Due> due(LocalDate today) {
        return Stream.of(
                        items(vouchers).map(Due::of),
                        items(requests).filter(Request::waitsForPartner).map(Due::of),
                        items(windows).filter(this::isInNoRequest).map(Due::of),
                        partner.competencies().stream()
                                .filter(held -> ends(held.lastDay(), today))
                                .map(Due::of))
                .flatMap(due -> due)
                .sorted(Comparator.comparing(Due::lastDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** A draft says itself what it waits for. */
    private boolean isInNoRequest(Window window) {
        return items(requests).noneMatch(request -> request.vouchers().contains(window.voucherId()));
    }

    private static boolean ends(LocalDate lastDay, LocalDate today) {
        return !lastDay.isBefore(today) && !lastDay.isAfter(today.plusDays(SOON));
    }

    /** What waits for the payments officer. */
    public List<Request> waiting() {
        return items(requests).filter(request -> !request.waitsForPartner()).toList();
    }

    /** Why something of what is due can't be shown. */
    public List<String> missing() {
        return Stream.of(vouchers, requests, windows)
                .map(Part::away)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static <T> Stream<T> items(Part<Items<T>> part) {
        return part.here().stream().flatMap(items -> items.items().stream());
    }
}

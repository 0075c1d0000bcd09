package dev.vouchsafe.notification.words;

import dev.vouchsafe.contracts.notice.NoticeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of each kind of notice, as the services tell them. */
public final class Facts {

    private static final Map<String, Object> ALL = Map.ofEntries(
            Map.entry("voucherId", "PS-7K2M-9QXA"),
            Map.entry("agreementId", "V0001"),
            Map.entry("offering", "SDPS"),
            Map.entry("engagement", "sharepoint"),
            Map.entry("level", 5),
            Map.entry("assignedOn", "2021-03-16"),
            Map.entry("lastDay", "2021-09-12"),
            Map.entry("partnerId", "P-1"),
            Map.entry("partnerName", "Fabrikam"),
            Map.entry("plannedFrom", "2021-04-01"),
            Map.entry("plannedTo", "2021-04-07"),
            Map.entry("plannedDays", 5),
            Map.entry("consultantId", "K-1"),
            Map.entry("by", "customer"),
            Map.entry("text", "It is Ayşe's."),
            Map.entry("daysBefore", 14),
            Map.entry("status", "reserved"),
            Map.entry("missing", List.of("report", "redemption")),
            Map.entry("days", 12),
            Map.entry("end", "removal"),
            Map.entry("redeemedOn", "2021-05-02"),
            Map.entry("closedBy", "voucher-life"),
            Map.entry("daysReturned", 4),
            Map.entry("daysForfeited", 1),
            Map.entry("withdrawnOn", "2021-03-20"),
            Map.entry("vouchers", List.of("PS-1", "PS-2")),
            Map.entry("requestId", "R-1"),
            Map.entry("reference", "482-107-356"),
            Map.entry("total", Map.of("currency", "EUR", "amount", "6500.00")),
            Map.entry("payThrough", "2021-06-15"),
            Map.entry("reasons", List.of("The tax is wrong.", "No invoice number.")),
            Map.entry("correctThrough", "2021-05-14"),
            Map.entry("paidOn", "2021-05-20"),
            Map.entry("valueOn", "2021-05-21"),
            Map.entry("bankReference", "NWBK-77120"),
            Map.entry("competency", "cloud-productivity"),
            Map.entry("amendment", "2021-01"),
            Map.entry("reason", "The program goes on."),
            Map.entry("oldLastDay", "2021-09-12"),
            Map.entry("newLastDay", "2021-12-31"),
            Map.entry("webhookId", "wh-1"),
            Map.entry("offBecause", "failing"));

    private Facts() {}

    /** All that a notice of the kind may have. */
    public static Map<String, Object> full(NoticeKind kind) {
        return of(kind, kind.facts());
    }

    /** What a notice of the kind always has. */
    public static Map<String, Object> least(NoticeKind kind) {
        return of(kind, kind.required());
    }

    private static Map<String, Object> of(NoticeKind kind, List<String> names) {
        var facts = new HashMap<String, Object>();
        names.forEach(name -> facts.put(name, ALL.get(name)));
        if (kind == NoticeKind.COMPETENCY_ENDING) {
            facts.put("level", "silver");
        }
        if (kind == NoticeKind.VOUCHER_RELEASED) {
            facts.put("reason", "engagement-cancelled");
        }
        return facts;
    }
}

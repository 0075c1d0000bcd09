package dev.vouchsafe.portal.partner.vouchers;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.visit.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page shows. */
public record PartnerVouchers(Visit visit, Items<Row> vouchers) {

    private static final List<String> STATUSES =
            List.of("assigned", "reserved", "reported", "redeemed", "expired", "withdrawn");

    private static final List<Column> COLUMNS = List.of(
            new Column("voucherId", "partner.vouchers.id", false),
            new Column("status", "term.status", false),
            new Column("offering", "partner.vouchers.offering", false),
            new Column("level", "partner.vouchers.days", true),
            new Column("assignedOn", "partner.vouchers.assigned-on", false),
            new Column("lastDay", "term.last-day", false));

    /** A voucher, as the list of vouchers says it. */
    public record Row(
            String voucherId, String status, String offering, int level, LocalDate assignedOn, LocalDate lastDay) {

        /** Of what is closed nobody counts the days. */
        public boolean isOpen() {
            return List.of("assigned", "reserved", "reported").contains(status);
        }
    }

    /** A column by which the list can be sorted. */
    public record Column(String field, String key, boolean number) {}

    public List<Column> columns() {
        return COLUMNS;
    }

    public List<Option> statuses(Frame frame) {
        var options = any(frame);
        STATUSES.forEach(status -> options.add(new Option(status, frame.t("status." + status))));
        return options;
    }

    public List<Option> offerings(Frame frame) {
        var options = any(frame);
        if (frame.program() != null) {
            frame.program()
                    .offerings()
                    .forEach(one -> options.add(new Option(one.offering(), one.offering() + " · " + one.name())));
        }
        return options;
    }

    private static List<Option> any(Frame frame) {
        var options = new ArrayList<Option>();
        options.add(new Option("", frame.t("partner.vouchers.any")));
        return options;
    }

    /** As the address asks for it; empty if it doesn't. */
    public String asked(String name) {
        return Optional.ofNullable(visit.asked(name)).orElse("");
    }

    public boolean isFiltered() {
        return !asked("status").isEmpty()
                || !asked("offering").isEmpty()
                || !asked("daysLeft").isEmpty();
    }

    /** As a screen reader hears it of a column's head; null if the list isn't sorted by it. */
    public @org.jspecify.annotations.Nullable String sorted(String field) {
        String sort = asked("sort");
        return sort.equals(field) ? "ascending" : sort.equals("-" + field) ? "descending" : null;
    }

    /** The same list sorted by a column, or the other way round. */
    public String sortedBy(String field) {
        return visit.addressWith("sort", asked("sort").equals(field) ? "-" + field : field);
    }

    /** The same list as a file. */
    public String csv() {
        return file("csv");
    }

    /** The same list as a workbook. */
    public String excel() {
        return file("excel");
    }

    private String file(String form) {
        var query = visit.exchange().getRequest().getURI().getRawQuery();
        return "/partner/vouchers/" + form + (query == null ? "" : "?" + query);
    }
}

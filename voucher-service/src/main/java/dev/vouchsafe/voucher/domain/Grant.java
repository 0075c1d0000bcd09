package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.program.text.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a customer assigned: a block of days of one level for one offering, and how long it can be used. All dates are
 * written down when they are decided, so that applying an event never looks at the program in force today.
 *
 * @param level days
 * @param lastDay the last day of the voucher's own life, extensions included
 * @param programLastDay the last day to redeem any voucher of the program
 * @param zone the program zone, in which days are counted
 * @param adminEmail the customer's voucher administrator
 * @param extensions what made its life longer than usual, in order
 */
public record Grant(
        VoucherId voucherId,
        AgreementId agreementId,
        Customer customer,
        String program,
        OfferingId offering,
        int level,
        LocalDate assignedOn,
        LocalDate lastDay,
        LocalDate programLastDay,
        ZoneId zone,
        Personal<Contact> projectManager,
        Personal<String> adminEmail,
        List<Extension> extensions) {

    /** The last day that can be written down. */
    public static final LocalDate LATEST_DAY = LocalDate.of(9999, 12, 31);

    public Grant {
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** A grant of the usual length. */
    public Grant(
            VoucherId voucherId,
            AgreementId agreementId,
            Customer customer,
            String program,
            OfferingId offering,
            int level,
            LocalDate assignedOn,
            LocalDate lastDay,
            LocalDate programLastDay,
            ZoneId zone,
            Personal<Contact> projectManager,
            Personal<String> adminEmail) {
        this(
                voucherId,
                agreementId,
                customer,
                program,
                offering,
                level,
                assignedOn,
                lastDay,
                programLastDay,
                zone,
                projectManager,
                adminEmail,
                List.of());
    }

    /** The first instant at which the voucher can no longer be used: the earlier end of its life and of the program. */
    public Instant deadline() {
        return firstInstantAfter(usableThrough());
    }

    /** The last day on which the voucher can be used. */
    public LocalDate usableThrough() {
        return lastDay.isBefore(programLastDay) ? lastDay : programLastDay;
    }

    /** Which end comes first; the voucher's own if both come at once. */
    public ClosedBy closedBy() {
        return programLastDay.isBefore(lastDay) ? ClosedBy.PROGRAM_END : ClosedBy.VOUCHER_LIFE;
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(deadline());
    }

    /** The day in the program zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** How its last day comes about, such as {@code assigned 2021-03-15 + 180 days = usable through 2021-09-11}. */
    public Phrase life() {
        long more = extensions.stream().mapToLong(Extension::days).sum();
        var usual = Phrase.of(Phrase.Kind.LIFE_USUAL).with("days", ChronoUnit.DAYS.between(assignedOn, lastDay) - more);
        return Phrase.of(Phrase.Kind.LIFE)
                .with("assignedOn", assignedOn)
                .with(
                        "days",
                        Stream.concat(Stream.of(usual), extensions.stream().map(Extension::phrase))
                                .toList())
                .with("lastDay", lastDay);
    }

    public Grant extendedBy(Extension extension, LocalDate through) {
        var all = Stream.concat(extensions.stream(), Stream.of(extension)).toList();
        return new Grant(
                voucherId,
                agreementId,
                customer,
                program,
                offering,
                level,
                assignedOn,
                through,
                programLastDay,
                zone,
                projectManager,
                adminEmail,
                all);
    }

    private Instant firstInstantAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}

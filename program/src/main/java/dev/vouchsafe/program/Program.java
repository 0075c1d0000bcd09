package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A benefit program: a set of dated rules, as data. Days are calendar days in its zone. "Through day D" means until D+1
 * 00:00, that instant excluded.
 *
 * @param id such as {@code planning-services}
 * @param version of the definition; recorded with each decision made under it
 * @param zone in which days are counted
 * @param levels the days that one voucher can be worth, ascending
 * @param offerings by code, in the order of the definition
 * @param termsVersion the version of the terms, and of the partner's agreement, in force
 * @param texts what it says of what its rules find
 * @param guidance what people read and whom they ask
 */
public record Program(
        String id,
        String version,
        ZoneId zone,
        ProgramCalendar calendar,
        Durations durations,
        List<Integer> levels,
        Map<OfferingId, Offering> offerings,
        ConsultantExams exams,
        PaymentRules payment,
        String termsVersion,
        Texts texts,
        Guidance guidance) {

    public Program {
        levels = List.copyOf(levels);
        offerings = InOrder.copyOf(offerings);
    }

    /** The calendar day that the instant belongs to. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first instant of the day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant that no longer belongs to "through that day". */
    public Instant endOf(LocalDate lastDay) {
        return startOf(lastDay.plusDays(1));
    }

    /** The last day on which a voucher assigned that day is usable, without any extension. */
    public LocalDate lastDayOfLife(LocalDate assignedOn) {
        return assignedOn.plusDays(durations.voucherLifeDays());
    }

    /** The last day on which a payment request for a voucher redeemed that day can be submitted. */
    public LocalDate lastPaymentDay(LocalDate redeemedOn) {
        return redeemedOn.plusDays(durations.paymentWindowDays());
    }

    public RateCard rates() {
        return payment.rates();
    }

    public Optional<Offering> offering(OfferingId code) {
        return Optional.ofNullable(offerings.get(code));
    }

    /** The same with another calendar and other durations. */
    public Program with(ProgramCalendar otherCalendar, Durations otherDurations) {
        return new Program(
                id,
                version,
                zone,
                otherCalendar,
                otherDurations,
                levels,
                offerings,
                exams,
                payment,
                termsVersion,
                texts,
                guidance);
    }
}

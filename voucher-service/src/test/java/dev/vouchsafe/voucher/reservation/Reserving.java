package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Plan;
import java.time.Instant;

/** A reservation of PS-1 that meets every rule, and what a test changes of it. */
final class Reserving {

    private IncomingPersonal<String> admin = Given.named("Benefits@Contoso.example", Given.ADMIN, Given.ADMIN);
    private String location = "L-1";
    private String engagement = "sharepoint";
    private String country = "GB";
    private Plan plan = new Plan(Given.day("2021-04-12"), Given.day("2021-04-16"), 5, ConsultantId.of("K-1"));
    private String terms = "2020-07";
    private String repeatReason;
    private Instant at = Given.on("2021-04-01");

    Reserving admin(IncomingPersonal<String> other) {
        admin = other;
        return this;
    }

    Reserving at(String otherLocation, String otherCountry) {
        location = otherLocation;
        country = otherCountry;
        return this;
    }

    Reserving engagement(String other) {
        engagement = other;
        return this;
    }

    Reserving from(String from, String to) {
        plan = new Plan(Given.day(from), Given.day(to), plan.plannedDays(), plan.consultantId());
        return this;
    }

    Reserving days(int days) {
        plan = new Plan(plan.plannedFrom(), plan.plannedTo(), days, plan.consultantId());
        return this;
    }

    Reserving consultant(String other) {
        plan = new Plan(
                plan.plannedFrom(),
                plan.plannedTo(),
                plan.plannedDays(),
                other == null ? null : ConsultantId.of(other));
        return this;
    }

    Reserving terms(String other) {
        terms = other;
        return this;
    }

    Reserving again(String reason) {
        repeatReason = reason;
        return this;
    }

    Reserving on(Instant other) {
        at = other;
        return this;
    }

    ReserveVoucher command() {
        return new ReserveVoucher(
                VoucherId.of("PS-1"),
                Given.PARTNER,
                admin,
                LocationId.of(location),
                EngagementId.of(engagement),
                country,
                plan,
                terms,
                repeatReason,
                at);
    }
}

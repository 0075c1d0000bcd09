package dev.vouchsafe.voucher.assignment;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Amendments;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignmentDecisionTest {

    private static final Voucher UNKNOWN = new Voucher.Unknown();

    @Test
    void takesTheDaysAndLastsItsWholeLife() {
        var event =
                (VoucherAssigned) events(decide(assign(OfferingId.of("SDPS"), 5, "2021-01-01"), UNKNOWN, agreement(30)))
                        .getFirst();
        assertThat(event.grant().validity().lastDay()).isEqualTo("2021-06-30");
        assertThat(event.at()).isEqualTo("2021-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("benefit-not-activated: unknown agreement, or activated after the assignment; answered alone")
    void benefitNotActivated() {
        assertThat(refusals(decide(assign(OfferingId.of("NONE"), 7, "2021-03-15"), UNKNOWN, Agreement.UNKNOWN)))
                .containsExactly("benefit-not-activated");
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2019-11-03"), UNKNOWN, agreement(30))))
                .containsExactly("benefit-not-activated");
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2019-11-04"), UNKNOWN, agreement(30))))
                .isEmpty();
    }

    @Test
    @DisplayName("agreement-ended: the earlier of two last days counts, and the last day itself still belongs to it")
    void agreementEnded() {
        assertThat(refusals(
                        decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, agreement(30, "2021-03-14"))))
                .containsExactly("agreement-ended");
        assertThat(refusals(
                        decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, agreement(30, "2021-03-15"))))
                .isEmpty();
        var endedEarlier = Given.after(
                agreement(30),
                new AgreementEnded(AgreementId.of("V-1"), day("2021-03-01"), on("2021-03-02")),
                new AgreementEnded(AgreementId.of("V-1"), day("2021-05-31"), on("2021-03-03")));
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, endedEarlier)))
                .containsExactly("agreement-ended");
    }

    @Test
    @DisplayName("assigned-in-future")
    void assignedInFuture() {
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-16"), UNKNOWN, agreement(30))))
                .isEmpty();
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-17"), UNKNOWN, agreement(30))))
                .containsExactly("assigned-in-future");
    }

    @Test
    @DisplayName("assignment-window-closed: from 2021-07-01 on, and then the pool is empty too")
    void assignmentWindowClosed() {
        assertThat(refusals(decide(
                        assign(OfferingId.of("SDPS"), 5, "2021-06-30", on("2021-06-30")), UNKNOWN, agreement(30))))
                .isEmpty();
        assertThat(refusals(decide(
                        assign(OfferingId.of("SDPS"), 5, "2021-07-01", on("2021-07-01")), UNKNOWN, agreement(30))))
                .containsExactly("assignment-window-closed", "insufficient-days");
    }

    @Test
    @DisplayName("offering-unknown")
    void offeringUnknown() {
        assertThat(refusals(decide(assign(OfferingId.of("XDPS"), 5, "2021-03-15"), UNKNOWN, agreement(30))))
                .containsExactly("offering-unknown");
    }

    @Test
    @DisplayName("offering-retired: every engagement of it is a cloud engagement")
    void offeringRetired() {
        assertThat(refusals(decide(assign(OfferingId.of("AZDPS"), 5, "2020-01-31"), UNKNOWN, agreement(30))))
                .isEmpty();
        assertThat(refusals(decide(assign(OfferingId.of("AZDPS"), 5, "2020-02-01"), UNKNOWN, agreement(30))))
                .containsExactly("offering-retired");
        assertThat(refusals(decide(assign(OfferingId.of("SSDPS"), 5, "2020-02-01"), UNKNOWN, agreement(30))))
                .isEmpty();
    }

    @Test
    @DisplayName("level-not-offered: any whole number is a level, and only some are offered")
    void levelNotOffered() {
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 7, "2021-03-15"), UNKNOWN, agreement(30))))
                .containsExactly("level-not-offered");
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), -3, "2021-03-15"), UNKNOWN, agreement(30))))
                .containsExactly("level-not-offered");
        assertThat(refusals(
                        decide(assign(OfferingId.of("SDPS"), 5_000_000_000L, "2021-03-15"), UNKNOWN, agreement(30))))
                .containsExactly("level-not-offered", "insufficient-days");
    }

    @Test
    @DisplayName("insufficient-days: against the balance when the message is processed")
    void insufficientDays() {
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, agreement(5))))
                .isEmpty();
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, agreement(4))))
                .containsExactly("insufficient-days");
    }

    @Test
    @DisplayName(
            "voucher-already-assigned: other content, by every known field; the same content is recorded and changes nothing")
    void voucherAlreadyAssigned() {
        var voucher = new Voucher.Assigned(grant(5), null);
        assertThat(events(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), voucher, agreement(30))))
                .hasOnlyElementsOfType(AssignmentRepeated.class);
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-14"), voucher, Agreement.UNKNOWN)))
                .containsExactly("voucher-already-assigned");
        var someoneElse = new Contact("Someone Else", "pm@contoso.example");
        var otherManager = new AssignVoucher(
                VoucherId.of("PS-1"),
                AgreementId.of("V-1"),
                PROGRAM.id(),
                OfferingId.of("SDPS"),
                5,
                day("2021-03-15"),
                Given.named(someoneElse, someoneElse.email(), someoneElse.canonical()),
                Given.NAMED_ADMIN,
                "e-2",
                on("2021-03-16"));
        assertThat(refusals(decide(otherManager, voucher, agreement(30)))).containsExactly("voucher-already-assigned");

        var sealed = new Voucher.Assigned(aGrant().sealed().build(), null);
        assertThat(events(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), sealed, agreement(30))))
                .hasOnlyElementsOfType(AssignmentRepeated.class);
        assertThat(refusals(decide(otherManager, sealed, agreement(30)))).containsExactly("voucher-already-assigned");

        var changed = sealed.with(sealed.grant()
                .with(new CustomerContacts(otherManager.projectManager().kept(), Given.NAMED_ADMIN.kept())));
        assertThat(events(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), changed, agreement(30))))
                .as("the customer named others since")
                .hasOnlyElementsOfType(AssignmentRepeated.class);
        assertThat(refusals(decide(otherManager, changed, agreement(30)))).containsExactly("voucher-already-assigned");
    }

    @Test
    void thePeopleThatItNamesAreRecordedSealed() {
        var event =
                (VoucherAssigned) events(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, agreement(30)))
                        .getFirst();
        assertThat(event.grant().contacts().projectManager()).isEqualTo(Given.NAMED_MANAGER.kept());
        assertThat(event.grant().contacts().adminEmail()).isEqualTo(Given.NAMED_ADMIN.kept());
    }

    @Test
    void aLifeThatIsOverWhenItIsToldEndsAtItsOwnInstant() {
        var decided = events(
                decide(assign(OfferingId.of("SDPS"), 5, "2020-06-01", on("2021-03-16")), UNKNOWN, agreement(30)));
        assertThat(decided).hasSize(2);
        var expired = (VoucherExpired) decided.getLast();
        assertThat(expired.at()).isEqualTo("2020-11-29T00:00:00Z");
        assertThat(expired.days().returned()).isTrue();
    }

    @Test
    void aVoucherToldAfterAnAmendmentIsExtendedIfItWouldHaveBeenOpen() {
        var amendments = new Amendments(List.of(new ProgramAmended(
                PROGRAM.id(), "spring", day("2020-04-01"), 90, "why", day("2020-05-01"), on("2020-05-01"))));
        assertThat(lastDay("2020-03-31", amendments)).isEqualTo("2020-12-26");
        assertThat(lastDay("2020-04-01", amendments)).isEqualTo("2020-09-28");
        assertThat(lastDay("2019-11-04", amendments)).isEqualTo("2020-07-31");
        var afterItsLife = new Amendments(List.of(new ProgramAmended(
                PROGRAM.id(), "summer", day("2020-04-01"), 90, "why", day("2020-05-03"), on("2020-05-03"))));
        assertThat(lastDay("2019-11-04", afterItsLife)).isEqualTo("2020-05-02");
    }

    private static LocalDate lastDay(String assignedOn, Amendments amendments) {
        var decided = AssignmentDecision.decide(
                assign(OfferingId.of("SDPS"), 5, assignedOn), UNKNOWN, agreement(30), amendments, PROGRAM, List::of);
        return ((VoucherAssigned) events(decided).getFirst()).grant().validity().lastDay();
    }

    private static AssignVoucher assign(OfferingId offering, long level, String assignedOn) {
        return assign(offering, level, assignedOn, on("2021-03-16"));
    }

    private static AssignVoucher assign(OfferingId offering, long level, String assignedOn, Instant at) {
        return new AssignVoucher(
                VoucherId.of("PS-1"),
                AgreementId.of("V-1"),
                PROGRAM.id(),
                offering,
                level,
                day(assignedOn),
                Given.NAMED_MANAGER,
                Given.NAMED_ADMIN,
                "e-1",
                at);
    }

    private static Decision decide(AssignVoucher command, Voucher voucher, Agreement agreement) {
        return AssignmentDecision.decide(command, voucher, agreement, Amendments.NONE, PROGRAM, List::of);
    }

    private static List<String> refusals(Decision decision) {
        return events(decision).getFirst() instanceof VoucherAssignmentRefused refused
                ? refused.reasons().stream().map(Refused::code).toList()
                : List.of();
    }

    @Test
    @DisplayName(
            "insufficient-days: the days of a voucher whose deadline has passed count, though its expiry is not recorded yet; it is recorded first")
    void daysThatHaveFallenDueCount() {
        var old = new Voucher.Assigned(
                aGrant().of("PS-0", "V-1").assignedOn(day("2020-06-01")).build(), null);
        var used = Given.after(agreement(5), new VoucherAssigned(old.grant(), on("2020-06-01")));
        assertThat(refusals(decide(assign(OfferingId.of("SDPS"), 5, "2021-03-15"), UNKNOWN, used)))
                .containsExactly("insufficient-days");
        var events = events(AssignmentDecision.decide(
                assign(OfferingId.of("SDPS"), 5, "2021-03-15"),
                UNKNOWN,
                used,
                Amendments.NONE,
                PROGRAM,
                () -> List.of(old)));
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("VoucherExpired", "VoucherAssigned");
        assertThat(events.getFirst().at()).isEqualTo("2020-11-29T00:00:00Z");
        assertThat(refusals(AssignmentDecision.decide(
                        assign(OfferingId.of("SDPS"), 15, "2021-03-15"),
                        UNKNOWN,
                        used,
                        Amendments.NONE,
                        PROGRAM,
                        () -> List.of(old))))
                .as("too few even so")
                .containsExactly("insufficient-days");
    }

    @Test
    void vouchersThatHaveFallenDueAreLookedForOnlyWhereTheyCanHelp() {
        Supplier<List<Voucher.Open>> none = () -> {
            throw new AssertionError("asked for");
        };
        for (var command : List.of(
                assign(OfferingId.of("SDPS"), 5, "2021-07-01", on("2021-07-01")),
                assign(OfferingId.of("XDPS"), 5, "2021-03-15"),
                assign(OfferingId.of("SDPS"), 5, "2021-06-30", on("2021-07-01")))) {
            assertThat(refusals(
                            AssignmentDecision.decide(command, UNKNOWN, agreement(4), Amendments.NONE, PROGRAM, none)))
                    .contains("insufficient-days");
        }
    }
}

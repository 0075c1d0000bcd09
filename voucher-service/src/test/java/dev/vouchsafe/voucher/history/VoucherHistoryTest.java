package dev.vouchsafe.voucher.history;

import static dev.vouchsafe.voucher.Given.ADMIN;
import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.report;
import static dev.vouchsafe.voucher.Given.reservation;
import static dev.vouchsafe.voucher.ReservationFixture.aReservation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.Opener;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.stream.StoredForms;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A voucher that one partner held and released, and another holds now. */
class VoucherHistoryTest {

    private static final Caller OPERATOR = new Caller("op@vouchsafe.example", Set.of(Role.OPERATOR), null, Set.of());
    private static final Caller CUSTOMER =
            new Caller("ben@contoso.example", Set.of(Role.CUSTOMER_ADMIN), null, Set.of(AgreementId.of("V-1")));
    private static final Caller HOLDER = partner(OTHER_PARTNER);
    private static final Caller OFFICER =
            new Caller("pay@vouchsafe.example", Set.of(Role.PAYMENTS_OFFICER), null, Set.of());

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Histories histories =
            new Histories(null, new StoredJson(List.of(new StoredForms())), () -> Opener.NONE);

    @Test
    void thePartnerThatHoldsItSeesNothingOfTheOneBefore() {
        given();
        var history = history(HOLDER);
        assertThat(types(history))
                .containsExactly(
                        "voucher.assigned",
                        "voucher.extended",
                        "voucher.reserved",
                        "voucher.reported",
                        "voucher.expired");
        assertThat(history.toString())
                .doesNotContain(PARTNER + "\"", "first@", "abandoned", "sick at " + PARTNER, "V-2");
    }

    @Test
    void whatBecomesOfTheDaysIsNotForThePartner() {
        given();
        assertThat(history(HOLDER).getLast().data().has("days")).isFalse();
        assertThat(history(CUSTOMER).getLast().data().at("/days/why").asString())
                .isEqualTo("The agreement ended.");
    }

    @Test
    void thePersonBehindAnothersCallIsNotShown() {
        given();
        var extended = history(HOLDER).get(1);
        assertThat(extended.actor()).isNull();
        assertThat(extended.cause().id()).isNull();
        assertThat(extended.roles()).containsExactly("operator");
        assertThat(history(HOLDER).get(2).actor()).isEqualTo("second@partner.example");
        assertThat(history(CUSTOMER))
                .filteredOn(entry -> entry.type().equals("voucher.reserved"))
                .extracting(HistoryEntry::actor)
                .containsOnlyNulls();
        assertThat(history(OPERATOR)).extracting(HistoryEntry::actor).doesNotContainNull();
    }

    @Test
    void theCustomerSeesEveryReservationAndNoMessageOfAnotherAgreement() {
        given();
        assertThat(types(history(CUSTOMER)))
                .containsExactly(
                        "voucher.assigned",
                        "voucher.reserved",
                        "voucher.extended",
                        "voucher.released",
                        "voucher.reserved",
                        "voucher.reported",
                        "voucher.expired");
    }

    @Test
    void theOperatorSeesEverythingAboutTheVoucher() {
        given();
        assertThat(types(history(OPERATOR)))
                .hasSize(8)
                .contains("voucher.assignment-refused")
                .doesNotContain("program.amended");
        assertThat(history(OPERATOR).getFirst().data().at("/grant/adminEmail").asString())
                .isEqualTo(ADMIN);
    }

    @Test
    void anAmendmentIsInTheHistoryOfTheVouchersThatItExtended() {
        add(new VoucherAssigned(grant(5, "2020-03-31"), on("2020-03-31")), message());
        add(
                new ProgramAmended(
                        PROGRAM.id(),
                        "spring 2020",
                        day("2020-04-01"),
                        90,
                        "closed",
                        day("2020-05-04"),
                        on("2020-05-04")),
                call("op", "operator"));
        add(
                new ProgramAmended(
                        PROGRAM.id(),
                        "too early for it",
                        day("2020-03-01"),
                        90,
                        "closed",
                        day("2020-05-04"),
                        on("2020-05-04")),
                call("op", "operator"));
        assertThat(types(history(OPERATOR))).containsExactly("voucher.assigned", "program.amended");
    }

    @Test
    void whereNobodyHoldsItNoReservationIsAnyonesToSee() {
        given();
        var released = events.subList(0, 5).stream().toList();
        events.clear();
        events.addAll(released);
        assertThat(types(history(OFFICER))).containsExactly("voucher.assigned", "voucher.extended");
    }

    private void given() {
        var grant = grant(5);
        var first = reservation(grant);
        var second = aReservation(grant)
                .by(OTHER_PARTNER, "K-9", "2021-04-05")
                .at("L-9", "GB")
                .build();
        add(new VoucherAssigned(grant, on("2021-03-15")), message());
        add(
                new VoucherAssignmentRefused(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-2"),
                        PROGRAM.id(),
                        OfferingId.of("SDPS"),
                        5,
                        day("2021-03-15"),
                        null,
                        List.of(new Refused("voucher-already-assigned", "no")),
                        "e-2",
                        on("2021-03-16")),
                message());
        add(
                new VoucherReserved(VoucherId.of("PS-1"), first, "2020-07", null, on("2021-04-01")),
                call("first@partner.example", "partner-admin"));
        add(
                new VoucherExtended(
                        VoucherId.of("PS-1"), 30, day("2021-10-11"), "sick at " + PARTNER, on("2021-04-02")),
                call("op@vouchsafe.example", "operator"));
        add(
                new ReservationReleased(
                        VoucherId.of("PS-1"), PARTNER, Releaser.OPERATOR, "abandoned", null, null, on("2021-04-03")),
                call("op@vouchsafe.example", "operator"));
        add(
                new VoucherReserved(VoucherId.of("PS-1"), second, "2020-07", null, on("2021-04-05")),
                call("second@partner.example", "partner-admin"));
        add(
                new EngagementReported(VoucherId.of("PS-1"), OTHER_PARTNER, report(), true, on("2021-04-20")),
                call("second@partner.example", "partner-admin"));
        add(
                new VoucherExpired(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM.id(),
                        OTHER_PARTNER,
                        ClosedBy.VOUCHER_LIFE,
                        new GivenBack(5, false, "The agreement ended."),
                        null,
                        on("2021-10-12")),
                new Cause("deadline:x", Cause.Kind.DEADLINE, "voucher-service", List.of(), "c"));
    }

    private void add(DomainEvent event, Cause cause) {
        var entry = VoucherCatalogue.catalogue().entryOf(event.getClass());
        events.add(new RecordedEvent(
                events.size(),
                "id-" + events.size(),
                entry.name(),
                entry.version(),
                event,
                event.at(),
                cause,
                "2020-07"));
    }

    private List<HistoryEntry> history(Caller caller) {
        Voucher voucher = new Voucher.Unknown();
        for (var event : events) {
            voucher = VoucherEvolution.evolve(voucher, event.payload());
        }
        return VoucherHistory.of(events, (Voucher.Issued) voucher, caller, histories.entries());
    }

    private static List<String> types(List<HistoryEntry> history) {
        return history.stream().map(HistoryEntry::type).toList();
    }

    private static Caller partner(PartnerId id) {
        return new Caller("second@partner.example", Set.of(Role.PARTNER_ADMIN), id, Set.of());
    }

    private static Cause message() {
        return new Cause("message:/vlsc:e-1", Cause.Kind.MESSAGE, "/vlsc", List.of(), "c");
    }

    private static Cause call(String actor, String role) {
        return new Cause("call:" + actor + ":k", Cause.Kind.CALL, actor, List.of(role), "c");
    }
}

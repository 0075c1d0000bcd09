package dev.vouchsafe.voucher.contacts;

import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.named;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactsDecisionTest {

    private static final Contact QUINN = new Contact("Quinn N", "qn@contoso.example");
    private static final IncomingPersonal<Contact> MANAGER = named(QUINN, QUINN.email(), QUINN.canonical());
    private static final IncomingPersonal<String> ADMIN =
            named("vouchers@contoso.example", "vouchers@contoso.example", "vouchers@contoso.example");
    private static final CustomerContacts NAMED = new CustomerContacts(MANAGER.kept(), ADMIN.kept());

    @Test
    void theNewPeopleCountFromThenOnAndThoseOfTheAssignmentStayKnown() {
        for (var voucher : List.of(Given.assigned(), Given.reserved(), Given.reported())) {
            var changed = changed(voucher, decide("2021-09-11T23:59:59Z", voucher));

            assertThat(changed.status()).isEqualTo(voucher.status());
            assertThat(changed.grant().currentContacts()).isEqualTo(NAMED);
            assertThat(changed.grant().contacts()).isEqualTo(voucher.grant().contacts());
        }
    }

    @Test
    void whoIsNamedAlreadyIsNoChange() {
        var sealed = new Voucher.Assigned(aGrant().sealed().build(), null);
        assertThat(decide(Given.NAMED_MANAGER, Given.NAMED_ADMIN, sealed)).isEqualTo(Decision.nothing());
        assertThat(decide(MANAGER, Given.NAMED_ADMIN, sealed)).isNotEqualTo(Decision.nothing());
        assertThat(decide(Given.NAMED_MANAGER, ADMIN, sealed)).isNotEqualTo(Decision.nothing());

        var changed = changed(sealed, decide(MANAGER, ADMIN, sealed));
        assertThat(decide(MANAGER, ADMIN, changed)).isEqualTo(Decision.nothing());
        assertThat(changed(changed, decide(Given.NAMED_MANAGER, Given.NAMED_ADMIN, changed))
                        .grant()
                        .currentContacts())
                .isEqualTo(sealed.grant().contacts());
    }

    @Test
    @DisplayName("voucher-not-found: of another customer's agreement")
    void voucherNotFound() {
        var foreign = new ChangeContacts(
                VoucherId.of("PS-1"), Set.of(AgreementId.of("V-2")), MANAGER, ADMIN, Given.on("2021-05-03"));
        assertThat(codes(ContactsDecision.decide(foreign, Given.assigned(), Given.PROGRAMS)))
                .containsExactly("voucher-not-found");
    }

    @Test
    @DisplayName("voucher-not-available: a withdrawn one")
    void voucherNotAvailable() {
        assertThat(codes(decide("2021-05-03T09:00:00Z", Given.withdrawn()))).containsExactly("voucher-not-available");
    }

    @Test
    @DisplayName("already-redeemed")
    void alreadyRedeemed() {
        assertThat(codes(decide("2021-06-03T09:00:00Z", Given.redeemed()))).containsExactly("already-redeemed");
    }

    @Test
    @DisplayName("voucher-expired: from the instant after its last day on, recorded or not")
    void voucherExpired() {
        assertThat(codes(decide("2021-09-12T00:00:00Z", Given.assigned()))).containsExactly("voucher-expired");
    }

    private static Voucher.Open changed(Voucher.Issued voucher, Decision decision) {
        return (Voucher.Open) VoucherEvolution.evolve(voucher, events(decision).getFirst());
    }

    private static Decision decide(String at, Voucher.Issued voucher) {
        return decide(MANAGER, ADMIN, Instant.parse(at), voucher);
    }

    private static Decision decide(
            IncomingPersonal<Contact> manager, IncomingPersonal<String> admin, Voucher.Issued voucher) {
        return decide(manager, admin, Given.on("2021-05-03"), voucher);
    }

    private static Decision decide(
            IncomingPersonal<Contact> manager, IncomingPersonal<String> admin, Instant at, Voucher.Issued voucher) {
        var command = new ChangeContacts(VoucherId.of("PS-1"), Set.of(AgreementId.of("V-1")), manager, admin, at);
        return ContactsDecision.decide(command, voucher, Given.PROGRAMS);
    }
}

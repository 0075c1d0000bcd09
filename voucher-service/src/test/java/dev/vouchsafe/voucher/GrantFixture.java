package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.Given.PROGRAM;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.voucher.domain.Customer;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Entitlement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Validity;
import java.time.LocalDate;
import java.util.List;

/** The grant of PS-1, five days, assigned on 2021-03-15, and what a test changes of it. */
public final class GrantFixture {

    private VoucherId voucher = VoucherId.of("PS-1");
    private AgreementId agreement = AgreementId.of("V-1");
    private Customer customer = Given.CUSTOMER;
    private OfferingId offering = OfferingId.of("SDPS");
    private int level = 5;
    private LocalDate assignedOn = Given.day("2021-03-15");
    private CustomerContacts contacts =
            new CustomerContacts(new Personal.Clear<>(Given.MANAGER), new Personal.Clear<>(Given.ADMIN));

    public static GrantFixture aGrant() {
        return new GrantFixture();
    }

    public GrantFixture of(String voucherId, String agreementId) {
        voucher = VoucherId.of(voucherId);
        agreement = AgreementId.of(agreementId);
        return this;
    }

    public GrantFixture to(Customer other) {
        customer = other;
        return this;
    }

    public GrantFixture offering(String other) {
        offering = OfferingId.of(other);
        return this;
    }

    public GrantFixture level(int days) {
        level = days;
        return this;
    }

    public GrantFixture assignedOn(LocalDate day) {
        assignedOn = day;
        return this;
    }

    /** With its people sealed, as they are recorded today. */
    public GrantFixture sealed() {
        contacts = new CustomerContacts(Given.NAMED_MANAGER.kept(), Given.NAMED_ADMIN.kept());
        return this;
    }

    public Grant build() {
        return new Grant(
                voucher,
                agreement,
                customer,
                PROGRAM.id(),
                new Entitlement(offering, level),
                new Validity(
                        assignedOn,
                        PROGRAM.lastDayOfLife(assignedOn),
                        PROGRAM.calendar().lastRedemptionDay(),
                        PROGRAM.zone()),
                contacts,
                List.of(),
                null);
    }
}

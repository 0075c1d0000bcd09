package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer assigned: how many days for what, how long they can be used, and whom it concerns there.
 *
 * @param contacts the people that the assignment named. One that is repeated is compared with them, whoever came later
 * @param extensions what made its life longer than usual, in order
 * @param changedContacts the people that the customer named since; null until then. No stored event has it: an
 *     assignment comes before every change
 */
public record Grant(
        VoucherId voucherId,
        AgreementId agreementId,
        Customer customer,
        String program,
        Entitlement entitlement,
        Validity validity,
        CustomerContacts contacts,
        List<Extension> extensions,
        @Nullable CustomerContacts changedContacts) {

    /** The last day that can be written down. */
    public static final LocalDate LATEST_DAY = LocalDate.of(9999, 12, 31);

    public Grant {
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** How its last day comes about, such as {@code assigned 2021-03-15 + 180 days = usable through 2021-09-11}. */
    public Phrase life() {
        long usual = ChronoUnit.DAYS.between(validity.assignedOn(), validity.lastDay())
                - extensions.stream().mapToLong(Extension::days).sum();
        return Phrase.of(Phrase.Kind.LIFE)
                .with("assignedOn", validity.assignedOn())
                .with(
                        "days",
                        Stream.concat(
                                        Stream.of(Phrase.of(Phrase.Kind.LIFE_USUAL)
                                                .with("days", usual)),
                                        extensions.stream().map(Extension::phrase))
                                .toList())
                .with("lastDay", validity.lastDay());
    }

    /** The people as they are now: mails go to them, and a partner has to know the administrator's address. */
    public CustomerContacts currentContacts() {
        return changedContacts == null ? contacts : changedContacts;
    }

    /** The same with other people. */
    public Grant with(CustomerContacts named) {
        return new Grant(voucherId, agreementId, customer, program, entitlement, validity, contacts, extensions, named);
    }

    public Grant extendedBy(Extension extension, LocalDate through) {
        return new Grant(
                voucherId,
                agreementId,
                customer,
                program,
                entitlement,
                validity.through(through),
                contacts,
                Stream.concat(extensions.stream(), Stream.of(extension)).toList(),
                changedContacts);
    }
}

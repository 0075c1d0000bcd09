package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.personal.EmailAddress;

/** A person of the customer. E-mail addresses are compared without regard to capitals. */
public record Contact(String name, String email) {

    /** Whether both name the same person at the same address. */
    public boolean sameAs(Contact other) {
        return canonical().equals(other.canonical());
    }

    /** Equal for what names the same person at the same address. */
    public String canonical() {
        return EmailAddress.normalised(email) + "\n" + name;
    }
}

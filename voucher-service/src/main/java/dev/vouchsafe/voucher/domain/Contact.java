package dev.vouchsafe.voucher.domain;

/** A person of the customer. E-mail addresses are compared without regard to capitals. */
public record Contact(String name, String email) {

    /** Whether both name the same person at the same address. */
    public boolean sameAs(Contact other) {
        return name.equals(other.name) && email.equalsIgnoreCase(other.email);
    }
}

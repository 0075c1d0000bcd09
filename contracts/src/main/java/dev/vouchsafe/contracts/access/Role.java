package dev.vouchsafe.contracts.access;

import java.util.Locale;
import java.util.Optional;

/** The roles that the claim {@code roles} of a bearer token may name. */
public enum Role {
    PARTNER_ADMIN,
    PARTNER_GLOBAL_ADMIN,
    CUSTOMER_ADMIN,
    PAYMENTS_OFFICER,
    OPERATOR,
    AUDITOR,
    /** Brings data along that was kept elsewhere. */
    IMPORTER;

    /** The role as the claim writes it, such as {@code partner-admin}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a claim's word; empty for a word that is not ours. */
    public static Optional<Role> ofClaim(String word) {
        for (Role role : values()) {
            if (role.claim().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}

package dev.vouchsafe.standalone.issuer;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The portal as the issuer's client.
 *
 * @param address where people's browsers find it, such as {@code http://localhost:8087}
 * @param secret what it shows when it redeems a code
 */
public record PortalClient(String address, String secret) {

    /** Its id at the issuer. */
    public static final String ID = "portal";

    private static final int SECRET_BYTES = 32;

    /** With a new secret, which nobody needs after this run. */
    public static PortalClient at(String address) {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return new PortalClient(address, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Where a code is sent to. */
    String callback() {
        return address + "/login/oauth2/code/" + ID;
    }

    /** Where a person who signed out comes to. */
    String afterwards() {
        return address + "/";
    }
}

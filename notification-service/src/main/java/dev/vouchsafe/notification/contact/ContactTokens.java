package dev.vouchsafe.notification.contact;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vouchsafe.platform.http.change.DigestKeying;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The links in mails to a contact. Each has a token: the contact's id, and what nobody can make of it without this
 * service's key. So none is stored.
 */
@Component
public final class ContactTokens {

    private static final String CONFIRMATION = "confirmation";
    private static final String UNSUBSCRIPTION = "unsubscription";

    private final DigestKeying keying;
    private final String portal;

    /** @param portal where people's browsers find the portal */
    public ContactTokens(DigestKeying keying, @Value("${vouchsafe.portal.url}") String portal) {
        this.keying = keying;
        this.portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
    }

    /** Where the portal begins. */
    public String portal() {
        return portal + "/";
    }

    /** Where the owner of the address confirms it. */
    public String confirmationLink(String contactId) {
        return portal + "/notices/confirmation?token=" + token(CONFIRMATION, contactId);
    }

    /** Where the owner of the address ends it. */
    public String unsubscriptionLink(String contactId) {
        return portal + "/notices/unsubscription?token=" + token(UNSUBSCRIPTION, contactId);
    }

    /** The contact that the token confirms; empty if it is none of ours. */
    Optional<String> confirmed(String token) {
        return contact(CONFIRMATION, token);
    }

    /** The contact that the token ends; empty if it is none of ours. */
    Optional<String> ended(String token) {
        return contact(UNSUBSCRIPTION, token);
    }

    private String token(String purpose, String contactId) {
        return contactId + "." + keying.keyed("the " + purpose + " of the contact " + contactId);
    }

    private Optional<String> contact(String purpose, String token) {
        int end = token.indexOf('.');
        if (end < 0) {
            return Optional.empty();
        }
        var contactId = token.substring(0, end);
        boolean ours = MessageDigest.isEqual(token(purpose, contactId).getBytes(US_ASCII), token.getBytes(US_ASCII));
        return ours ? Optional.of(contactId) : Optional.empty();
    }
}

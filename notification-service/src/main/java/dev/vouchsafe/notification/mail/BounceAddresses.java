package dev.vouchsafe.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.platform.http.change.DigestKeying;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that a mail comes back to: a word of its own behind a plus sign, which says which mail it was (VERP).
 * Nobody can make one up without this service's key, so nobody can say of an address that mails bounce there.
 */
@Component
final class BounceAddresses {

    /** An address is short enough with it, and it can't be guessed. In small letters: servers change the case. */
    private static final int TOKEN_DIGITS = 32;

    private final String address;
    private final DigestKeying keying;
    private final Pattern form;

    BounceAddresses(BounceSettings settings, DigestKeying keying) {
        this.address = settings.address() == null ? "" : settings.address().strip();
        this.keying = keying;
        int at = address.lastIndexOf('@');
        this.form = at < 1
                ? Pattern.compile("(?!)")
                : Pattern.compile(Pattern.quote(address.substring(0, at)) + "\\+([0-9a-f]{" + TOKEN_DIGITS + "})"
                        + Pattern.quote(address.substring(at)));
    }

    /** Which mail it was. */
    String token(String mailId) {
        var digest = Sha256.hex(("the bounce of the mail " + mailId).getBytes(UTF_8));
        return Sha256.hex(keying.keyed(digest).getBytes(UTF_8)).substring(0, TOKEN_DIGITS);
    }

    /** Where the mail comes back to; empty if no address is set. */
    Optional<String> of(String mailId) {
        int at = address.lastIndexOf('@');
        return at < 1
                ? Optional.empty()
                : Optional.of(address.substring(0, at) + "+" + token(mailId) + address.substring(at));
    }

    /** The token of the first such address in a header's text. */
    Optional<String> tokenIn(String text) {
        var found = form.matcher(text.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

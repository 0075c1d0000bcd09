package dev.vouchsafe.platform.http;

import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The header {@code Idempotency-Key}, made unique over all callers: the id of the cause that the call is. */
final class CallKey {

    private static final String HEADER = "Idempotency-Key";
    // Without blanks: a blank sets a command's number off within the call.
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private CallKey() {
    }

    /**
     * Such as {@code call:ana@fabrikam.example:c-4}; null if the call has no key.
     *
     * @throws Malformed if the key is too long or holds blanks or what is not ASCII
     */
    static String of(Caller caller, HttpHeaders headers) {
        var key = headers.getFirst(HEADER);
        if (key == null) {
            return null;
        }
        if (!FORM.matcher(key).matches()) {
            throw new Malformed(HEADER, "must be 1 to 200 visible ASCII characters.");
        }
        // Escaped, so that no subject with a colon can make up another caller's key.
        return "call:" + caller.subject().replace("%", "%25").replace(":", "%3A") + ":" + key;
    }
}

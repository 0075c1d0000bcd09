package dev.vouchsafe.platform.http.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.text.PlatformText;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The header {@code Idempotency-Key}, made unique over all callers: the id of the cause that the call is. A caller is
 * its subject together with the partner and the agreements that it acts for: with another token the same subject is
 * somebody else.
 */
public final class CallKey {

    private static final String HEADER = "Idempotency-Key";
    // Without blanks: a blank sets a command's number off within the call.
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private CallKey() {}

    /**
     * Such as {@code call:oz@vouchsafe.example:c-4} of who acts for nobody, else such as
     * {@code acting:ana@fabrikam.example:partner P-4001:c-4}; null if the call has no key.
     *
     * @throws Malformed if there are several keys, or the key is too long or holds blanks or what is not ASCII
     */
    public static @Nullable String of(Caller caller, HttpHeaders headers) {
        return of(caller, headers, UnaryOperator.identity());
    }

    /**
     * The same with another text in the place of the header's.
     *
     * @param kept what becomes of the header's value, which is the caller's own text and may hold anything
     */
    public static @Nullable String of(Caller caller, HttpHeaders headers, UnaryOperator<String> kept) {
        var keys = headers.getOrEmpty(HEADER);
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1) {
            throw new Malformed(HEADER, PlatformText.TWICE);
        }
        var key = keys.getFirst();
        if (!FORM.matcher(key).matches()) {
            throw new Malformed(HEADER, PlatformText.KEY_FORM);
        }
        var actingFor = actingFor(caller);
        return actingFor.isEmpty()
                ? Cause.id("call", caller.subject(), kept.apply(key))
                : Cause.id("acting", caller.subject(), actingFor, kept.apply(key));
    }

    /** Agreements by a digest: a token may name hundreds, and the id is kept with every event. */
    private static String actingFor(Caller caller) {
        var partner =
                caller.hasAny(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN) ? "partner " + caller.partnerId() : "";
        var agreements = caller.has(Role.CUSTOMER_ADMIN)
                ? "agreements "
                        + Sha256.hex(caller.agreementIds().stream()
                                .map(AgreementId::value)
                                .sorted()
                                .collect(Collectors.joining("\n"))
                                .getBytes(UTF_8))
                : "";
        return (partner + " " + agreements).strip();
    }
}

package dev.vouchsafe.standalone.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Compares secrets of many random bytes as they are. Nobody guesses one, so a slow hash would only cost time. */
final class RandomSecrets extends AbstractValidatingPasswordEncoder {

    @Override
    protected String encodeNonNullPassword(String secret) {
        return secret;
    }

    @Override
    protected boolean matchesNonNull(String shown, String known) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}

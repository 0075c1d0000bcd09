package dev.vouchsafe.platform.signing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of what services publish. {@code openssl genpkey -algorithm ed25519} makes a pair.
 *
 * @param key this service's own private key, PKCS #8 in Base64
 * @param trusted the public keys of all services: {@code voucher-service=<key>}, X.509 in Base64, with commas between.
 *     A service may have several, so that a new key can be known everywhere before it is used
 * @param required whether a message of a service without a signature is refused. {@code false} is for the time in which
 *     an older release still publishes: it leaves a door open, and the state of things says so. A wrong signature is
 *     refused in any case
 */
@ConfigurationProperties(SigningSettings.PREFIX)
public record SigningSettings(
        @Nullable String key,
        @Nullable String trusted,
        @DefaultValue("true") boolean required) {

    static final String PREFIX = "vouchsafe.signing";

    /** Where the private key is configured. */
    public static final String KEY = PREFIX + ".key";
    /** Where the trusted keys are configured. */
    public static final String TRUSTED = PREFIX + ".trusted";
    /** Where it is said whether messages without a signature are refused. */
    public static final String REQUIRED = PREFIX + ".required";
}

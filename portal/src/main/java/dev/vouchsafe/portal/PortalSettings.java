package dev.vouchsafe.portal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for the portal.
 *
 * @param address where browsers find it, such as {@code https://portal.example}; the provider sends people back there
 * @param gateway the base address of the gateway
 * @param issuer the OpenID Connect provider, as its tokens name it
 * @param discovery where the provider's description is read, if not below the issuer's own address
 * @param clientId the portal's name at the provider
 * @param clientSecret what proves it
 * @param sessions the MongoDB, with its database, in which sessions are kept; null: this process keeps them
 * @param silence how long the gateway may be silent before a part of a page says that it is away
 * @param patience the same for what plays or derives much, longer than the gateway itself waits
 */
@ConfigurationProperties("vouchsafe.portal")
public record PortalSettings(
        URI address,
        URI gateway,
        String issuer,
        @Nullable String discovery,
        String clientId,
        String clientSecret,
        @Nullable String sessions,
        @DefaultValue("15s") Duration silence,
        @DefaultValue("11m") Duration patience) {

    /** Where the provider's description is read. */
    public String description() {
        return discovery == null ? issuer + "/.well-known/openid-configuration" : discovery;
    }
}

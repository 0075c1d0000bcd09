package dev.vouchsafe.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and what may pass.
 *
 * @param services where each service is
 * @param gateway what may pass
 */
@ConfigurationProperties("vouchsafe")
record GatewaySettings(Services services, @DefaultValue Limits gateway) {

    /** The base addresses, such as {@code http://localhost:8082}. */
    record Services(URI eligibility, URI voucher, URI payment) {}

    /**
     * @param maxBody the largest body that is passed on
     * @param clockTimeout how long a service may take for one move of the clock, with all that becomes due by it
     */
    record Limits(
            @DefaultValue("25MB") DataSize maxBody,
            @DefaultValue("10m") Duration clockTimeout) {}
}

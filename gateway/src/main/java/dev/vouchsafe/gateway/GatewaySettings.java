package dev.vouchsafe.gateway;

import dev.vouchsafe.contracts.service.ServiceName;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and what may pass.
 *
 * @param services the base address of each service, such as {@code http://localhost:8082}, by its short name
 * @param gateway what may pass
 */
@ConfigurationProperties("vouchsafe")
record GatewaySettings(
        @DefaultValue Map<ServiceName, URI> services,
        @DefaultValue Limits gateway) {

    GatewaySettings {
        var missing = EnumSet.allOf(ServiceName.class);
        missing.removeAll(services.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("vouchsafe.services has no address of " + missing);
        }
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    /**
     * @param maxBody the largest body that is passed on
     * @param timeouts how long a service may be silent
     * @param portal the base address of the portal that gets whatever isn't of the interface; null: nobody does
     */
    record Limits(
            @DefaultValue("25MB") DataSize maxBody,
            @DefaultValue Timeouts timeouts,
            @Nullable URI portal) {}
}

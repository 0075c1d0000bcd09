package dev.vouchsafe.gateway.service;

import dev.vouchsafe.contracts.service.ServiceName;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and what may pass.
 *
 * @param services the base addresses of each service's replicas, such as {@code http://localhost:8082}, by its short
 *     name
 * @param gateway what may pass
 */
@ConfigurationProperties("vouchsafe")
public record GatewaySettings(
        @DefaultValue Map<ServiceName, List<URI>> services,
        @DefaultValue Limits gateway) {

    public GatewaySettings {
        var missing = EnumSet.allOf(ServiceName.class);
        services.forEach((service, replicas) -> {
            if (!replicas.isEmpty()) {
                missing.remove(service);
            }
        });
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("vouchsafe.services has no address of " + missing);
        }
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    /** What stands for each service where it doesn't matter which replica answers: {@link Replicas} chooses one. */
    public Map<ServiceName, URI> homes() {
        Map<ServiceName, URI> homes = new EnumMap<>(ServiceName.class);
        services.forEach((service, replicas) -> homes.put(service, replicas.getFirst()));
        return homes;
    }

    /**
     * @param maxBody the largest body that is passed on
     * @param timeouts how long a service may be silent
     * @param portal the base addresses of the replicas of the portal that gets whatever isn't of the interface; empty:
     *     nobody does
     */
    public record Limits(
            @DefaultValue("25MB") DataSize maxBody,
            @DefaultValue Timeouts timeouts,
            @DefaultValue List<URI> portal) {}
}
